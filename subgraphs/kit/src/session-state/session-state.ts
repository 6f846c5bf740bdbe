/**
 * What sessions have at hand: who is typing, where a conversation is open, what is written and not sent. Nothing here is true of
 * the house, so nothing is lost with it that could not be said again: the truth stands in Postgres. Memory within one process,
 * Redis between several.
 *
 * A place (`<room>:<what>:<id>`, within a workspace) holds a few entries by their field. Every entry lapses; a place that is
 * full lets go of the one that would lapse first. Personal words are sealed by whoever puts them.
 */
export interface SessionState {
  /** Puts it there, or in place of what is there. Faults: UNAVAILABLE; RangeError for a value of more than `mostBytes`. */
  put(workspaceId: string, place: string, field: string, value: Buffer, seconds: number): Promise<void>;
  /** Null where there is none, or it has lapsed. Fault: UNAVAILABLE. */
  get(workspaceId: string, place: string, field: string): Promise<Buffer | null>;
  /** All of a place that have not lapsed, those first that lapse first. Fault: UNAVAILABLE. */
  all(workspaceId: string, place: string): Promise<Entry[]>;
  /** Removing what is not there changes nothing. Fault: UNAVAILABLE. */
  remove(workspaceId: string, place: string, field: string): Promise<void>;
  close(): Promise<void>;
}

export type Entry = { readonly field: string; readonly value: Buffer; readonly until: Date };

/** Entries of one place, and bytes of one entry: whoever comes from outside can fill no more than that. */
export const mostFields = 32;
export const mostBytes = 64 * 1024;

export const checkSize = (value: Buffer): void => {
  if (value.length > mostBytes) throw new RangeError(`${value.length} bytes are more than one entry holds (${mostBytes}).`);
};

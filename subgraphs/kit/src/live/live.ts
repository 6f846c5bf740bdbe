/**
 * Nudges between processes: "look again" without data, so that losing order or doubling one does no harm.
 * Topics read `<room>:<what>:<id>`, e.g. `conversations:messages:<conversation id>`, prefixed with the workspace by the
 * implementation. Memory within one process, Redis pub/sub between several.
 */
export interface Live {
  nudge(workspaceId: string, topic: string): void;
  /**
   * Yields once at the start and then after each nudge; nudges that arrive while the consumer works are folded into one.
   * Listening has begun before the first yield, so "read, wait, read again" misses nothing. Ends when the iterator is
   * returned or the house drains.
   */
  nudges(workspaceId: string, ...topics: string[]): AsyncGenerator<void, void, void>;
  close(): Promise<void>;
}

const mark = 'everywhere:';

/** A topic of the house's own plumbing: nudged in any workspace, heard by whoever listens in none (an empty workspace id). */
export const everywhere = (topic: string): string => `${mark}${topic}`;

/** In which workspace a topic is heard. */
export const audienceOf = (workspaceId: string, topic: string): string => (topic.startsWith(mark) ? '' : workspaceId);

import type { Tx } from './db/db.ts';

/** What a room holds of a customer: one list of rows of one kind, as JSON has them. Read only when it is its turn. */
export type ExportSection = {
  /** The file's name in the archive: letters and dashes, e.g. `messages`. */
  readonly name: string;
  rows(): Promise<readonly object[]> | AsyncIterable<readonly object[]>;
};

export type Exported = {
  readonly requestId: string;
  readonly customerId: string;
  readonly room: string;
  readonly section: string;
  readonly rows: number;
  readonly lines: string;
  readonly last: boolean;
};

/** Characters of one part: an event stays well under what a bus or an inbox row carries gladly. */
const longest = 200_000;

/** Answers an ExportRequested: says all sections in parts, and a last one that ends the room's answer, empty if need be. */
export const sayExport = async (
  tx: Tx,
  request: { readonly requestId: string; readonly customerId: string },
  room: string,
  sections: readonly ExportSection[],
): Promise<void> => {
  for await (const part of partsOf(sections)) {
    const { requestId, customerId } = request;
    await tx.say('PersonalDataExported', { requestId, customerId, room, ...part }, customerId);
  }
};

type Part = Pick<Exported, 'section' | 'rows' | 'lines' | 'last'>;

export async function* partsOf(sections: readonly ExportSection[]): AsyncGenerator<Part> {
  for (const { name, rows } of sections) {
    let lines: string[] = [];
    let length = 0;
    for await (const page of pagesOf(rows())) {
      for (const row of page) {
        const line = JSON.stringify(row);
        lines.push(line);
        length += line.length;
        if (length < longest) continue;
        yield { section: name, rows: lines.length, lines: lines.join('\n'), last: false };
        [lines, length] = [[], 0];
      }
    }
    if (lines.length > 0) yield { section: name, rows: lines.length, lines: lines.join('\n'), last: false };
  }
  yield { section: '', rows: 0, lines: '', last: true };
}

async function* pagesOf(
  rows: Promise<readonly object[]> | AsyncIterable<readonly object[]>,
): AsyncGenerator<readonly object[]> {
  if (rows instanceof Promise) yield await rows;
  else yield* rows;
}

import { createHash } from 'node:crypto';
import { sampleKey } from '../normalise.ts';

/** The file that lists the samples an encoder was trained on: the first four bytes of each key's sha256, ascending. */
export const learnedFile = 'learned.bin';

/** Asks the list; one text in a hundred thousand is taken for a listed one. */
export const learnedIn = (bytes: Uint8Array): ((text: string) => boolean) => {
  const marks = new Set<number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 4) marks.add(view.getUint32(at));
  return (text) => marks.has(createHash('sha256').update(sampleKey(text)).digest().readUInt32BE(0));
};

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every form in which a word may lie about: as it is, in capitals or not, in UTF-16, as hexadecimal (how a dump shows bytes), and
 * within base64, at each of the three places where it may begin. As latin1, in lower case, for looking into bytes.
 */
export const tracesOf = (words: readonly string[]): string[] => [
  ...words.map((word) => word.toLowerCase()),
  ...words.map((word) => Buffer.from(word, 'utf16le').toString('latin1').toLowerCase()),
  ...words.flatMap((word) => [word, word.toLowerCase()].map((one) => Buffer.from(one).toString('hex'))),
  ...words.flatMap((word) => [0, 1, 2].map((shift) => withinBase64(word, shift).toLowerCase())),
];

/** Without the characters on both ends that depend on what stands beside it. */
const withinBase64 = (word: string, shift: number): string => {
  const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64');
  return text.replaceAll('=', '').slice(shift + 1, -2);
};

/** Which of the traces are in these bytes. */
export const tracesIn = (bytes: Buffer, traces: readonly string[]): string[] => {
  const text = bytes.toString('latin1').toLowerCase();
  return traces.filter((trace) => text.includes(trace));
};

/** The files below a folder that hold a trace, with it; and how many bytes were looked through. */
export const tracesBelow = (
  folder: string,
  traces: readonly string[],
): { readonly found: string[]; readonly bytes: number } => {
  const found: string[] = [];
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const content = readFileSync(path);
    bytes += content.length;
    found.push(...tracesIn(content, traces).map((trace) => `${name}: ${trace}`));
  }
  return { found, bytes };
};

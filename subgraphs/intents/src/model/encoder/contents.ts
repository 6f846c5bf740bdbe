import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export type Json = Readonly<Record<string, unknown>>;

/** The files of an encoder's folder, and the one way to say that something is wrong with them. */
export type Contents = {
  readonly folder: string;
  has(file: string): boolean;
  json(file: string): Promise<Json | null>;
  /** The file's bytes; their sha256 is kept and must be the promised one. */
  bytes(file: string): Promise<Buffer>;
  /** sha256 by file, of all that was read by `bytes`. */
  readonly sums: ReadonlyMap<string, string>;
  /** What the manifest promises: sha256 by file. */
  expect(sums: Readonly<Record<string, string>>): void;
  wrong(sentence: string, cause?: unknown): never;
  /** Does the work; what it throws is the end of a sentence that begins so. */
  attempt<Result>(beginning: string, work: () => Result): Result;
};

export const contentsOf = (folder: string): Contents => {
  const wrong = (sentence: string, cause?: unknown): never => {
    throw new Error(`The encoder in ${folder} cannot be used: ${sentence}`, { cause });
  };
  if (!existsSync(folder)) wrong('there is no such folder.');
  if (!statSync(folder).isDirectory()) wrong('it is a file; name the folder that holds the model and its tokenizer.');
  const sums = new Map<string, string>();
  let promised: Readonly<Record<string, string>> = {};
  const path = (file: string): string => {
    const full = join(folder, file);
    return relative(folder, full).startsWith('..') ? wrong(`it names ${file}, which is outside the folder.`) : full;
  };
  const has = (file: string): boolean => existsSync(path(file));
  return {
    folder,
    has,
    json: async (file) => {
      if (!has(file)) return null;
      try {
        return JSON.parse(await readFile(path(file), 'utf8')) as Json;
      } catch (cause) {
        return wrong(`${file} is not JSON (${(cause as Error).message}).`, cause);
      }
    },
    bytes: async (file) => {
      const bytes = await readFile(path(file));
      const sum = createHash('sha256').update(bytes).digest('hex');
      sums.set(file, sum);
      const other = promised[file];
      if (other !== undefined && other !== sum)
        wrong(`${file} is not the file that manifest.json was made for (its sha256 is ${sum}, the manifest says ${other}).`);
      return bytes;
    },
    sums,
    expect: (sumsByFile) => {
      promised = sumsByFile;
      const missing = Object.keys(sumsByFile).find((file) => !has(file));
      if (missing !== undefined) wrong(`${missing}, which manifest.json lists, is missing.`);
    },
    wrong,
    attempt: (beginning, work) => {
      try {
        return work();
      } catch (cause) {
        return wrong(`${beginning} ${(cause as Error).message}.`, cause);
      }
    },
  };
};

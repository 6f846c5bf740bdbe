import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Background } from '../subgraph.ts';

let jieba: Jieba | null = null;
const cutter = (): Jieba => {
  jieba ??= Jieba.withDict(dict);
  return jieba;
};

/**
 * The pieces of a text that hold a letter or a digit, in order: full width folded, lower case, Chinese cut by dictionary (a
 * compound also yields its parts). A piece may still hold signs, as `a.b` does. What is searched and what is asked for must be
 * cut by the same dictionary: this one.
 */
export const segment = (text: string): string[] =>
  cutter()
    .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

/**
 * Reads the dictionary while a room opens, so that the first message need not wait for it: a tenth of a second and about
 * 100 MB, once a process, however many rooms of it cut words.
 */
export const dictionary: Background = {
  run: async () => {
    cutter();
  },
  stop: async () => {},
};

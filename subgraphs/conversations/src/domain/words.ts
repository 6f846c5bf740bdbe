import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | null = null;

/** Reads the dictionary (a tenth of a second), so that the first message need not wait for it. */
export const loadWords = (): Jieba => {
  jieba ??= Jieba.withDict(dict);
  return jieba;
};

/**
 * The words of a text for full-text search, Chinese segmented, everything in lower case and half-width. Messages and
 * questions must be cut by the same dictionary, so both come through here.
 */
export const wordsOf = (text: string): string[] => {
  const plain = text.normalize('NFKC').toLowerCase();
  return [...new Set(loadWords().cutForSearch(plain, true))].filter(
    (word) => /[\p{L}\p{N}]/u.test(word) && word.length <= 100,
  );
};

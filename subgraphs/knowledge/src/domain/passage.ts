import { segment } from './words.ts';

const longest = 200;

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

/** The sentence of a body that holds most of the words, at most 200 characters; its beginning where none holds any. */
export const passage = (body: string, words: readonly string[]): string => {
  const wanted = new Set(words);
  const sentences = body.split(/(?<=[。！？!?\n])|(?<=\.)\s/u).map((sentence) => sentence.trim());
  let best = '';
  let most = 0;
  for (const sentence of sentences) {
    const held = new Set(segment(sentence).filter((word) => wanted.has(word))).size;
    if (held > most) {
      best = sentence;
      most = held;
    }
  }
  return cut(most > 0 ? best : body.trim());
};

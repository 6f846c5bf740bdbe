import type { Background } from '@liuke/kit';
import { loadWords } from '../domain/words.ts';

/** Reads the dictionary while the room opens, so that the first message need not wait for it. */
export const words: Background = {
  run: async () => {
    loadWords();
  },
  stop: async () => {},
};

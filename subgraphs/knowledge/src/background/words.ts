import type { Background } from '@liuke/kit';
import { warmWords } from '../domain/words.ts';

/** Loads the dictionary before the first customer asks: it would cost that answer 130 ms. */
export const words: Background = {
  async run() {
    warmWords();
  },
  async stop() {},
};

import { existsSync } from 'node:fs';
import { encoderFolder, shippedEncoder } from '../../src/encoder-folder.ts';
import { type Encoder, openEncoder } from '../../src/model/encoder/encoder.ts';
import type { Options } from './options.ts';
import { Mistake } from './rows.ts';

/** The encoder that the product would use, or the one asked for; null for none. */
export const chosenEncoder = async ({ encoder, heads }: Options): Promise<Encoder | null> => {
  if (encoder === 'none' || heads === 'ngram') {
    if (heads === 'encoder') throw new Mistake('--heads encoder needs an encoder; --encoder is "none".');
    return null;
  }
  const folder = encoder ?? encoderFolder();
  if (folder === shippedEncoder && !existsSync(folder)) return null;
  try {
    return await openEncoder(folder);
  } catch (error) {
    throw new Mistake((error as Error).message);
  }
};

import type { Background } from '@liuke/kit';
import { encoderFolder } from './encoder-folder.ts';
import { type Encoder, openEncoder } from './model/encoder/encoder.ts';
import { folded } from './model/normalise.ts';
import { trainer } from './training.ts';

type Opened = { readonly encoder: Encoder } | { readonly reason: string };

let opening: Promise<Opened> | undefined;

/** The process's encoder, opened once; or why its folder cannot be used: texts are then read by their n-grams alone. */
const opened = (): Promise<Opened> => {
  opening ??= openEncoder(encoderFolder()).then(
    (encoder) => ({ encoder }),
    (error: Error) => ({ reason: error.message }),
  );
  return opening;
};

/** A text as the encoder sees it, and whose vector it is. */
export type Vector = { readonly encoder: string; readonly values: Float32Array };

/** Null without an encoder, and where it fails on a text: no message is lost for it. */
export const vectorOf = async (text: string): Promise<Vector | null> => {
  const found = await opened();
  if ('reason' in found) return null;
  const { id, embed } = found.encoder;
  const [values] = await embed([folded(text)]).catch(() => []);
  return values === undefined ? null : { encoder: id, values };
};

/** Texts as vectors, for comparing them; null without an encoder. */
export const vectorsOf = async (texts: readonly string[]): Promise<Float32Array[] | null> => {
  const found = await opened();
  return 'reason' in found ? null : found.encoder.embed(texts.map(folded));
};

/** Milliseconds after the start, when what a house does first is done. */
export const teachingWarmAfter = 5_000;

/**
 * Opens the encoder as the room starts, so that the first message need not wait for it, and says what is wrong with its folder; a
 * little later the teaching thread, so that the first lesson need not.
 */
export const encoderInUse = (): Background => {
  let later: NodeJS.Timeout | undefined;
  return {
    run: async ({ log }) => {
      later = setTimeout(() => trainer.warm(), teachingWarmAfter).unref();
      const found = await opened();
      if ('reason' in found)
        log.error({ reason: found.reason }, 'texts are read by their n-grams alone, without an encoder');
    },
    stop: async () => clearTimeout(later),
  };
};

import { type Counts, countsOf } from './features.ts';
import type { Settings } from './model.ts';
import { folded } from './normalise.ts';

export type Labelled = { readonly text: string; readonly intent: string };
/** Null: no intent serves it. */
export type Judge = { readonly text: string; readonly intent: string | null };

export type TrainingSet = {
  readonly samples: readonly Labelled[];
  /** Texts that no intent serves: what the model is to be unsure about. */
  readonly background: readonly string[];
  /** The share of traffic that is expected to be out of scope. */
  readonly outOfScopePrior: number;
  /** Rows kept from the heads: calibration and the choice of settings go by them. Without any, by cross-fitting. */
  readonly judges?: readonly Judge[];
  /** Those of the present model, where a fit shall be quick; without them they are chosen anew. */
  readonly settings?: Settings | null;
  /** For measuring what each head alone is worth; both unless said so. */
  readonly heads?: 'both' | 'encoder';
};

export type Progress = (progress: { readonly stage: string; readonly done: number; readonly total: number }) => void;

/** Texts in, vectors of length 1 out: as much of an encoder as a fit needs. */
export type Embedder = {
  readonly id: string;
  readonly name: string;
  readonly dimensions: number;
  /** Whether it was trained on this very text, and so sees it more clearly than any new one. */
  readonly hasLearned?: (text: string) => boolean;
  embed(texts: readonly string[]): Promise<Float32Array[]>;
};

/** A text as the heads see it. */
export type Seen = {
  readonly intent: string | null;
  readonly counts: Counts;
  readonly vector: Float32Array | null;
  /** The encoder was trained on it: it places this text too well. */
  readonly learned: boolean;
};

const slice = 256;

/** Texts as the heads see them; the encoder reads them folded, in portions, so that progress can be told. */
export const see = async (
  rows: readonly Judge[],
  encoder: Embedder | null,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Seen[]> => {
  const texts = rows.map(({ text }) => folded(text));
  const vectors: Float32Array[] = [];
  for (let from = 0; encoder !== null && from < texts.length; from += slice) {
    onProgress(from, texts.length);
    vectors.push(...(await encoder.embed(texts.slice(from, from + slice))));
  }
  return rows.map(({ text, intent }, at) => ({
    intent,
    counts: countsOf(text),
    vector: vectors[at] ?? null,
    learned: encoder?.hasLearned?.(text) ?? false,
  }));
};

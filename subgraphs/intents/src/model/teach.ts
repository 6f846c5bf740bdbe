import { teachDense } from './dense-head.ts';
import { headStart } from './head-start.ts';
import type { FittedModel } from './model.ts';
import { type Sample, teachNgrams } from './ngram-head.ts';
import { type Embedder, type Labelled, see } from './training-set.ts';

/**
 * A taught intent meets at most this many samples of each other intent, and its own weigh this many times: without the weight a handful
 * would drown among the others.
 */
const teaching = { negatives: 30, emphasis: 100, cost: 1 };

/**
 * One intent fitted anew from its samples, in tens of milliseconds; fusion, calibration and card stay until the next full
 * fit. Only its own samples are encoded. Where the encoder is another than the model's, the n-grams alone learn it.
 */
export const teach = async (
  model: FittedModel,
  intent: string,
  set: { readonly samples: readonly Labelled[]; readonly background: readonly string[] },
  encoder: Embedder | null,
): Promise<FittedModel> => {
  const taken = new Map<string, number>();
  const others = set.samples.filter((sample) => {
    const nth = taken.get(sample.intent) ?? 0;
    taken.set(sample.intent, nth + 1);
    return sample.intent !== intent && nth < teaching.negatives;
  });
  const mine = set.samples.filter((sample) => sample.intent === intent);
  const reads = model.dense !== null && encoder?.id === model.dense.encoder ? encoder : null;
  const seen = await see(mine, reads);
  const against = await see([...others, ...set.background.map((text) => ({ text, intent: null }))], null);
  const samples: Sample[] = [...seen, ...against];
  const sizes = [...taken.values()].map((many) => Math.min(many, teaching.negatives));
  const options = { ...teaching, headStart: headStart(mine.length, sizes) };
  const vectors = seen.flatMap(({ vector }) => (vector === null ? [] : [vector]));
  return {
    ...model,
    ngram: teachNgrams(model.ngram, intent, samples, options),
    // Without its vectors the dense head would never name it: the n-grams go on alone until the next full fit.
    dense:
      model.dense === null || reads === null || vectors.length === 0
        ? null
        : teachDense(model.dense, intent, vectors, options),
  };
};

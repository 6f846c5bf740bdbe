import { lessonOf, negatives } from './lesson.ts';
import type { FittedModel } from './model.ts';
import type { Sample } from './ngram-head.ts';
import { teachDense } from './teach-dense.ts';
import { teachNgrams } from './teach-ngrams.ts';
import { type Embedder, type Labelled, see } from './training-set.ts';

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
    return sample.intent !== intent && nth < negatives;
  });
  const mine = set.samples.filter((sample) => sample.intent === intent);
  const reads = model.dense !== null && encoder?.id === model.dense.encoder ? encoder : null;
  const seen = await see(mine, reads);
  const against = await see([...others, ...set.background.map((text) => ({ text, intent: null }))], null);
  const samples: Sample[] = [...seen, ...against];
  const lesson = lessonOf(mine.length);
  const vectors = seen.flatMap(({ vector }) => (vector === null ? [] : [vector]));
  return {
    ...model,
    ngram: teachNgrams(model.ngram, intent, samples, lesson),
    // Without its vectors the dense head would never name it: the n-grams go on alone until the next full fit.
    dense:
      model.dense === null || reads === null || vectors.length === 0
        ? null
        : teachDense(model.dense, intent, vectors, lesson),
  };
};

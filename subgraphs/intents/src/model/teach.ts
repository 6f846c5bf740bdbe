import type { FittedModel } from './model.ts';
import type { Sample } from './ngram-head.ts';
import { teachDense } from './teach-dense.ts';
import { teachNgrams } from './teach-ngrams.ts';
import { type Embedder, type Labelled, see } from './training-set.ts';

/** How one intent is taught to a head. */
export type Lesson = {
  /** How far the others' samples are trusted. */
  readonly cost: number;
  /** How many times its own weigh as much: a handful would drown among the others. */
  readonly emphasis: number;
  /** How far each of its samples turns the others' separators away, as a cost. */
  readonly giveWay: number;
};

/** An intent meets at most this many samples of each other one, and the others give way to at most as many of its own. */
export const negatives = 30;

/** The others give way as far to five samples as to ten: the fewer they are, the less is known of how else the intent is said. */
const lessonOf = (samples: number): Lesson => ({ cost: 0.1, emphasis: 100, giveWay: 1 / samples });

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

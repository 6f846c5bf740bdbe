import { type Counts, documentFrequencies, inverseFrequency, type Sparse, weigh } from './features.ts';
import { matrixOf, separate } from './linear.ts';
import { exercisesOf, labelsOf } from './rarity.ts';
import { addRow, type Rows, rowsOf } from './small-rows.ts';

/** A sample: its features and the intent it belongs to; null is background that belongs to none. */
export type Sample = { readonly counts: Counts; readonly intent: string | null };

/** A fitted head as plain arrays: what is stored, sent to a worker and back. */
export type NgramWeights = {
  readonly intents: readonly string[];
  /** Rows that the inverse frequencies were counted over. */
  readonly texts: number;
  /** Hashed features seen in training, ascending; each has one inverse frequency and one weight an intent. */
  readonly features: Int32Array;
  readonly idf: Float32Array;
  readonly rows: Rows;
  readonly biases: Float32Array;
};

export type NgramOptions = {
  /** How much a sample is trusted: noisy ones want less. */
  readonly cost: number;
  /** 0 to 1: how far an intent's samples, being few among all others, weigh more: (all / its own) to this power. */
  readonly balance: number;
};

/** One linear separator an intent against all others, over hashed word and character n-grams. */
export const fitNgrams = (
  samples: readonly Sample[],
  options: NgramOptions,
  onIntent: (done: number, total: number) => void = () => {},
): NgramWeights => {
  const intents = [...new Set(samples.flatMap(({ intent }) => intent ?? []))].sort();
  const frequencies = documentFrequencies(samples.map(({ counts }) => counts));
  const features = Int32Array.from(frequencies.keys()).sort();
  const idf = Float32Array.from(features, (id) => inverseFrequency(frequencies.get(id) ?? 0, samples.length));
  const column = columnsOf(features);
  const matrix = matrixOf(
    samples.map(({ counts }) => vectorOf(counts, idf, column)),
    features.length,
  );
  const biases = new Float32Array(intents.length);
  const exerciseOf = exercisesOf(labelsOf(intents, samples), intents.length, options);
  const weights = intents.map((_, k) => {
    const { positive, costs, headStart } = exerciseOf(k);
    const separator = separate(matrix, positive, costs);
    biases[k] = separator.bias + headStart;
    onIntent(k + 1, intents.length);
    return separator.weights;
  });
  const rows = rowsOf(features.length, intents.length, (at, row) => {
    for (let k = 0; k < row.length; k++) row[k] = weights[k]![at]!;
  });
  return { intents, texts: samples.length, features, idf, rows, biases };
};

export type NgramScores = {
  /** One score an intent: above 0 says "this one", uncalibrated. */
  readonly raw: Float32Array;
  /** 0 to 1: the share of the text that samples have shown; near 0 for a foreign language or gibberish. */
  readonly familiarity: number;
};

/** Ready to score texts by their counts. */
export const ngramHead = ({ intents, texts, features, idf, rows, biases }: NgramWeights) => {
  const unseen = inverseFrequency(0, texts);
  const score = (counts: Counts): NgramScores => {
    const { ids, values } = weigh(counts, (id) => {
      const at = find(features, id);
      return at < 0 ? unseen : idf[at]!;
    });
    const raw = Float32Array.from(biases);
    let familiarity = 0;
    ids.forEach((id, k) => {
      const at = find(features, id);
      if (at < 0) return;
      const value = values[k]!;
      familiarity += value * value;
      addRow(rows, at, value, raw);
    });
    return { raw, familiarity };
  };
  return { intents, score };
};

type Columns = ReadonlyMap<number, number>;
export const columnsOf = (features: Int32Array): Columns => new Map(Array.from(features, (id, at) => [id, at]));

/** A training text over columns; each of its features has one. */
export const vectorOf = (counts: Counts, idf: Float32Array, column: Columns): Sparse => {
  const { ids, values } = weigh(counts, (id) => idf[column.get(id)!]!);
  return { ids: ids.map((id) => column.get(id)!), values };
};

const find = (sorted: Int32Array, wanted: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

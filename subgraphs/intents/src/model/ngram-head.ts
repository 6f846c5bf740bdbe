import { type Counts, documentFrequencies, inverseFrequency, type Sparse, weigh } from './features.ts';
import { headStart, sizesOf } from './head-start.ts';
import { matrixOf, separate } from './linear.ts';
import { addRow, type Rows, readRow, rowsOf } from './small-rows.ts';

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
  const sizes = sizesOf(intents, samples);
  const weights = intents.map((intent, k) => {
    const positive = positiveOf(samples, intent);
    const emphasis = (samples.length / sizes[k]!) ** options.balance;
    const costs = Float64Array.from(positive, (mine) => options.cost * (mine === 1 ? emphasis : 1));
    const separator = separate(matrix, positive, costs);
    biases[k] = separator.bias + headStart(sizes[k]!, sizes);
    onIntent(k + 1, intents.length);
    return separator.weights;
  });
  const rows = rowsOf(features.length, intents.length, (at, row) => {
    for (let k = 0; k < row.length; k++) row[k] = weights[k]![at]!;
  });
  return { intents, texts: samples.length, features, idf, rows, biases };
};

/**
 * The same head with one intent fitted anew, or added, from its samples against some of all others; the other intents'
 * weights stay as they are. Positives weigh `emphasis` times as much, or a handful would drown among the negatives; `headStart` is added.
 */
export const teachNgrams = (
  head: NgramWeights,
  intent: string,
  samples: readonly Sample[],
  options: { readonly cost: number; readonly emphasis: number; readonly headStart: number },
): NgramWeights => {
  const seen = new Set(head.features);
  for (const sample of samples) for (const id of sample.counts.keys()) seen.add(id);
  const features = Int32Array.from(seen).sort();
  const before = columnsOf(head.features);
  const unseen = inverseFrequency(1, head.texts);
  const idf = Float32Array.from(features, (id) => {
    const at = before.get(id);
    return at === undefined ? unseen : head.idf[at]!;
  });
  const column = columnsOf(features);
  const matrix = matrixOf(
    samples.map(({ counts }) => vectorOf(counts, idf, column)),
    features.length,
  );
  const positive = positiveOf(samples, intent);
  const costs = Float64Array.from(positive, (mine) => options.cost * (mine === 1 ? options.emphasis : 1));
  const separator = separate(matrix, positive, costs);
  const intents = head.intents.includes(intent) ? head.intents : [...head.intents, intent];
  const taught = intents.indexOf(intent);
  const rows = rowsOf(features.length, intents.length, (at, row) => {
    row.fill(0);
    const old = before.get(features[at]!);
    if (old !== undefined) readRow(head.rows, old, row);
    row[taught] = separator.weights[at]!;
  });
  const biases = new Float32Array(intents.length);
  biases.set(head.biases);
  biases[taught] = separator.bias + options.headStart;
  return { intents, texts: head.texts, features, idf, rows, biases };
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
const columnsOf = (features: Int32Array): Columns => new Map(Array.from(features, (id, at) => [id, at]));

const positiveOf = (samples: readonly Sample[], intent: string): Uint8Array =>
  Uint8Array.from(samples, (sample) => (sample.intent === intent ? 1 : 0));

/** A training text over columns; each of its features has one. */
const vectorOf = (counts: Counts, idf: Float32Array, column: Columns): Sparse => {
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

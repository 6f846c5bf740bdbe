import { separateDense } from './linear.ts';
import { exercisesOf, labelsOf } from './rarity.ts';
import { type Rows, rowsOf } from './small-rows.ts';

/** A head over an encoder's vectors: one linear separator an intent against all others. */
export type DenseWeights = {
  /** Whose vectors these are: the encoder's id. */
  readonly encoder: string;
  readonly dimensions: number;
  readonly intents: readonly string[];
  /** Taken from a vector first; what is left is scaled to length 1. */
  readonly centre: Float32Array;
  /** Intent by intent, `dimensions` each. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** A few samples of every intent, as the head sees them: what another intent is taught against. */
  readonly exemplars: Rows;
  /** Which intent each exemplar is of, by its place; -1: background. */
  readonly exemplarOf: Int32Array;
};

/** A sample as an encoder sees it; null is background that belongs to no intent. */
export type DenseSample = { readonly vector: Float32Array; readonly intent: string | null };

export type DenseOptions = { readonly cost: number; readonly balance: number };

export const exemplarsEach = 8;
const exemplarsOfBackground = 60;

export const fitDense = (
  samples: readonly DenseSample[],
  encoder: string,
  size: number,
  options: DenseOptions,
): DenseWeights => {
  const intents = [...new Set(samples.flatMap(({ intent }) => intent ?? []))].sort();
  const centre = centreOf(samples, size);
  const matrix = new Float32Array(samples.length * size);
  samples.forEach(({ vector }, row) => {
    matrix.set(seen(vector, centre), row * size);
  });
  const weights = new Float32Array(intents.length * size);
  const biases = new Float32Array(intents.length);
  const labels = labelsOf(intents, samples);
  const exerciseOf = exercisesOf(labels, intents.length, options);
  intents.forEach((_, k) => {
    const { positive, costs, headStart } = exerciseOf(k);
    const separator = separateDense(matrix, size, positive, costs);
    weights.set(separator.weights, k * size);
    biases[k] = separator.bias + headStart;
  });
  const chosen = exemplarsFrom(labels);
  const exemplars = rowsOf(chosen.length, size, (at, row) => {
    row.set(matrix.subarray(chosen[at]! * size, (chosen[at]! + 1) * size));
  });
  const exemplarOf = Int32Array.from(chosen, (row) => labels[row]!);
  return { encoder, dimensions: size, intents, centre, weights, biases, exemplars, exemplarOf };
};

/** The mean of the intents' means: an intent with many samples is no more in the middle than one with few. */
const centreOf = (samples: readonly DenseSample[], size: number): Float32Array => {
  const many = new Map<string | null, number>();
  for (const { intent } of samples) many.set(intent, (many.get(intent) ?? 0) + 1);
  const centre = new Float64Array(size);
  for (const { vector, intent } of samples) {
    const share = 1 / (many.get(intent)! * many.size);
    for (let a = 0; a < size; a++) centre[a] = centre[a]! + vector[a]! * share;
  }
  return Float32Array.from(centre);
};

/** A vector as the head sees it. */
export const seen = (vector: Float32Array, centre: Float32Array): Float32Array => {
  const centred = vector.map((value, a) => value - centre[a]!);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? centred : centred.map((value) => value / length);
};

/** Rows of each label, evenly spread over those it has. */
const exemplarsFrom = (labels: Int32Array): number[] => {
  const byLabel = new Map<number, number[]>();
  labels.forEach((label, row) => {
    const rows = byLabel.get(label) ?? [];
    byLabel.set(label, rows);
    rows.push(row);
  });
  return [...byLabel].flatMap(([label, rows]) => {
    const wanted = Math.min(rows.length, label < 0 ? exemplarsOfBackground : exemplarsEach);
    return Array.from({ length: wanted }, (_, nth) => rows[Math.floor((nth * rows.length) / wanted)]!);
  });
};

/** One score an intent: above 0 says "this one", uncalibrated. */
export const denseScores = (head: DenseWeights, vector: Float32Array): Float32Array => {
  const { dimensions: size, intents, weights } = head;
  const mine = seen(vector, head.centre);
  const raw = Float32Array.from(head.biases);
  for (let k = 0; k < intents.length; k++) {
    let sum = 0;
    for (let a = 0, at = k * size; a < size; a++, at++) sum += weights[at]! * mine[a]!;
    raw[k] = raw[k]! + sum;
  }
  return raw;
};

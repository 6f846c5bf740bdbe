import type { Sparse } from './features.ts';

/** The rows of a training set, laid end to end: row r holds the entries from `starts[r]` to `starts[r + 1]`. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
};

export type Separator = { readonly weights: Float32Array; readonly bias: number };

const rounds = 60;
const tolerance = 0.25;
const shrinkAbove = 0.2;

export const matrixOf = (vectors: readonly Sparse[], columns: number): Matrix => {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ ids }, row) => {
    starts[row + 1] = starts[row]! + ids.length;
  });
  const ids = new Int32Array(starts[vectors.length]!);
  const values = new Float32Array(ids.length);
  vectors.forEach((vector, row) => {
    ids.set(vector.ids, starts[row]!);
    values.set(vector.values, starts[row]!);
  });
  return { rows: vectors.length, columns, starts, ids, values };
};

/**
 * Separates the rows marked 1 in `positive` from all others by squared hinge loss with L2 regularisation, by coordinate
 * descent in the dual (Hsieh et al. 2008, algorithm 1). `costs` is the usual C, row by row: the smaller, the more the row
 * is distrusted. A row that stands well on its side is passed over until the others have settled (shrinking).
 */
export const separate = (matrix: Matrix, positive: Uint8Array, costs: Float64Array): Separator => {
  const { rows, starts, ids, values } = matrix;
  const weights = new Float64Array(matrix.columns);
  const bias = descend(positive, costs, {
    rows,
    // Rows have length 1 or 0.
    square: (row) => (starts[row + 1]! > starts[row]! ? 1 : 0),
    score: (row) => {
      let score = 0;
      for (let k = starts[row]!, to = starts[row + 1]!; k < to; k++) score += weights[ids[k]!]! * values[k]!;
      return score;
    },
    move: (row, step) => {
      for (let k = starts[row]!, to = starts[row + 1]!; k < to; k++) weights[ids[k]!]! += step * values[k]!;
    },
  });
  return { weights: Float32Array.from(weights), bias };
};

/** The same for rows of `size` numbers each, laid end to end, of length 1 or 0. */
export const separateDense = (matrix: Float32Array, size: number, positive: Uint8Array, costs: Float64Array): Separator => {
  const weights = new Float64Array(size);
  const bias = descend(positive, costs, {
    rows: positive.length,
    square: () => 1,
    score: (row) => {
      const from = row * size;
      let score = 0;
      for (let a = 0; a < size; a++) score += weights[a]! * matrix[from + a]!;
      return score;
    },
    move: (row, step) => {
      const from = row * size;
      for (let a = 0; a < size; a++) weights[a] = weights[a]! + step * matrix[from + a]!;
    },
  });
  return { weights: Float32Array.from(weights), bias };
};

/** How far to go along each row, by its place, and what to add to the bias. */
export type Turn = { readonly steps: Float64Array; readonly bias: number };

/**
 * How a separator that scores some rows so is turned until they stand on its other side (a score of -1) as far as `cost` asks for, and no
 * further from what it was than it must: the same loss, beginning at that separator instead of zero. `gram` holds the rows' inner products.
 */
export const turnAway = (gram: readonly Float64Array[], scores: ArrayLike<number>, cost: number): Turn => {
  const steps = new Float64Array(gram.length);
  const now = Float64Array.from(scores);
  const bias = descend(new Uint8Array(gram.length), new Float64Array(gram.length).fill(cost), {
    rows: gram.length,
    square: (row) => gram[row]![row]!,
    score: (row) => now[row]!,
    move: (row, step) => {
      steps[row]! += step;
      for (let other = 0; other < now.length; other++) now[other]! += step * gram[row]![other]!;
    },
  });
  return { steps, bias };
};

/** The rows as coordinate descent needs them: their squared length, their score now, and a step along one of them. */
type Problem = {
  readonly rows: number;
  square(row: number): number;
  score(row: number): number;
  move(row: number, step: number): void;
};

/** Moves the weights to their optimum and returns the bias. */
const descend = (positive: Uint8Array, costs: Float64Array, { rows, square, score, move }: Problem): number => {
  let bias = 0;
  const alphas = new Float64Array(rows);
  const random = randomFrom(rows);

  /** One pass over `order`; returns how far the worst row was from its optimum, and the rows that still matter. */
  const pass = (order: Int32Array): { worst: number; active: Int32Array } => {
    shuffle(order, random);
    const active = new Int32Array(order.length);
    let kept = 0;
    let worst = 0;
    for (const row of order) {
      const sign = positive[row] === 1 ? 1 : -1;
      const alpha = alphas[row]!;
      const slack = 0.5 / costs[row]!;
      const gradient = sign * (score(row) + bias) - 1 + alpha * slack;
      if (alpha > 0 || gradient < shrinkAbove) active[kept++] = row;
      if (alpha === 0 && gradient >= 0) continue;
      worst = Math.max(worst, Math.abs(gradient));
      // 1 more for the bias.
      const next = Math.max(alpha - gradient / (square(row) + 1 + slack), 0);
      const step = (next - alpha) * sign;
      alphas[row] = next;
      move(row, step);
      bias += step;
    }
    return { worst, active: active.subarray(0, kept) };
  };

  const all = Int32Array.from({ length: rows }, (_, row) => row);
  let order = all.slice();
  for (let round = 0; round < rounds; round++) {
    const { worst, active } = pass(order);
    if (worst >= tolerance) order = active.slice();
    else if (order.length === rows) break;
    else order = all.slice();
  }
  return bias;
};

/** Deterministic, so that the same samples give the same model on every machine. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const shuffle = (order: Int32Array, random: () => number): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at]!;
    order[at] = order[other]!;
    order[other] = kept;
  }
};

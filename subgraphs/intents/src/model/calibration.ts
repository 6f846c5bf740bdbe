import type { Scores } from './head.ts';

/** How raw scores become a confidence that means what it says. */
export type Calibration = {
  readonly temperature: number;
  /** The chance that the best intent is the right one. */
  readonly right: Logistic;
  /** The chance that any known intent is meant. */
  readonly inScope: Logistic;
};

/** A logistic regression over standardised inputs. */
export type Logistic = {
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
};

/** A text whose scores come from a head that had not seen it, and what it truly was. */
export type Judged = {
  readonly scores: Scores;
  /** Index of the true intent; null for out of scope. */
  readonly truth: number | null;
};

/** Probabilities of the intents given that one of them is meant. */
export const softmax = (raw: Float32Array, temperature: number): Float64Array => {
  const top = raw.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(raw, (score) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/** Indices of the best `many`, best first; of equals the earlier one. */
export const ranked = (values: Float32Array, many: number): number[] => {
  const best: number[] = [];
  for (let at = 0; at < values.length; at++) {
    let place = best.length;
    while (place > 0 && values[at]! > values[best[place - 1]!]!) place--;
    if (place < many) best.splice(place, 0, at);
    if (best.length > many) best.pop();
  }
  return best;
};

const logit = (p: number): number => {
  const kept = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  return Math.log(kept / (1 - kept));
};

/** What the confidence is read from. */
const signsOf = ({ raw, familiarity }: Scores, temperature: number): number[] => {
  const [first = 0, second = first] = ranked(raw, 2);
  const probabilities = softmax(raw, temperature);
  const best = raw[first] ?? -1;
  return [logit(probabilities[first] ?? 0), best, best - (raw[second] ?? best), familiarity];
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const probabilityOf = (model: Logistic, signs: readonly number[]): number =>
  sigmoid(
    signs.reduce((sum, sign, at) => sum + (model.weights[at]! * (sign - model.means[at]!)) / model.scales[at]!, model.bias),
  );

export type Confidence = { readonly right: number; readonly inScope: number };

export const confidenceOf = (calibration: Calibration, scores: Scores): Confidence => {
  const signs = signsOf(scores, calibration.temperature);
  return { right: probabilityOf(calibration.right, signs), inScope: probabilityOf(calibration.inScope, signs) };
};

/** `prior`: the share of a workspace's traffic that is expected to be out of scope. */
export const calibrate = (judged: readonly Judged[], prior: number): Calibration => {
  const inside = judged.filter(({ truth }) => truth !== null);
  const temperature = fitTemperature(inside);
  const outside = judged.length - inside.length;
  const weight = { inside: (1 - prior) / Math.max(inside.length, 1), outside: prior / Math.max(outside, 1) };
  const examples = judged.map(({ scores, truth }) => ({
    signs: signsOf(scores, temperature),
    weight: (truth === null ? weight.outside : weight.inside) * judged.length,
    right: truth !== null && ranked(scores.raw, 1)[0] === truth,
    inScope: truth !== null,
  }));
  return {
    temperature,
    right: fitLogistic(examples.map(({ signs, weight, right }) => ({ signs, weight, truth: right }))),
    inScope: fitLogistic(examples.map(({ signs, weight, inScope }) => ({ signs, weight, truth: inScope }))),
  };
};

/** The temperature with the least surprise at the truth, by golden section on its logarithm. */
const fitTemperature = (judged: readonly Judged[]): number => {
  const surprise = (log: number): number => {
    const coldness = Math.exp(-log);
    let sum = 0;
    for (const { scores, truth } of judged) {
      const at = scores.raw[truth ?? 0] ?? 0;
      let others = 0;
      for (const score of scores.raw) others += Math.exp((score - at) * coldness);
      sum += Math.log(others);
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.02);
  let high = Math.log(2);
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let [onLeft, onRight] = [surprise(left), surprise(right)];
  for (let round = 0; round < 16; round++) {
    if (onLeft < onRight) {
      [high, right, onRight] = [right, left, onLeft];
      left = high - golden * (high - low);
      onLeft = surprise(left);
    } else {
      [low, left, onLeft] = [left, right, onRight];
      right = low + golden * (high - low);
      onRight = surprise(right);
    }
  }
  return Math.exp((low + high) / 2);
};

type Weighted = { readonly signs: readonly number[]; readonly weight: number; readonly truth: boolean };

/** Newton's method with a little ridge (1 in standardised units), which also keeps separable data finite. */
const fitLogistic = (examples: readonly Weighted[]): Logistic => {
  const size = examples[0]?.signs.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const over = (of: (example: Weighted) => number): number =>
    examples.reduce((sum, example) => sum + example.weight * of(example), 0) / total;
  const means = Array.from({ length: size }, (_, at) => over(({ signs }) => signs[at]!));
  const scales = means.map((mean, at) => Math.sqrt(over(({ signs }) => (signs[at]! - mean) ** 2)) || 1);
  const inputs = examples.map(({ signs }) => [...signs.map((sign, at) => (sign - means[at]!) / scales[at]!), 1]);
  let solution = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = solution.map((weight, at) => (at < size ? -weight : 0));
    const hessian = solution.map((_, a) => solution.map((__, b) => (a === b ? (a < size ? 1 : 1e-6) : 0)));
    examples.forEach(({ weight, truth }, row) => {
      const input = inputs[row]!;
      const p = sigmoid(input.reduce((sum, value, at) => sum + value * solution[at]!, 0));
      for (let a = 0; a <= size; a++) {
        gradient[a]! += weight * ((truth ? 1 : 0) - p) * input[a]!;
        for (let b = 0; b <= size; b++) hessian[a]![b]! += weight * p * (1 - p) * input[a]! * input[b]!;
      }
    });
    const step = solve(hessian, gradient);
    solution = solution.map((weight, at) => weight + Math.max(-4, Math.min(4, step[at]!)));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return { means, scales, weights: solution.slice(0, size), bias: solution[size] ?? 0 };
};

/** Gaussian elimination with pivoting; the matrix is small and positive definite. */
const solve = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  const size = vector.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const best = rows
      .slice(pivot)
      .reduce((top, row, at) => (Math.abs(row[pivot]!) > Math.abs(rows[top]![pivot]!) ? pivot + at : top), pivot);
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let at = pivot; at <= size; at++) rows[row]![at]! -= factor * rows[pivot]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
};

/** A logistic regression over standardised inputs. */
export type Logistic = {
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export const probabilityOf = (model: Logistic, signs: readonly number[]): number =>
  sigmoid(
    signs.reduce((sum, sign, at) => sum + (model.weights[at]! * (sign - model.means[at]!)) / model.scales[at]!, model.bias),
  );

export type Weighted = { readonly signs: readonly number[]; readonly weight: number; readonly truth: boolean };

/** Newton's method with a little ridge (1 in standardised units), which also keeps separable data finite. */
export const fitLogistic = (examples: readonly Weighted[]): Logistic => {
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

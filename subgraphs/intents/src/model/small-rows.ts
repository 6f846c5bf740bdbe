/** A matrix of weights at a byte each: row by row, every row in units of its own. The best intent of a text is the same. */
export type Rows = { readonly width: number; readonly values: Int8Array; readonly units: Float32Array };

const largest = 127;

/** `fill` writes each row's numbers into the buffer that it is given. */
export const rowsOf = (many: number, width: number, fill: (at: number, row: Float32Array) => void): Rows => {
  const values = new Int8Array(many * width);
  const units = new Float32Array(many);
  const row = new Float32Array(width);
  for (let at = 0; at < many; at++) {
    fill(at, row);
    let most = 0;
    for (const value of row) most = Math.max(most, Math.abs(value));
    if (most === 0) continue;
    const unit = most / largest;
    units[at] = unit;
    for (let k = 0; k < width; k++) values[at * width + k] = Math.round(row[k]! / unit);
  }
  return { width, values, units };
};

/** Writes row `at` to the beginning of `into`. */
export const readRow = ({ width, values, units }: Rows, at: number, into: Float32Array): void => {
  for (let k = 0; k < width; k++) into[k] = values[at * width + k]! * units[at]!;
};

/** Adds `factor` times row `at` to `sums`. */
export const addRow = ({ width, values, units }: Rows, at: number, factor: number, sums: Float32Array): void => {
  const by = factor * units[at]!;
  const from = at * width;
  for (let k = 0; k < width; k++) sums[k] = sums[k]! + by * values[from + k]!;
};

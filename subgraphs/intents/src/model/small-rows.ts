/** A matrix of weights at a byte each: row by row, every row in units of its own. The best intent of a text is the same. */
export type Rows = { readonly width: number; readonly values: Int8Array; readonly units: Float32Array };

const largest = 127;

const noRows = (many: number, width: number): Rows => ({
  width,
  values: new Int8Array(many * width),
  units: new Float32Array(many),
});

/** `fill` writes each row's numbers into the buffer that it is given. */
export const rowsOf = (many: number, width: number, fill: (at: number, row: Float32Array) => void): Rows => {
  const rows = noRows(many, width);
  const row = new Float32Array(width);
  for (let at = 0; at < many; at++) {
    fill(at, row);
    writeRow(rows, at, row);
  }
  return rows;
};

export const writeRow = ({ width, values, units }: Rows, at: number, row: Float32Array): void => {
  let most = 0;
  for (const value of row) most = Math.max(most, Math.abs(value));
  const unit = most / largest;
  units[at] = unit;
  for (let k = 0; k < width; k++) values[at * width + k] = unit === 0 ? 0 : Math.round(row[k]! / unit);
};

/** Writes row `at` to the beginning of `into`. */
export const readRow = ({ width, values, units }: Rows, at: number, into: Float32Array): void => {
  for (let k = 0; k < width; k++) into[k] = values[at * width + k]! * units[at]!;
};

/**
 * Other rows of which number `at` is the old one at `from[at]` (-1: zeros), in `width` columns of which number `place` holds `column`. As
 * good as all are taken over as they are stored; where the new number is larger than a row's units can say, they are reckoned anew.
 */
export const withColumn = (old: Rows, from: Int32Array, width: number, place: number, column: Float32Array): Rows => {
  const rows = noRows(from.length, width);
  const row = new Float32Array(width);
  from.forEach((before, at) => {
    const value = column[at]!;
    const unit = before < 0 ? 0 : old.units[before]!;
    if (Math.abs(value) <= unit * largest) {
      const start = before * old.width;
      rows.values.set(old.values.subarray(start, start + old.width), at * width);
      rows.units[at] = unit;
      rows.values[at * width + place] = unit === 0 ? 0 : Math.round(value / unit);
    } else {
      row.fill(0);
      if (before >= 0) readRow(old, before, row);
      row[place] = value;
      writeRow(rows, at, row);
    }
  });
  return rows;
};

/** Adds `factor` times row `at` to `sums`. */
export const addRow = ({ width, values, units }: Rows, at: number, factor: number, sums: Float32Array): void => {
  const by = factor * units[at]!;
  const from = at * width;
  for (let k = 0; k < width; k++) sums[k] = sums[k]! + by * values[from + k]!;
};

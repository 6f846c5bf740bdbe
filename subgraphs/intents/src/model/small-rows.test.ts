import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRow, rowsOf, withColumn } from './small-rows.ts';

const numbers = (width: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: width, maxLength: width });

it('rows with a column set anew, or one more, are the rows as they were to half a unit, and the column', () => {
  fc.assert(
    fc.property(
      fc.array(numbers(4), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.double({ min: -9, max: 9, noNaN: true })), { maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }),
      (before, wanted, place) => {
        const old = rowsOf(before.length, 4, (at, row) => row.set(before[at]!));
        const from = Int32Array.from(wanted, ([at]) => (at < before.length ? at : -1));
        const width = Math.max(4, place + 1);
        const rows = withColumn(
          old,
          from,
          width,
          place,
          Float32Array.from(wanted, ([, value]) => value),
        );
        const row = new Float32Array(width);
        wanted.forEach(([, value], at) => {
          readRow(rows, at, row);
          const was = from[at]! < 0 ? [0, 0, 0, 0, 0] : [...before[from[at]!]!, 0];
          const expected = was.slice(0, width).map((number, k) => (k === place ? value : number));
          const unit = Math.max(...[...was, value].map(Math.abs)) / 127;
          const apart = expected.map((number, k) => Math.abs(row[k]! - number));
          expect(Math.max(...apart)).toBeLessThanOrEqual(unit * 1.01 + 1e-30);
        });
      },
    ),
  );
});

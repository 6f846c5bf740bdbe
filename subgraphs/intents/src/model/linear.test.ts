import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separateDense, turnAway } from './linear.ts';

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

const direction = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
  .filter((row) => product(row, row) > 0.01)
  .map((row) => row.map((value) => value / Math.sqrt(product(row, row))));

describe('separateDense', () => {
  it('puts what can be separated on its sides', () => {
    const rows = [
      [1, 0],
      [0.8, 0.6],
      [-1, 0],
      [-0.8, 0.6],
    ];
    const { weights, bias } = separateDense(
      Float32Array.from(rows.flat()),
      2,
      Uint8Array.of(1, 1, 0, 0),
      new Float64Array(4).fill(10),
    );
    expect(rows.map((row) => Math.sign(product(row, [...weights]) + bias))).toEqual([1, 1, -1, -1]);
  });
});

describe('turnAway', () => {
  const gramOf = (rows: readonly number[][]): Float64Array[] =>
    rows.map((one) => Float64Array.from(rows, (other) => product(one, other)));

  it('takes every row as far down as its cost asks for, and none up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(direction, fc.double({ min: -2, max: 2, noNaN: true })), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0.01, 0.1, 1, 10),
        (taught, cost) => {
          const rows = taught.map(([row]) => row);
          const before = taught.map(([, score]) => score);
          const { steps, bias } = turnAway(gramOf(rows), before, cost);
          expect(bias).toBeCloseTo(steps.reduce((sum, step) => sum + step, 0));
          const turned = (row: readonly number[]): number =>
            bias + steps.reduce((sum, step, at) => sum + step * product(row, rows[at]!), 0);
          const loss = (of: readonly number[]): number =>
            of.reduce((sum, score) => sum + cost * Math.max(0, 1 + score) ** 2, 0);
          const after = rows.map((row, at) => before[at]! + turned(row));
          for (const step of steps) expect(step).toBeLessThanOrEqual(0);
          expect(loss(after)).toBeLessThanOrEqual(loss(before) + 1e-9);
        },
      ),
    );
  });
  it('leaves a separator alone that makes no claim', () => {
    const { steps, bias } = turnAway(
      gramOf([
        [1, 0],
        [0, 1],
      ]),
      [-1.2, -3],
      1,
    );
    expect([...steps]).toEqual([0, 0]);
    expect(bias).toBe(0);
  });
  it('moves a claimed text away, and a text unlike it less', () => {
    const { steps, bias } = turnAway(gramOf([[1, 0]]), [1], 1);
    const change = (text: readonly number[]): number => bias + steps[0]! * product(text, [1, 0]);
    expect(1 + change([1, 0])).toBeLessThan(0);
    expect(change([1, 0])).toBeLessThan(change([0, 1]));
  });
});

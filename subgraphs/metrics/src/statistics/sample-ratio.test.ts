import { describe, expect, it } from 'vitest';
import { chiSquareTail, sampleRatioMismatch } from './sample-ratio.ts';

describe('sample ratio', () => {
  it('the tail matches the table of critical values', () => {
    const table: [number, number, number][] = [
      [3.841, 1, 0.05],
      [10.828, 1, 0.001],
      [5.991, 2, 0.05],
      [7.815, 3, 0.05],
      [16.266, 3, 0.001],
      [9.488, 4, 0.05],
      [27.877, 9, 0.001],
    ];
    for (const [x, degrees, p] of table) expect(chiSquareTail(x, degrees)).toBeCloseTo(p, 4);
    expect(chiSquareTail(0, 3)).toBeCloseTo(1, 6);
  });
  it('an even spread is none, a lopsided one is', () => {
    expect(
      sampleRatioMismatch([
        { weight: 1, exposed: 5050 },
        { weight: 1, exposed: 4950 },
      ]),
    ).toBe(false);
    expect(
      sampleRatioMismatch([
        { weight: 1, exposed: 5300 },
        { weight: 1, exposed: 4700 },
      ]),
    ).toBe(true);
    expect(
      sampleRatioMismatch([
        { weight: 3, exposed: 7500 },
        { weight: 1, exposed: 2500 },
      ]),
    ).toBe(false);
  });
  it('a variant of weight 0 that somebody got is one', () => {
    expect(
      sampleRatioMismatch([
        { weight: 1, exposed: 9 },
        { weight: 1, exposed: 9 },
        { weight: 0, exposed: 1 },
      ]),
    ).toBe(true);
  });
  it('nobody exposed is none', () => {
    expect(
      sampleRatioMismatch([
        { weight: 1, exposed: 0 },
        { weight: 1, exposed: 0 },
      ]),
    ).toBe(false);
  });
});

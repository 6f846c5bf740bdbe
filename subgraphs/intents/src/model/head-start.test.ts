import { describe, expect, it } from 'vitest';
import { headStart, sizesOf } from './head-start.ts';

describe('the head start of an intent', () => {
  it('is nothing with as many samples as the middle one, or more', () => {
    expect(headStart(30, [5, 30, 60])).toBe(0);
    expect(headStart(60, [5, 30, 60])).toBe(0);
    expect(headStart(10, [10, 10, 10])).toBe(0);
  });
  it('grows as samples are fewer, and ends somewhere', () => {
    const [five, ten, twenty] = [5, 10, 20].map((samples) => headStart(samples, [samples, 60, 60, 60]));
    expect(ten).toBeGreaterThan(twenty!);
    expect(five).toBeGreaterThanOrEqual(ten!);
    expect(headStart(1, [1, 10_000, 10_000])).toBe(0.5);
  });
  it('goes by samples with an intent', () => {
    const samples = [{ intent: 'a' }, { intent: null }, { intent: 'b' }, { intent: 'a' }];
    expect(sizesOf(['a', 'b', 'c'], samples)).toEqual([2, 1, 0]);
  });
});

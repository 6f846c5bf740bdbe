import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shouldRetire, wilsonInterval } from './score.ts';

const votes = fc.record({ helpful: fc.nat(5000), unhelpful: fc.nat(5000) });

describe('score', () => {
  it('matches published values of the Wilson interval', () => {
    const { lower, upper } = wilsonInterval({ helpful: 8, unhelpful: 2 });
    expect(lower).toBeCloseTo(0.4902, 3);
    expect(upper).toBeCloseTo(0.9433, 3);
  });
  it('ten votes weigh more than one', () => {
    expect(wilsonInterval({ helpful: 10, unhelpful: 0 }).lower).toBeGreaterThan(
      wilsonInterval({ helpful: 1, unhelpful: 0 }).lower,
    );
  });
  it('without votes everything is possible', () => {
    expect(wilsonInterval({ helpful: 0, unhelpful: 0 })).toEqual({ lower: 0, upper: 1 });
  });
  it('the interval lies within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(votes, (given) => {
        const { lower, upper } = wilsonInterval(given);
        const n = given.helpful + given.unhelpful;
        const share = n === 0 ? 0.5 : given.helpful / n;
        return lower >= 0 && upper <= 1 && lower <= share + 1e-9 && upper >= share - 1e-9;
      }),
    );
  });
  it('a helpful vote never lowers the bound', () => {
    fc.assert(
      fc.property(
        votes,
        (given) => wilsonInterval({ ...given, helpful: given.helpful + 1 }).lower >= wilsonInterval(given).lower - 1e-12,
      ),
    );
  });
  it('few votes retire nothing, many bad ones do', () => {
    expect(shouldRetire({ helpful: 0, unhelpful: 9 })).toBe(false);
    expect(shouldRetire({ helpful: 1, unhelpful: 11 })).toBe(true);
    expect(shouldRetire({ helpful: 5, unhelpful: 7 })).toBe(false);
  });
});

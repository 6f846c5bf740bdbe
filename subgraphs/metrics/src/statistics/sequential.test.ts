import { describe, expect, it } from 'vitest';
import { compare, fewestExposed } from './sequential.ts';

/** Mulberry32: the same draws in every run. */
const drawsOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** An experiment of two equal halves that is looked at after every 20 customers a side; true: some look was significant. */
const peeking = (seed: number, rates: readonly [number, number], customers: number, alpha: number): boolean => {
  const draw = drawsOf(seed);
  const converted: [number, number] = [0, 0];
  for (let exposed = 1; exposed <= customers; exposed++) {
    converted[0] += draw() < rates[0] ? 1 : 0;
    converted[1] += draw() < rates[1] ? 1 : 0;
    if (exposed % 20 !== 0) continue;
    const seen = compare({ exposed, converted: converted[0] }, { exposed, converted: converted[1] }, alpha);
    if (seen && seen.pValue < alpha) return true;
  }
  return false;
};

const share = (rates: readonly [number, number], customers: number): number => {
  const runs = 400;
  let found = 0;
  for (let seed = 1; seed <= runs; seed++) found += peeking(seed, rates, customers, 0.05) ? 1 : 0;
  return found / runs;
};

describe('the always-valid test', () => {
  it('finds no difference where there is none, however often one looks', () => {
    expect(share([0.1, 0.1], 4000)).toBeLessThanOrEqual(0.05);
    expect(share([0.5, 0.5], 4000)).toBeLessThanOrEqual(0.05);
    expect(share([0.02, 0.02], 4000)).toBeLessThanOrEqual(0.05);
  });
  it('finds a difference where there is one', () => {
    expect(share([0.1, 0.15], 4000)).toBeGreaterThan(0.95);
  });
  it('p is below alpha exactly when the interval leaves out zero', () => {
    for (let converted = 0; converted <= 500; converted += 5) {
      const seen = compare({ exposed: 500, converted: 100 }, { exposed: 500, converted }, 0.05);
      const leavesOut = seen !== null && (seen.low > 0 || seen.high < 0);
      expect(leavesOut).toBe(seen !== null && seen.pValue < 0.05);
    }
  });
  it('the interval narrows as customers come', () => {
    const width = (n: number) => {
      const seen = compare({ exposed: n, converted: n / 10 }, { exposed: n, converted: n / 5 }, 0.05);
      return (seen?.high ?? 1) - (seen?.low ?? -1);
    };
    expect(width(10_000)).toBeLessThan(width(1000));
    expect(width(1000)).toBeLessThan(width(100));
  });
  it('says nothing of few customers', () => {
    expect(compare({ exposed: fewestExposed - 1, converted: 0 }, { exposed: 1000, converted: 900 }, 0.05)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { hasEarnedTrust, wilsonLowerBound } from './probation.ts';

describe('probation', () => {
  it('bounds the share from below (Wilson, one-sided 95 %)', () => {
    expect(wilsonLowerBound(0, 0)).toBe(0);
    expect(wilsonLowerBound(30, 30)).toBeCloseTo(0.917, 3);
    expect(wilsonLowerBound(90, 100)).toBeCloseTo(0.8396, 3);
  });

  it.each([
    [29, 0, false],
    [30, 0, true],
    [60, 2, true],
    [40, 3, false],
    [1000, 80, true],
  ])('%d confirmed and %d rejected: %s', (confirmed, rejected, earned) => {
    expect(hasEarnedTrust({ confirmed, rejected })).toBe(earned);
  });
});

import { describe, expect, it } from 'vitest';
import { groundOf, isFirstSession } from './ground.ts';

/** A UUIDv7 of that moment. */
const idOf = (milliseconds: number, version = '7'): string =>
  `${milliseconds
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-')}-${version}abc-8def-0123456789ab`;
const noon = Date.UTC(2026, 10, 26, 12);

describe('the first session', () => {
  it('is the one whose id was made with the customer', () => {
    expect(isFirstSession(idOf(noon), idOf(noon + 3))).toBe(true);
    expect(isFirstSession(idOf(noon + 3), idOf(noon))).toBe(true);
    expect(isFirstSession(idOf(noon), idOf(noon + 1_001))).toBe(false);
    expect(isFirstSession(idOf(noon), idOf(noon + 86_400_000))).toBe(false);
  });

  it('is none whose id tells no time', () => {
    expect(isFirstSession(idOf(noon, '4'), idOf(noon, '4'))).toBe(false);
    expect(isFirstSession('', 'x')).toBe(false);
  });
});

describe('the ground of a step-up', () => {
  const reach = { phone: '13812345678', email: 'ada@example.com' };

  it('is what somebody vouches for, and nothing else once there is something older', () => {
    expect(groundOf(reach, () => false, false)).toEqual({ phone: null, email: null, unproven: true });
    expect(groundOf(reach, (value) => value.includes('@'), false)).toEqual({
      phone: null,
      email: reach.email,
      unproven: false,
    });
  });

  it('is everything in the first session, and nothing where there is nothing', () => {
    expect(groundOf(reach, () => false, true)).toEqual({ ...reach, unproven: false });
    expect(groundOf({ phone: null, email: null }, () => false, false)).toEqual({
      phone: null,
      email: null,
      unproven: false,
    });
  });
});

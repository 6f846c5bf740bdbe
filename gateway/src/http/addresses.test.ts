import { expect, it } from 'vitest';
import { mayCallFrom } from './addresses.ts';

it.each([
  [[], '203.0.113.7', true],
  [[], null, true],
  [['203.0.113.7'], '203.0.113.7', true],
  [['203.0.113.7'], '203.0.113.8', false],
  [['203.0.113.0/24', '2001:db8::/32'], '203.0.113.255', true],
  [['203.0.113.0/24', '2001:db8::/32'], '203.0.114.0', false],
  [['203.0.113.0/24', '2001:db8::/32'], '2001:db8:1::1', true],
  [['203.0.113.0/24', '2001:db8::/32'], '2001:db9::1', false],
  [['203.0.113.0/24'], '::ffff:203.0.113.7', true],
  [['0.0.0.0/0'], '::1', false],
  [['203.0.113.0/24'], null, false],
  [['203.0.113.0/24'], 'unknown', false],
] as const)('to keys of %j an address of %s is allowed: %s', (allowed, ip, expected) =>
  expect(mayCallFrom(allowed, ip)).toBe(expected),
);

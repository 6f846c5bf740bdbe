import { expect, it } from 'vitest';
import { isDoubtful } from './audit.ts';

it.each([
  [19, 0, false],
  [20, 19, false],
  [20, 18, true],
  [200, 190, false],
  [200, 189, true],
  [0, 0, false],
])('of %i audited answers %i right: doubtful is %s', (audited, right, doubtful) => {
  expect(isDoubtful({ audited, right })).toBe(doubtful);
});

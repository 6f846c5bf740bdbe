import { type Fault, fault } from '@liuke/kit';
import type { Variables } from './paging.ts';

/** Levels of lists and objects. Ours need three; a custom scalar of a partner's may be deep, and JSON of any depth is recursed into. */
const deepest = 32;

/** What no variable may hold, wherever it comes from: JSON so deep that walking it ends the stack, and keys that mean a prototype. */
export const variables = (given: Variables): Fault | null => {
  let level: readonly object[] = [given];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return fault('TOO_COMPLEX', `The variables are more than ${deepest} levels deep.`);
    if (level.some((value) => Object.hasOwn(value, '__proto__')))
      return fault('BAD_USER_INPUT', 'The name __proto__ cannot be used.');
    level = level.flatMap((value) => Object.values(value).filter(isComposite));
  }
  return null;
};

const isComposite = (value: unknown): value is object => typeof value === 'object' && value !== null;

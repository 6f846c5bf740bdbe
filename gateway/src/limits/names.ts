import { type Fault, fault } from '@liuke/kit';
import { Kind, visit } from 'graphql';
import type { Shape } from './shape.ts';

/** Characters of a name. An alias comes back in paths and logs as often as there is an error below it. */
const longest = 100;

/**
 * Names become keys of result objects. `__proto__`, `constructor` and their like are valid GraphQL aliases and were a
 * way into every object's prototype (CVE-2026-32621): whatever the libraries do about it, they do not come in.
 */
export const names = ({ document }: Shape): Fault | null => {
  let poisonous: string | null = null;
  let tooLong = false;
  visit(document, {
    [Kind.NAME]: ({ value }) => {
      if (value in Object.prototype) poisonous = value;
      if (value.length > longest) tooLong = true;
    },
  });
  if (tooLong) return fault('TOO_COMPLEX', `A name in the document is longer than ${longest} characters.`);
  return poisonous === null ? null : fault('BAD_USER_INPUT', `The name ${poisonous} cannot be used.`);
};

/** A JSON reviver that refuses the same for keys of variables, at any depth. */
export const refusePoisonousKeys = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new SyntaxError('The key __proto__ cannot be used.');
  return value;
};

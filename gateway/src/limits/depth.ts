import { type Fault, fault } from '@liuke/kit';
import { fold, isIntrospection, type Shape } from './shape.ts';

/** Introspection is exempt: the explorer's own query needs 13 levels, and graphql-js bounds it by a rule of its own. */
export const depth = (shape: Shape, limit: number): Fault | null => {
  const deepest = fold<number>(
    shape,
    (field, within) => (isIntrospection(field) ? 1 : 1 + within),
    (values) => values.reduce((most, value) => Math.max(most, value), 0),
  );
  return deepest > limit ? fault('TOO_COMPLEX', `The operation is ${deepest} levels deep; ${limit} are allowed.`) : null;
};

import { type Fault, fault } from '@liuke/kit';
import { fold, type Shape } from './shape.ts';

/** Fifty fragments that each spread the next one twice are a thousand tokens and 2^50 fields: the planner writes them out. */
export const expandedFields = (shape: Shape, limit: number): Fault | null => {
  const count = fold<number>(
    shape,
    (_field, within) => 1 + within,
    (values) => values.reduce((sum, value) => sum + value, 0),
  );
  return count > limit
    ? fault('TOO_COMPLEX', `With its fragments written out the operation has more than ${limit} fields.`)
    : null;
};

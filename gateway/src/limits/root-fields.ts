import { type Fault, fault } from '@liuke/kit';
import { rootFields as fieldsOf, type Shape } from './shape.ts';

/** Each root field is at least one request to a subgraph. */
export const rootFields = (shape: Shape, limit: number): Fault | null => {
  const count = fieldsOf(shape).length;
  return count > limit ? fault('TOO_COMPLEX', `The operation has ${count} root fields; ${limit} are allowed.`) : null;
};

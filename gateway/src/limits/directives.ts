import { type Fault, fault } from '@liuke/kit';
import type { Counts } from './counts.ts';

/** Each directive is checked against each other one of its place, so many of them cost their square. */
export const directives = (counts: Counts, limit: number): Fault | null =>
  counts.directives > limit
    ? fault('TOO_COMPLEX', `The document has ${counts.directives} directives; ${limit} are allowed.`)
    : null;

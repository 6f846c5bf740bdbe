import { type Fault, fault } from '@liuke/kit';
import type { Counts } from './counts.ts';

/** Definitions, spreads and inline fragments together: validation compares them pairwise. */
export const fragments = (counts: Counts, limit: number): Fault | null =>
  counts.fragments > limit
    ? fault('TOO_COMPLEX', `The document has ${counts.fragments} fragments; ${limit} are allowed.`)
    : null;

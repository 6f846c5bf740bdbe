import { type Fault, fault } from '@liuke/kit';
import type { Counts } from './counts.ts';

/** An alias lets one document try a thousand passwords. */
export const aliases = (counts: Counts, limit: number): Fault | null =>
  counts.aliases > limit ? fault('TOO_COMPLEX', `The document has ${counts.aliases} aliases; ${limit} are allowed.`) : null;

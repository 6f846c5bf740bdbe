import { randomInt } from 'node:crypto';
import { keyedHash } from './keyed-hash.ts';

/** Six digits, each combination as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * What is stored of a code. A million codes are hashed in a second, so a plain hash would tell the code to whoever reads the
 * table: this one is keyed by the house's secret, which is not in the database, and bound to the one challenge.
 */
export const codeHash = (challengeId: string, code: string): string => keyedHash('one-time-code', challengeId, code);

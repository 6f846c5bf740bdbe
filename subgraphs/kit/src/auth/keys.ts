import { hkdfSync } from 'node:crypto';
import { houseSecret } from '../config.ts';

/** The outside's tokens, the house's inner ones and its links are signed by different keys, so that none passes for another. */
export type TokenPurpose = 'liuke' | 'liuke-subgraph' | 'liuke-link';

const derived = new Map<string, Buffer>();

/** 32 bytes for one purpose, from the house's one secret (HKDF-SHA-256). */
export const keyFor = (purpose: TokenPurpose, secret: string = houseSecret()): Buffer => {
  const name = `${purpose} ${secret}`;
  const known = derived.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, '', `token:${purpose}`, 32));
  derived.set(name, key);
  return key;
};

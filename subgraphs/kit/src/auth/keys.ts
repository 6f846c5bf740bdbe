import { hkdfSync } from 'node:crypto';
import { houseSecret } from '../config.ts';

/** The outside's tokens and the house's inner ones are signed by different keys, so that neither passes for the other. */
export type TokenPurpose = 'liuke' | 'liuke-subgraph';

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

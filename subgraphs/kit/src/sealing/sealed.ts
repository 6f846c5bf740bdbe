import { type SuiteName, suites } from './suites.ts';

/**
 * A sealed value: one byte that says how (1: AES-256-GCM, 2: SM4), sixteen that name the data key, and what the suite made. It
 * names its key, so a merge of customers re-owns keys and touches no value.
 */
const codes: Readonly<Record<SuiteName, number>> = { AES_256_GCM: 1, SM4: 2 };
const names = new Map(Object.entries(codes).map(([name, code]) => [code, name as SuiteName]));
const head = 17;

export type DataKey = { readonly id: string; readonly suite: SuiteName; readonly bytes: Buffer };

export const sealWith = (key: DataKey, place: string, plain: Buffer): Buffer => {
  const body = suites[key.suite].seal(key.bytes, Buffer.from(place), plain);
  return Buffer.concat([Buffer.of(codes[key.suite]), Buffer.from(key.id.replaceAll('-', ''), 'hex'), body]);
};

/** Which key opens it. Throws for bytes that nobody sealed. */
export const keyIdOf = (sealed: Buffer): string => {
  if (sealed.length <= head || !names.has(sealed[0]!)) throw new Error('These bytes are not a sealed value.');
  const hex = sealed.toString('hex', 1, head);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export const openWith = (key: DataKey, place: string, sealed: Buffer): Buffer =>
  suites[names.get(sealed[0]!)!].open(key.bytes, Buffer.from(place), sealed.subarray(head));

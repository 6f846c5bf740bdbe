import { randomBytes } from 'node:crypto';
import { base32 } from '../domain/totp.ts';
import { keyedHash } from './keyed-hash.ts';

export const recoveryCodes = 10;

/** `ABCD-EFGH-IJKL-MNOP`: 80 random bits, written so that a person can copy them. */
export const newRecoveryCode = (): string => base32(randomBytes(10)).match(/.{4}/g)!.join('-');

/** The letters alone; null for what cannot be one, such as six digits. */
export const normalRecoveryCode = (text: string): string | null => {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{16}$/.test(plain) ? plain : null;
};

/** What is stored of one: bound to the one agent. */
export const recoveryMac = (agentId: string, normal: string): string => keyedHash('recovery-code', agentId, normal);

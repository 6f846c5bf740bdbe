import { describe, expect, it } from 'vitest';
import { hashPassword, hashSecret, newSecret, sameSecret, verifyPassword } from './secrets.ts';

describe('passwords', () => {
  it('are kept as argon2id and known again', async () => {
    const hashed = await hashPassword('留客-demo');
    expect(hashed).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(hashed, '留客-demo')).toBe(true);
    expect(await verifyPassword(hashed, '留客-Demo')).toBe(false);
    expect(await hashPassword('留客-demo')).not.toBe(hashed);
  });

  it('a hash that is none knows no password', async () => {
    expect(await verifyPassword('not a hash', 'anything')).toBe(false);
  });
});

describe('secrets', () => {
  it('are long, different, and looked up by their hash', () => {
    const secret = newSecret();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(newSecret()).not.toBe(secret);
    expect(hashSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashSecret(secret)).toBe(hashSecret(secret));
  });

  it('are compared whatever their length', () => {
    expect(sameSecret('one', 'one')).toBe(true);
    expect(sameSecret('one', 'another')).toBe(false);
    expect(sameSecret('', '')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { base32, matchingStep, otpauthUri, stepAt, totpAt } from './totp.ts';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('TOTP', () => {
  // RFC 6238, appendix B, the SHA-1 rows.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('answers the RFC 6238 vector at %i', (seconds, code) => {
    expect(totpAt(secret, stepAt(at(seconds)), 8)).toBe(code);
    expect(totpAt(secret, stepAt(at(seconds)))).toBe(code.slice(2));
  });

  it('accepts one step early and late, and none beyond', () => {
    const now = at(1_111_111_111);
    const step = stepAt(now);
    expect([-2, -1, 0, 1, 2].map((off) => matchingStep(secret, totpAt(secret, step + off), null, now))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('accepts no code of a step that was used, nor of an earlier one', () => {
    const now = at(1_111_111_111);
    const step = stepAt(now);
    expect(matchingStep(secret, totpAt(secret, step), step, now)).toBeNull();
    expect(matchingStep(secret, totpAt(secret, step - 1), step, now)).toBeNull();
    expect(matchingStep(secret, totpAt(secret, step + 1), step, now)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('refuses %j, which is no code', (code) => {
    expect(matchingStep(secret, code, null, at(59))).toBeNull();
  });

  // RFC 4648, section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as base32 %j', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });

  it('names the account and the secret for the authenticator', () => {
    const uri = new URL(otpauthUri(secret, 'ada@demo.test'));
    expect(uri.searchParams.get('secret')).toBe(base32(secret));
    expect(decodeURIComponent(uri.pathname)).toContain('Liuke:ada@demo.test');
  });
});

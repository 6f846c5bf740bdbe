import { describe, expect, it } from 'vitest';
import { greetMeta, isClosed, problemOf, verifyMeta } from './meta.ts';
import { Refusal } from './refused.ts';
import { app, number } from './testing/fake-meta.ts';
import { doorOf, posted } from './testing/posted.ts';

describe("Meta's signature", () => {
  // Meta publishes no vector. GitHub's webhooks bear the same header, made by the same recipe; this is the one of its documentation.
  it('is the HMAC of the raw body in hexadecimal', () => {
    const door = doorOf('WHATSAPP', { ...number, appSecret: "It's a Secret to Everybody" });
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const wire = posted(door, 'Hello, World!', { 'x-hub-signature-256': signature });
    expect(verifyMeta(wire).toString()).toBe('Hello, World!');
    for (const forged of ['', 'sha256=', signature.toUpperCase(), signature.replace('sha256=', '')]) {
      expect(() => verifyMeta(posted(door, 'Hello, World!', { 'x-hub-signature-256': forged }))).toThrow(Refusal);
    }
    expect(() => verifyMeta(posted(door, 'Hello, World?', wire.headers))).toThrow(Refusal);
  });
});

describe('the question whether the address is ours', () => {
  const asking = (query: Record<string, string>, method: 'GET' | 'POST' = 'GET') => {
    const wire = posted(doorOf('MESSENGER', app), '');
    return greetMeta({ ...wire, method, url: new URL(`${wire.url}?${new URLSearchParams(query)}`) });
  };
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': app.verifyToken, 'hub.challenge': '1158201444' };

  it('is answered with the challenge to who knows the verify token', () => {
    expect(asking(right)).toMatchObject({ status: 200, body: '1158201444' });
    expect(asking(right, 'POST')).toBeNull();
    for (const wrong of [
      { 'hub.verify_token': 'guessed' },
      { 'hub.mode': 'unsubscribe' },
      { 'hub.challenge': '<script>' },
    ]) {
      expect(() => asking({ ...right, ...wrong })).toThrow(Refusal);
    }
  });
});

describe("Meta's errors", () => {
  it.each([
    [131_047, Number.NaN, 'WINDOW_CLOSED'],
    [10, 2_018_278, 'WINDOW_CLOSED'],
    [131_026, Number.NaN, 'UNREACHABLE'],
    [551, Number.NaN, 'UNREACHABLE'],
    [100, 2_018_001, 'UNREACHABLE'],
    [131_051, Number.NaN, 'REFUSED'],
    [132_001, Number.NaN, 'REFUSED'],
    [190, Number.NaN, null],
    [130_429, Number.NaN, null],
    [Number.NaN, Number.NaN, null],
  ])('%d/%d is %s', (code, subcode, problem) => {
    expect(problemOf(code, subcode)).toBe(problem);
  });

  it('the window is a day', () => {
    const now = new Date('2026-11-26T12:00:00Z');
    expect(isClosed(new Date('2026-11-25T12:00:00Z'), now)).toBe(false);
    expect(isClosed(new Date('2026-11-25T11:59:59Z'), now)).toBe(true);
    expect(isClosed(null, now)).toBe(true);
  });
});

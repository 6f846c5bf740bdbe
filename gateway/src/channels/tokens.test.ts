import { describe, expect, it } from 'vitest';
import { Tokens } from './tokens.ts';

describe('access tokens', () => {
  it('are fetched once for all who ask at the same moment, and again shortly before they end', async () => {
    let now = 0;
    let fetched = 0;
    const tokens = new Tokens(() => now);
    const fetch = async () => ({ token: `t${++fetched}`, seconds: 7_200 });
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => tokens.get('app', fetch)))).size).toBe(1);
    now = 6_899_000;
    expect(await tokens.get('app', fetch)).toBe('t1');
    now = 6_900_000;
    expect(await tokens.get('app', fetch)).toBe('t2');
    expect(await tokens.get('another app', fetch)).toBe('t3');
  });

  it('that are refused are fetched anew, once for all who were refused', async () => {
    let fetched = 0;
    const tokens = new Tokens();
    const fetch = async () => ({ token: `t${++fetched}`, seconds: 7_200 });
    const first = await tokens.get('app', fetch);
    const again = await Promise.all(Array.from({ length: 20 }, () => tokens.get('app', fetch, first)));
    expect(new Set(again)).toEqual(new Set(['t2']));
    expect(await tokens.get('app', fetch, first)).toBe('t2');
  });

  it('that could not be fetched are asked for again', async () => {
    const tokens = new Tokens();
    await expect(tokens.get('app', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await tokens.get('app', async () => ({ token: 't', seconds: 60 }))).toBe('t');
  });
});

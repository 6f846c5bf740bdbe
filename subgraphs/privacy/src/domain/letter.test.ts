import { segmentsOf } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { codeIn, codeText, languageFor, nextTry } from './letter.ts';

it.each(['zh', 'en'] as const)('a code in %s fits one SMS and is found again in it', (language) => {
  const text = codeText('012345', language);
  expect(segmentsOf(text).segments).toBe(1);
  expect(codeIn(text)).toBe('012345');
});

it.each([
  ['13812345678', 'en', 'zh'],
  ['+8613812345678', null, 'zh'],
  ['+85261234567', 'en', 'zh'],
  ['+447700900123', 'zh-CN', 'en'],
  ['ada@example.com', 'en-GB', 'en'],
  ['ada@example.com', 'zh-TW', 'zh'],
  ['ada@example.com', null, 'zh'],
] as const)('%s in a house that speaks %s is written to in %s', (to, locale, language) => {
  expect(languageFor(to, locale)).toBe(language);
});

describe('a letter that was not taken', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  it('is tried again soon, then ever less often', () => {
    const tries = [1, 2, 3, 4, 5, 6, 60].map((attempts) => nextTry(attempts, null, now, inSeconds(300)));
    expect(tries).toEqual([1, 2, 5, 10, 20, 30, 30].map(inSeconds));
  });
  it('waits as long as the provider asks, unless the code is over by then', () => {
    expect(nextTry(1, 60, now, inSeconds(300))).toEqual(inSeconds(60));
    expect(nextTry(1, 600, now, inSeconds(300))).toBeNull();
    expect(nextTry(6, null, now, inSeconds(30))).toBeNull();
  });
  it('is tried 14 times at most while a code is good, even where nobody answers at once', () => {
    let [tries, at]: [number, Date | null] = [0, now];
    for (; at; tries += 1) at = nextTry(tries + 1, null, at, inSeconds(300));
    expect(tries).toBe(14);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOpenMs, changesAt, hoursOf, isOpen, opensAt, parseHours } from './hours.ts';

const at = (text: string): Date => new Date(text);
const shop = parseHours(
  'Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-16:00; 2026-10-01..2026-10-07 off; 2026-10-10 off; Asia/Shanghai',
);

describe('opening hours', () => {
  it.each([
    ['a weekday morning', '2026-11-23T09:00:00+08:00', true],
    ['the lunch hour', '2026-11-23T12:00:00+08:00', false],
    ['the last moment of the day', '2026-11-23T17:59:59+08:00', true],
    ['the evening', '2026-11-23T18:00:00+08:00', false],
    ['Saturday', '2026-11-28T15:00:00+08:00', true],
    ['Sunday', '2026-11-29T15:00:00+08:00', false],
    ['a holiday', '2026-10-07T10:00:00+08:00', false],
    ['the day after the holidays', '2026-10-08T10:00:00+08:00', true],
  ])('%s', (_, moment, open) => expect(isOpen(shop, at(moment))).toBe(open));

  it('say when we are back, over a weekend and over holidays', () => {
    expect(opensAt(shop, at('2026-11-28T20:00:00+08:00'))).toEqual(at('2026-11-30T09:00:00+08:00'));
    expect(opensAt(shop, at('2026-09-30T18:00:00+08:00'))).toEqual(at('2026-10-08T09:00:00+08:00'));
    expect(opensAt(shop, at('2026-11-23T12:30:00+08:00'))).toEqual(at('2026-11-23T13:00:00+08:00'));
  });

  it('may pass midnight, and never close', () => {
    const night = parseHours('Fr 22:00-02:00 Europe/Berlin');
    expect(isOpen(night, at('2026-11-28T01:00:00+01:00'))).toBe(true);
    expect(changesAt(night, at('2026-11-27T23:00:00+01:00'))).toEqual(at('2026-11-28T02:00:00+01:00'));
    const always = parseHours('Mo-Su 00:00-24:00 Asia/Shanghai');
    expect(changesAt(always, at('2026-11-27T23:00:00+01:00'))).toBeNull();
    expect(isOpen(null, at('2026-11-27T23:00:00+01:00'))).toBe(true);
  });

  it('keep to the wall clock where it jumps', () => {
    const berlin = parseHours('Mo-Su 09:00-17:00 Europe/Berlin');
    expect(opensAt(berlin, at('2026-03-28T20:00:00Z'))).toEqual(at('2026-03-29T07:00:00Z'));
    expect(opensAt(berlin, at('2026-10-24T20:00:00Z'))).toEqual(at('2026-10-25T08:00:00Z'));
    const early = parseHours('Mo-Su 02:30-04:00 Europe/Berlin');
    expect(opensAt(early, at('2026-03-29T00:00:00Z'))).toEqual(at('2026-03-29T01:30:00Z'));
  });

  it.each([
    ['Mo-Fr 09:00-18:00', /time zone/],
    ['Mo-Fr 09:00-18:00 Asia/Nowhere', /time zone/],
    ['Mo-Xy 09:00-18:00 Asia/Shanghai', /weekday/],
    ['Mo 9-18 Asia/Shanghai', /time of day/],
    ['Mo 09:00-25:00 Asia/Shanghai', /24:00/],
    ['2026-02-30 off; Mo 09:00-10:00; Asia/Shanghai', /no date/],
    ['Mo-Su off; Asia/Shanghai', /never open/],
    ['Asia/Shanghai', /never open/],
    ['', /missing/],
  ])('%s is refused in words', (text, words) => expect(() => parseHours(text)).toThrow(words));

  it('that were never checked are open always', () => {
    expect(hoursOf('whenever we like')).toBeNull();
  });
});

describe('business time', () => {
  it('runs only while open', () => {
    const minutes = (n: number): number => n * 60_000;
    expect(afterOpenMs(shop, at('2026-11-23T17:50:00+08:00'), minutes(15))).toEqual(at('2026-11-24T09:05:00+08:00'));
    expect(afterOpenMs(shop, at('2026-11-23T11:50:00+08:00'), minutes(15))).toEqual(at('2026-11-23T13:05:00+08:00'));
    expect(afterOpenMs(null, at('2026-11-23T11:50:00Z'), minutes(15))).toEqual(at('2026-11-23T12:05:00Z'));
  });
});

describe('for any hours and any moment', () => {
  const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  const clock = (m: number): string => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
  const part = fc
    .tuple(fc.constantFrom('Mo-Fr', 'Sa', 'Su,We', 'Fr-Mo', '2026-03-29', '2026-11-01'), minute, minute)
    .map(([days, from, to]) => `${days} ${clock(from)}-${clock(to)}`);
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const hours = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), zones)
    .map(([parts, zone]) => parseHours(`${parts.join('; ')}; ${zone}`));
  const moment = fc.date({ min: at('2026-03-01T00:00:00Z'), max: at('2026-12-01T00:00:00Z'), noInvalidDate: true });

  it('it is open when it opens, closed the moment before, and nothing changes until the next change', () => {
    fc.assert(
      fc.property(hours, moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (open, now, part) => {
        const change = changesAt(open, now);
        if (change === null) return;
        expect(change.getTime()).toBeGreaterThan(now.getTime());
        expect(isOpen(open, change)).toBe(!isOpen(open, now));
        const between = new Date(now.getTime() + Math.floor((change.getTime() - now.getTime()) * part));
        expect(isOpen(open, between)).toBe(isOpen(open, now));
      }),
      { numRuns: 300 },
    );
  });

  it('business time adds up', () => {
    fc.assert(
      fc.property(hours, moment, fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (open, now, one, two) => {
        const halfway = afterOpenMs(open, now, one);
        if (halfway === null) return;
        expect(afterOpenMs(open, halfway, two)).toEqual(afterOpenMs(open, now, one + two));
      }),
      { numRuns: 100 },
    );
  });
});

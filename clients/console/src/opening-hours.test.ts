import { describe, expect, it } from 'vitest';
import { readHours, writeHours } from './opening-hours.ts';

const shop =
  'Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-16:00; 2026-10-01..2026-10-07 off; 2026-10-10 09:00-18:00; Asia/Shanghai';

describe('opening hours in a form', () => {
  it('hold what the line says', () => {
    const hours = readHours(shop)!;
    expect(hours.zone).toBe('Asia/Shanghai');
    expect(hours.week[0]).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ]);
    expect(hours.week[4]).toEqual(hours.week[0]);
    expect(hours.week[6]).toEqual([]);
    expect(hours.dates[0]).toEqual({ from: '2026-10-01', to: '2026-10-07', spans: [] });
  });

  it('are written back as they were', () => {
    expect(writeHours(readHours(shop)!)).toBe(shop);
  });

  it('read lists of days, other cases, loose blanks, a week over Sunday and an end at midnight', () => {
    const hours = readHours('sa-mo,We 8:00 - 24:00; Europe/Rome')!;
    expect(hours.week.map((spans) => spans.length)).toEqual([1, 0, 1, 0, 0, 1, 1]);
    expect(writeHours(hours)).toBe('Mo 08:00-00:00; We 08:00-00:00; Sa-Su 08:00-00:00; Europe/Rome');
  });

  it('let a later part overrule an earlier one', () => {
    expect(writeHours(readHours('Mo-Su 09:00-18:00; Su off; UTC')!)).toBe('Mo-Sa 09:00-18:00; UTC');
  });

  it('are left to a person where the line is not understood', () => {
    for (const line of ['Mo-Fr open; UTC', 'Mx 09:00-18:00; UTC', 'Mo 09:00; UTC']) expect(readHours(line)).toBeNull();
  });
});

import { locale } from './texts.ts';

const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** The hour today, with its day before that. */
export const momentOf = (at: string): string => {
  const when = new Date(at);
  return when.toDateString() === new Date().toDateString()
    ? when.toLocaleTimeString(locale, time)
    : when.toLocaleString(locale, { month: 'short', day: 'numeric', ...time });
};

const inUnits = (value: number, unit: 'second' | 'minute' | 'hour' | 'day'): string =>
  value.toLocaleString(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'hour' ? 1 : 0,
  });

/** A span of seconds in its largest sensible unit; seconds only in the last minute and a half. */
export const durationOf = (seconds: number): string => {
  const span = Math.max(0, seconds);
  if (span < 90) return inUnits(Math.floor(span), 'second');
  if (span < 90 * 60) return inUnits(Math.floor(span / 60), 'minute');
  return span < 36 * 3600 ? inUnits(span / 3600, 'hour') : inUnits(Math.floor(span / 86_400), 'day');
};

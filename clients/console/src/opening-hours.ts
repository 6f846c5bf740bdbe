/**
 * Opening hours as a form holds them, read from and written to the house's one line (see SkillGroup.hours):
 * `Mo-Fr 09:00-12:00,13:00-18:00; 2026-10-01..2026-10-07 off; Asia/Shanghai`.
 */
export type OpeningHours = {
  readonly zone: string;
  /** Monday first; a day without spans is closed. */
  readonly week: readonly (readonly Span[])[];
  readonly dates: readonly Dated[];
};
/** Times of the day as `09:00`; an end at or before its beginning lies in the next day, `00:00` is midnight. */
export type Span = { readonly from: string; readonly to: string };
/** Days (`2026-10-01`) with hours of their own, the last included; without spans they are closed. A later one goes first. */
export type Dated = { readonly from: string; readonly to: string; readonly spans: readonly Span[] };

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const spansIn = (text: string): readonly Span[] | null => {
  if (text.toLowerCase() === 'off') return [];
  const spans = text.split(',').map((span) => /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(span));
  if (spans.includes(null)) return null;
  const timeOf = (time: string): string => (time === '24:00' ? '00:00' : time.padStart(5, '0'));
  return spans.map((span) => ({ from: timeOf(span![1]!), to: timeOf(span![2]!) }));
};

const daysIn = (text: string): readonly number[] | null => {
  const days = text.split(',').flatMap((span) => {
    const [first = '', last = first] = span.split('-');
    const [from, to] = [first, last].map((day) => weekdays.findIndex((name) => name.toLowerCase() === day.toLowerCase()));
    if (from === undefined || to === undefined || from < 0 || to < 0) return [-1];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, n) => (from + n) % 7);
  });
  return days.includes(-1) ? null : days;
};

/** Null where the line is written in a way that the form does not hold. */
export const readHours = (text: string): OpeningHours | null => {
  const [, body = '', zone = ''] = /^(.*?)[;\s]*(\S+)\s*$/s.exec(text) ?? [];
  const week: (readonly Span[])[] = weekdays.map(() => []);
  const dates: Dated[] = [];
  for (const part of body.split(';').map((written) => written.trim())) {
    if (part === '') continue;
    const [days = '', times = ''] = part.replaceAll(/\s*([,-])\s*/g, '$1').split(/\s+/);
    const spans = spansIn(times);
    if (spans === null) return null;
    const [, from, to] = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(days) ?? [];
    if (from !== undefined) dates.push({ from, to: to ?? from, spans });
    else {
      const named = daysIn(days);
      if (named === null) return null;
      for (const day of named) week[day] = spans;
    }
  }
  return { zone, week, dates };
};

const written = (spans: readonly Span[]): string =>
  spans.length === 0 ? 'off' : spans.map(({ from, to }) => `${from}-${to}`).join(',');

/** Days of like hours stand together: `Mo-Fr 09:00-18:00`. */
export const writeHours = ({ zone, week, dates }: OpeningHours): string => {
  const parts: string[] = [];
  for (let day = 0; day < 7; day++) {
    const spans = written(week[day] ?? []);
    let last = day;
    while (last < 6 && written(week[last + 1] ?? []) === spans) last++;
    if (spans !== 'off') parts.push(`${weekdays[day]}${last > day ? `-${weekdays[last]}` : ''} ${spans}`);
    day = last;
  }
  for (const { from, to, spans } of dates) parts.push(`${from}${to === from ? '' : `..${to}`} ${written(spans)}`);
  return [...parts, zone].join('; ');
};

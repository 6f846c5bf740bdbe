/**
 * Opening hours as people write them, in one line:
 *
 *     Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-16:00; 2026-10-01..2026-10-07 off; 2026-10-10 09:00-18:00; Asia/Shanghai
 *
 * Parts stand between semicolons: weekdays (`Mo Tu We Th Fr Sa Su`, as a span or a list) or dates (one, or `from..to`), then
 * spans of time or `off`; last the IANA time zone, also without a semicolon before it. Days without a part are closed, dates go
 * before weekdays, a later part before an earlier one. A span may pass midnight (`22:00-02:00`) and end at 24:00.
 */
export type Hours = {
  readonly zone: string;
  /** Monday first. */
  readonly week: readonly (readonly Span[])[];
  readonly dates: readonly { readonly from: number; readonly to: number; readonly spans: readonly Span[] }[];
};
/** Minutes of the day by the wall clock; `to` above 1,440 lies in the next day. */
type Span = { readonly from: number; readonly to: number };

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const dayMs = 86_400_000;
/** Beyond this many days nothing is looked for: there may be no opening ever. */
const horizonDays = 400;

const refuse = (sentence: string): never => {
  throw new RangeError(sentence);
};

const formats = new Map<string, Intl.DateTimeFormat>();
/** The wall clock of the zone at a moment, as if it were UTC. RangeError where there is no such zone. */
const wallOf = (zone: string, at: number): number => {
  let format = formats.get(zone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone: zone, hourCycle: 'h23', second: 'numeric', ...numeric });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** The moment at which the zone's wall clock shows this; what a clock that jumps ahead leaves out comes as much later. */
const momentOf = (zone: string, wall: number): number => {
  const first = wall - (wallOf(zone, wall) - wall);
  const second = wall - (wallOf(zone, first) - first);
  return wallOf(zone, second) === wall ? second : Math.max(first, second);
};

const minutesOf = (text: string): number => {
  const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? refuse(`"${text}" is no time of day, such as 09:00.`);
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 1440 ? minutes : refuse(`"${text}" is past 24:00.`);
};

const spansOf = (text: string): readonly Span[] => {
  if (text.toLowerCase() === 'off') return [];
  const spans = text.split(',').map((span) => {
    const [start, end, ...more] = span.split('-');
    if (start === undefined || end === undefined || more.length > 0)
      return refuse(`"${span}" is no span of time, such as 09:00-18:00.`);
    const [from, to] = [minutesOf(start), minutesOf(end)];
    return from < 1440 ? { from, to: to > from ? to : to + 1440 } : refuse(`"${span}" begins after the day.`);
  });
  return spans.sort((a, b) => a.from - b.from);
};

const weekdayOf = (text: string): number => {
  const index = weekdays.indexOf(text.toLowerCase());
  return index >= 0 ? index : refuse(`"${text}" is no weekday: Mo Tu We Th Fr Sa Su.`);
};

const weekdaysOf = (text: string): number[] =>
  text.split(',').flatMap((span) => {
    const [first = '', last = first, ...more] = span.split('-');
    if (more.length > 0) return refuse(`"${span}" is no span of weekdays, such as Mo-Fr.`);
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, n) => (from + n) % 7);
  });

const dateOf = (text: string): number => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  return real ? at : refuse(`"${text}" is no date, such as 2026-10-01.`);
};

/** RangeError, with a sentence for who wrote it, where the text is not as described above. */
export const parseHours = (text: string): Hours => {
  const [, body = '', zone = ''] = /^(.*?)[;\s]*(\S+)\s*$/s.exec(text) ?? refuse('Opening hours are missing.');
  try {
    wallOf(zone, 0);
  } catch {
    refuse(`Opening hours end with a time zone, such as Asia/Shanghai; "${zone}" is none.`);
  }
  const week: (readonly Span[])[] = weekdays.map(() => []);
  const dates: { from: number; to: number; spans: readonly Span[] }[] = [];
  for (const part of body.split(';').map((written) => written.trim())) {
    if (part === '') continue;
    const [days = '', times, ...more] = part.replaceAll(/\s*([,-])\s*/g, '$1').split(/\s+/);
    if (times === undefined || more.length > 0) refuse(`"${part}" is not days and then times, such as Mo-Fr 09:00-18:00.`);
    const spans = spansOf(times ?? '');
    if (/^\d/.test(days)) {
      const [first = '', last = first] = days.split('..');
      const [from, to] = [dateOf(first), dateOf(last)];
      dates.unshift(to >= from ? { from, to, spans } : refuse(`"${days}" ends before it begins.`));
    } else for (const day of weekdaysOf(days)) week[day] = spans;
  }
  if (week.every((spans) => spans.length === 0) && dates.every(({ spans }) => spans.length === 0))
    refuse('These opening hours never open.');
  return { zone, week, dates };
};

/** What was stored before hours were checked, or never written, is open always: null. */
export const hoursOf = (text: string | null): Hours | null => {
  if (text === null) return null;
  try {
    return parseHours(text);
  } catch {
    return null;
  }
};

type Opening = { readonly from: number; readonly to: number };

/** The spans that begin on a day, given as the UTC midnight of its date, as moments. */
const openingsOf = ({ zone, week, dates }: Hours, day: number): Opening[] => {
  const named = dates.find(({ from, to }) => from <= day && day <= to);
  const spans = named?.spans ?? week[(new Date(day).getUTCDay() + 6) % 7] ?? [];
  return spans.map(({ from, to }) => ({
    from: momentOf(zone, day + from * 60_000),
    to: momentOf(zone, day + to * 60_000),
  }));
};

const dayOf = (zone: string, at: number): number => Math.floor(wallOf(zone, at) / dayMs) * dayMs;

/** The end of the latest opening that holds this moment; null: closed then. */
const endOfOpening = (hours: Hours, at: number): number | null => {
  const day = dayOf(hours.zone, at);
  const holding = [day - dayMs, day]
    .flatMap((from) => openingsOf(hours, from))
    .filter(({ from, to }) => from <= at && at < to);
  return holding.length > 0 ? Math.max(...holding.map(({ to }) => to)) : null;
};

export const isOpen = (hours: Hours | null, at: Date): boolean =>
  hours === null || endOfOpening(hours, at.getTime()) !== null;

/** When it opens next: the moment itself where it is open; null where it will not for over a year. */
export const opensAt = (hours: Hours | null, at: Date): Date | null => {
  if (isOpen(hours, at) || hours === null) return at;
  const today = dayOf(hours.zone, at.getTime());
  for (let day = 0; day <= horizonDays; day++) {
    const starts = openingsOf(hours, today + day * dayMs).map(({ from }) => from);
    const next = starts.filter((from) => from >= at.getTime());
    if (next.length > 0) return new Date(Math.min(...next));
  }
  return null;
};

/** When it closes next, from a moment at which it is open; null where it does not for over a year. */
const endOf = (hours: Hours, at: Date): Date | null => {
  let end = at.getTime();
  for (let next = endOfOpening(hours, end); next !== null; next = endOfOpening(hours, end)) {
    end = next;
    if (end - at.getTime() > horizonDays * dayMs) return null;
  }
  return new Date(end);
};

/** When it closes next; null: it is closed, or does not close as far as one can see. */
export const closesAt = (hours: Hours | null, at: Date): Date | null =>
  hours !== null && isOpen(hours, at) ? endOf(hours, at) : null;

/** When it next opens or closes; null: never, as far as one can see. */
export const changesAt = (hours: Hours | null, at: Date): Date | null =>
  hours === null ? null : isOpen(hours, at) ? endOf(hours, at) : opensAt(hours, at);

/** The moment by which it will have been open for that long, from a moment on; null where that is out of sight. */
export const afterOpenMs = (hours: Hours | null, from: Date, milliseconds: number): Date | null => {
  let left = milliseconds;
  let at = opensAt(hours, from);
  while (at !== null) {
    const end = hours === null ? null : endOf(hours, at);
    if (end === null || end.getTime() - at.getTime() >= left) return new Date(at.getTime() + left);
    left -= end.getTime() - at.getTime();
    at = opensAt(hours, end);
  }
  return null;
};

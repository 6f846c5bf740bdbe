import { halfWidth, smallNumber } from './numerals.ts';
import { type Found, isWhole } from './value.ts';

const day = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const shifted = (today: string, days: number): string => isoOf(at(today) + days * day);
/** 1 is Monday, 7 Sunday. */
const weekdayOf = (iso: string): number => new Date(at(iso)).getUTCDay() || 7;

/** A day that exists; null for the 31st of February. Without a year, the one nearest to today. */
const dated = (today: string, year: number | null, month: number, date: number): string | null => {
  const exact = (of: number): string | null => {
    const iso = `${of}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    return Number.isNaN(at(iso)) || isoOf(at(iso)) !== iso ? null : iso;
  };
  if (year !== null) return exact(year < 100 ? 2000 + year : year);
  const now = Number(today.slice(0, 4));
  const days = [now - 1, now, now + 1].map(exact).filter((one) => one !== null);
  const distance = (iso: string) => Math.abs(at(iso) - at(today));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
};

const relative: readonly (readonly [RegExp, number])[] = [
  [/大后天|大後天/u, 3],
  [/后天|後天|day after tomorrow/iu, 2],
  [/明天|明日|tomorrow|tmrw/iu, 1],
  [/大前天/u, -3],
  [/前天|day before yesterday/iu, -2],
  [/昨天|昨日|昨晚|yesterday/iu, -1],
  [/今天|今日|today|tonight/iu, 0],
];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const number = '[0-9一二三四五六七八九十两]{1,3}';

type Reader = {
  readonly pattern: RegExp;
  readonly read: (groups: string[], today: string, dayFirst: boolean) => string | null;
};
const readers: readonly Reader[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[日号號]?(?!\d)/u,
    read: ([, y, m, d], today) => dated(today, Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`(${number})月(${number})[日号號]?`, 'u'),
    read: ([, m = '', d = ''], today) => dated(today, null, smallNumber(m) ?? 0, smallNumber(d) ?? 0),
  },
  {
    pattern: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\\d{2}))?\\b`, 'iu'),
    read: ([, m = '', d, y], today) =>
      dated(today, y ? Number(y) : null, months.indexOf(m.slice(0, 3).toLowerCase()) + 1, Number(d)),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ((?:19|20)\\d{2}))?\\b`, 'iu'),
    read: ([, d, m = '', y], today) =>
      dated(today, y ? Number(y) : null, months.indexOf(m.slice(0, 3).toLowerCase()) + 1, Number(d)),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/u,
    read: ([, one, other, y], today, dayFirst) => {
      const swapped = Number(one) > 12 || (dayFirst && Number(other) <= 12);
      const [m, d] = swapped ? [other, one] : [one, other];
      return dated(today, y ? Number(y) : null, Number(m), Number(d));
    },
  },
  {
    // 上周五, 下下星期一, 周日: a week begins on Monday.
    pattern: /((?:上|下|这|這|本)*)(?:个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/u,
    read: ([, which = '', name = ''], today) => {
      const wanted = name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1;
      const weeks = [...which].reduce((sum, sign) => sum + (sign === '下' ? 1 : sign === '上' ? -1 : 0), 0);
      const here = wanted - weekdayOf(today);
      return shifted(today, which === '' && here < 0 ? here + 7 : here + weeks * 7);
    },
  },
  {
    // "next Friday" is the one of next week, "Friday" the coming one.
    pattern: /\b(?:(next|last|this|coming|past) )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu,
    read: ([, which = '', name = ''], today) => {
      const here = weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1 - weekdayOf(today);
      const word = which.toLowerCase();
      if (word === 'next') return shifted(today, here + 7);
      if (word === 'last' || word === 'past') return shifted(today, here < 0 ? here : here - 7);
      return shifted(today, here < 0 ? here + 7 : here);
    },
  },
  {
    pattern:
      /(\d{1,3}|[一二两兩三四五六七八九十]{1,3})\s?(天|days?|周|週|星期|weeks?)\s?(后|後|之后|以后|later|from now|前|之前|以前|ago)/iu,
    read: ([, many = '', unit = '', way = ''], today) => {
      const count = (smallNumber(many) ?? Number(many)) * (/^(?:天|day)/iu.test(unit) ? 1 : 7);
      return Number.isNaN(count) ? null : shifted(today, /前|ago/iu.test(way) ? -count : count);
    },
  },
  { pattern: /\bin (\d{1,3}) days?\b/iu, read: ([, many], today) => shifted(today, Number(many)) },
  {
    pattern: /(?<![\d月])(\d{1,2})[号號](?![线店楼])/u,
    read: ([, d], today) => dated(today, Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(d)),
  },
];

/** The day that a text names, seen from `today` (YYYY-MM-DD); 3/5 is the fifth of March unless `dayFirst`. */
export const date = (text: string, today: string, dayFirst = false): Found | null => {
  const plain = halfWidth(text);
  for (const { pattern, read } of readers) {
    const found = pattern.exec(plain);
    const value = found && read([...found], today, dayFirst);
    if (found && value) return { value, whole: isWhole(plain, found[0]) };
  }
  for (const [pattern, days] of relative) {
    const found = pattern.exec(plain);
    if (found) return { value: shifted(today, days), whole: isWhole(plain, found[0]) };
  }
  return null;
};

/** Today in a time zone, YYYY-MM-DD. */
export const todayIn = (timeZone: string, now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);

/** A day as people read it: 3月5日星期四, Thursday 5 March. */
export const spokenDate = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at(iso));

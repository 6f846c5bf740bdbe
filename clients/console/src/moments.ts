import { locale } from './texts.ts';

const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** The hour today, with its day before that. */
export const momentOf = (at: string): string => {
  const when = new Date(at);
  return when.toDateString() === new Date().toDateString()
    ? when.toLocaleTimeString(locale, time)
    : when.toLocaleString(locale, { month: 'short', day: 'numeric', ...time });
};

import { covers } from './locale.ts';

/** What a closed group says in one language; `{time}` stands for when it opens. */
export type AwayMessage = { readonly locale: string; readonly text: string };

/** The words for a customer of this language: the nearest tag goes first. Null: the group has none. */
export const awayMessageFor = (messages: readonly AwayMessage[], locale: string): string | null => {
  const fitting = messages.filter((message) => covers(message.locale, locale));
  return fitting.sort((a, b) => b.locale.length - a.locale.length)[0]?.text ?? null;
};

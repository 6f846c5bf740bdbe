import { type Db, fault } from '@liuke/kit';
import { canonicalLocale } from '../domain/locale.ts';
import { longestText } from '../domain/message.ts';
import type { CannedResponse } from '../store/canned-responses.ts';
import * as cannedResponses from '../store/canned-responses.ts';

export type Response = {
  readonly id: string | null;
  readonly shortcut: string;
  readonly text: string;
  readonly locale: string | null;
};

/** Adds a ready-made reply, or changes the one with the id. Faults: NOT_FOUND, BAD_USER_INPUT, CONFLICT. */
export const saveCannedResponse = async (db: Db, { id, shortcut, text, locale }: Response): Promise<CannedResponse> => {
  const name = shortcut.trim();
  if (name === '' || name.length > 50) throw fault('BAD_USER_INPUT', 'shortcut is 1 to 50 characters.');
  if (text.trim() === '' || text.length > longestText)
    throw fault('BAD_USER_INPUT', `text is 1 to ${longestText} characters.`);
  const language = canonicalLocale(locale);
  if (locale && language === null) throw fault('BAD_USER_INPUT', 'locale is a language tag such as zh-CN.');
  const saved = await cannedResponses.save(
    db,
    { id: id ?? db.newId(), shortcut: name, text, locale: language },
    id === null,
  );
  if (!saved) throw fault('NOT_FOUND');
  return saved;
};

import type { Handler } from '@liuke/kit';
import * as articles from '../store/articles.ts';
import * as intents from '../store/intents.ts';

/** Articles carry their intent's name: a renamed intent keeps its articles, a deleted one leaves them to their words. */
export const onIntentSaved: Handler<'IntentSaved'> = async (tx, event) => {
  if (event.deleted) return intents.remove(tx, event.intentId);
  const before = await intents.rename(tx, event.intentId, event.name);
  if (before !== null && before !== event.name) await articles.recategorize(tx, before, event.name);
};

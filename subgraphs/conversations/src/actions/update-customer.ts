import { type Db, fault } from '@liuke/kit';
import type { Customer } from '../domain/customer.ts';
import { factsOf } from '../domain/facts.ts';
import { canonicalLocale } from '../domain/locale.ts';
import { retagged } from '../domain/tags.ts';
import * as conversations from '../store/conversations.ts';
import * as customers from '../store/customers.ts';
import { topics } from '../topics.ts';

/** Undefined leaves a field as it is, null empties it. */
export type Change = {
  readonly id: string;
  readonly displayName?: string | null | undefined;
  readonly tier?: string | null | undefined;
  readonly addTags?: readonly string[] | null | undefined;
  readonly removeTags?: readonly string[] | null | undefined;
  readonly locale?: string | null | undefined;
};

/** Changes what is known of a customer, and tells routing what its rules look at. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const updateCustomer = (db: Db, change: Change): Promise<Customer> =>
  db.transaction(async (tx) => {
    const id = (await customers.byIds(tx, [change.id])).get(change.id)?.id;
    const before = id === undefined ? null : await customers.lock(tx, id);
    if (!before) throw fault('NOT_FOUND');
    const tagged = retagged(before.tags, change.addTags, change.removeTags);
    if ('code' in tagged) throw fault(tagged.code, tagged.sentence);
    const locale = canonicalLocale(change.locale);
    if (change.locale && locale === null) throw fault('BAD_USER_INPUT', 'locale is a language tag such as zh-CN.');
    const after: Customer = {
      ...before,
      ...(change.displayName !== undefined && {
        chosenName: limited('displayName', change.displayName, 100),
        salutation: null,
      }),
      ...(change.tier !== undefined && { tier: limited('tier', change.tier, 50) }),
      ...(locale !== null && { locale }),
      tags: tagged.tags,
    };
    await customers.save(tx, after);
    const open = await conversations.lockOpen(tx, after.id);
    if (open) {
      await tx.say('ConversationChanged', factsOf(open, open), open.id);
      tx.nudge(topics.conversation(open.id));
    }
    return after;
  });

const limited = (name: string, value: string | null, longest: number): string | null => {
  if (value !== null && value.length > longest) throw fault('BAD_USER_INPUT', `${name} is at most ${longest} characters.`);
  return value?.trim() || null;
};

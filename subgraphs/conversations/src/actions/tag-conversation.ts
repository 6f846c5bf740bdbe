import { type Db, fault } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import { factsOf } from '../domain/facts.ts';
import { retagged } from '../domain/tags.ts';
import * as conversations from '../store/conversations.ts';
import { keep } from './speak.ts';

export type Tagging = {
  readonly id: string;
  readonly add: readonly string[] | null | undefined;
  readonly remove: readonly string[] | null | undefined;
};

/** Puts tags on and takes them off. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const tagConversation = (db: Db, { id, add, remove }: Tagging): Promise<Conversation> =>
  db.transaction(async (tx) => {
    const before = await conversations.lock(tx, id);
    if (!before) throw fault('NOT_FOUND');
    const outcome = retagged(before.tags, add, remove);
    if ('code' in outcome) throw fault(outcome.code, outcome.sentence);
    if (outcome.tags.join('\n') === before.tags.join('\n')) return before;
    const after = await keep(tx, { ...before, tags: outcome.tags, updatedAt: tx.now() });
    await tx.say('ConversationChanged', factsOf(after, before), id);
    return after;
  });

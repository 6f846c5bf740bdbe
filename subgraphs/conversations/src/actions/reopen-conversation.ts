import { type Db, fault } from '@liuke/kit';
import { after, type Conversation } from '../domain/conversation.ts';
import { factsOf } from '../domain/facts.ts';
import * as conversations from '../store/conversations.ts';
import { appendNotice, keep } from './speak.ts';

/** Opens a closed conversation again, in BOT; an open one stays as it is. Faults: NOT_FOUND, CONFLICT beside another open one. */
export const reopenConversation = (db: Db, id: string): Promise<Conversation> =>
  db.transaction(async (tx) => {
    const before = await conversations.lock(tx, id);
    if (!before) throw fault('NOT_FOUND');
    const opened = after(before, { happening: 'reopened' }, tx.now());
    if (!opened) return before;
    const kept = await keep(tx, await appendNotice(tx, opened, 'reopened'));
    await tx.say('ConversationStarted', { ...factsOf(kept, before), reopened: true }, id);
    return kept;
  });

import { type Db, fault } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

/** Moves the mark of the viewer's side forward, at most to the newest message. Fault: NOT_FOUND. */
export const markRead = (db: Db, conversationId: string, seq: number): Promise<Conversation> =>
  db.transaction(async (tx) => {
    const conversation = await conversations.lock(tx, conversationId);
    if (!conversation) throw fault('NOT_FOUND');
    const side = tx.viewer.kind === 'customer' ? 'customerReadSeq' : 'staffReadSeq';
    const mark = Math.min(seq, conversation.lastSeq);
    if (mark <= conversation[side]) return conversation;
    const marked = await conversations.save(tx, { ...conversation, [side]: mark });
    tx.nudge(topics.conversation(conversationId));
    return marked;
  });

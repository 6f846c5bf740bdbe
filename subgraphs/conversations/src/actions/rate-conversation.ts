import { type Db, fault } from '@liuke/kit';
import type { Conversation } from '../domain/conversation.ts';
import * as conversations from '../store/conversations.ts';
import { keep } from './speak.ts';

export type Rating = { readonly conversationId: string; readonly score: number; readonly comment: string | null };

/** The customer's rating; the last one counts. Faults: NOT_FOUND, BAD_USER_INPUT. */
export const rateConversation = (db: Db, { conversationId, score, comment }: Rating): Promise<Conversation> => {
  if (score < 1 || score > 5) throw fault('BAD_USER_INPUT', 'score is 1 to 5.');
  if ((comment?.length ?? 0) > 2_000) throw fault('BAD_USER_INPUT', 'comment is at most 2000 characters.');
  return db.transaction(async (tx) => {
    const conversation = await conversations.lock(tx, conversationId);
    if (!conversation) throw fault('NOT_FOUND');
    const rated = await keep(tx, {
      ...conversation,
      rating: score,
      ratingComment: comment?.trim() || null,
      updatedAt: tx.now(),
    });
    const { customerId, assigneeId: agentId } = conversation;
    await tx.say('ConversationRated', { conversationId, customerId, agentId, score }, conversationId);
    return rated;
  });
};

import type { Db } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as drafts from '../store/drafts.ts';
import * as reviews from '../store/reviews.ts';
import * as schedule from '../store/schedule.ts';
import { leaveDialogue } from './leave-dialogue.ts';

/** Nobody reviewed it in time: the conversation is handed over. A draft that was decided meanwhile stays as it is. */
export const expireDraft = (db: Db, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await drafts.decide(tx, id, 'EXPIRED', null, null);
    await schedule.cancel(tx, 'DRAFT_TIMEOUT', [id]);
    if (draft === null) return;
    const { conversationId, messageId, customerId, text, intentId } = draft;
    await reviews.settle(tx, conversationId);
    await leaveDialogue(tx, conversationId);
    await tx.say(
      'DraftReviewed',
      {
        draftId: id,
        conversationId,
        messageId,
        customerId,
        action: 'REJECT',
        text,
        timedOut: true,
        reviewedBy: null,
        articleIds: [...draft.articleIds],
        intentId,
      },
      conversationId,
    );
    for (const topic of draftTopics(conversationId)) tx.nudge(topic);
  });

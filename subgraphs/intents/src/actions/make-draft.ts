import type { AnswerFound, Tx } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as classifications from '../store/classifications.ts';
import * as drafts from '../store/drafts.ts';
import * as reviews from '../store/reviews.ts';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';

/** For this part of the time-out a draft is its group's alone, then everybody's. */
const groupsShare = 0.5;

/** Holds an answer for a human's word, for as long as the policy says. */
export const makeDraft = async (tx: Tx, found: AnswerFound): Promise<void> => {
  const { conversationId, messageId, customerId, text, confidence, articleIds, buttons } = found;
  const { policy } = await states.read(tx);
  const question = (await classifications.byMessageIds(tx, [messageId])).get(messageId)?.text ?? null;
  const id = tx.newId();
  const intentId = found.intentId ?? null;
  const added = await drafts.add(tx, {
    id,
    conversationId,
    messageId,
    customerId,
    question,
    text,
    confidence,
    intentId,
    articleIds,
    buttons: buttons.map(({ title, value, url }) => ({ title, value, url: url ?? null })),
  });
  if (!added) return;
  const after = (seconds: number): Date => new Date(tx.now().getTime() + seconds * 1000);
  await schedule.plan(tx, 'DRAFT_OFFER', id, after(policy.reviewTimeoutSeconds * groupsShare));
  await schedule.plan(tx, 'DRAFT_TIMEOUT', id, after(policy.reviewTimeoutSeconds));
  await reviews.settle(tx, conversationId);
  for (const topic of draftTopics(conversationId)) tx.nudge(topic);
};

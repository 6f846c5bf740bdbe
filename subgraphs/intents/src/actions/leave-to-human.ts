import type { Tx } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as drafts from '../store/drafts.ts';
import * as reviews from '../store/reviews.ts';
import * as schedule from '../store/schedule.ts';
import { leaveDialogue } from './leave-dialogue.ts';

/** An agent has the conversation, or is to have it: the machine's flow stops there, and what it would have said is off. */
export const leaveToHuman = async (tx: Tx, conversationId: string): Promise<void> => {
  const expired = await drafts.expireOf(tx, conversationId);
  if (expired.length > 0) await schedule.cancel(tx, 'DRAFT_TIMEOUT', expired);
  await leaveDialogue(tx, conversationId);
  if (expired.length === 0) return;
  await reviews.settle(tx, conversationId);
  for (const topic of draftTopics(conversationId)) tx.nudge(topic);
};

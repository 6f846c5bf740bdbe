import type { Tx } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as dialogues from '../store/dialogues.ts';
import * as drafts from '../store/drafts.ts';
import * as reviews from '../store/reviews.ts';
import * as schedule from '../store/schedule.ts';

/** An agent has the conversation, or it is closed: the machine's flow ends there, and what it would have said is off. */
export const leaveToHuman = async (tx: Tx, conversationId: string): Promise<void> => {
  const expired = await drafts.expireOf(tx, conversationId);
  if (expired.length > 0) await schedule.cancel(tx, 'DRAFT_TIMEOUT', expired);
  await dialogues.end(tx, conversationId);
  if (expired.length === 0) return;
  await reviews.settle(tx, conversationId);
  for (const topic of draftTopics(conversationId)) tx.nudge(topic);
};

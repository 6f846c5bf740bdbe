import type { ReviewOffered, Tx } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as classifications from '../store/classifications.ts';

/** Routing knows whose the conversation would be: they are offered its draft, be it there already or still to come. */
export const offerReview = async (tx: Tx, { conversationId, messageId, agentIds }: ReviewOffered): Promise<void> => {
  if (!(await classifications.setReviewers(tx, messageId, agentIds))) return;
  for (const topic of draftTopics(conversationId)) tx.nudge(topic);
};

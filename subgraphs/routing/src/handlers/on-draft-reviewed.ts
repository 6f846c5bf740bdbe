import type { Handler } from '@liuke/kit';
import { handOver } from './heard.ts';

export const onDraftReviewed: Handler<'DraftReviewed'> = async (tx, { conversationId, messageId, action, timedOut }) => {
  if (timedOut) await handOver(tx, { conversationId, messageId, reason: 'REVIEW_TIMED_OUT' });
  else if (action === 'REJECT') await handOver(tx, { conversationId, messageId, reason: 'DRAFT_REJECTED' });
};

import { type Handler, hearingOf } from '@liuke/kit';
import * as messages from '../store/messages.ts';

/** What was recognized counts, whoever then answers; what was not says nothing of any intent. */
export const onMessageClassified: Handler<'MessageClassified'> = hearingOf(
  ({ intentId, outOfScope }) => Boolean(intentId) && !outOfScope,
  (tx, { messageId, conversationId, customerId, intentId }, { at }) =>
    messages.insertQuestion(tx, { messageId, conversationId, customerId, intentId: intentId! }, at),
);

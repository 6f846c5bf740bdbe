import type { Handler } from '@liuke/kit';
import * as messages from '../store/messages.ts';

/** What was recognized counts, whoever then answers; what was not says nothing of any intent. */
export const onMessageClassified: Handler<'MessageClassified'> = async (tx, event, meta) => {
  const { messageId, conversationId, customerId, intentId, outOfScope } = event;
  if (intentId && !outOfScope)
    await messages.insertQuestion(tx, { messageId, conversationId, customerId, intentId }, meta.at);
};

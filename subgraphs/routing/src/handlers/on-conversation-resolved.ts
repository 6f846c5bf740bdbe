import type { Handler } from '@liuke/kit';
import { closeConversation } from '../actions/close-conversation.ts';

export const onConversationResolved: Handler<'ConversationResolved'> = (tx, { conversationId }) =>
  closeConversation(tx, conversationId);

import type { Handler } from '@liuke/kit';
import { closeConversation } from '../actions/close-conversation.ts';

export const onConversationResolved: Handler<'ConversationResolved'> = (tx, event, meta) =>
  closeConversation(tx, event, meta.at);

import type { Handler } from '@liuke/kit';
import { openConversation } from '../actions/open-conversation.ts';

export const onConversationStarted: Handler<'ConversationStarted'> = (tx, event, meta) =>
  openConversation(tx, event, meta.at);

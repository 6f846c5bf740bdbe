import type { Handler } from '@liuke/kit';
import { forgetConversation } from '../store/expiry.ts';

/** The workspace keeps what was said no longer. */
export const onConversationExpired: Handler<'ConversationExpired'> = (tx, { conversationId }) =>
  forgetConversation(tx, conversationId);

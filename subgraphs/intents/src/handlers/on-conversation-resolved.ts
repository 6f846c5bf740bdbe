import type { Handler } from '@liuke/kit';
import { endDialogue } from '../actions/end-dialogue.ts';

export const onConversationResolved: Handler<'ConversationResolved'> = (tx, { conversationId }) =>
  endDialogue(tx, conversationId);

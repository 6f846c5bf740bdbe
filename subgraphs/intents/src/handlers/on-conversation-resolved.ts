import type { Handler } from '@liuke/kit';
import { leaveToHuman } from '../actions/leave-to-human.ts';

export const onConversationResolved: Handler<'ConversationResolved'> = (tx, { conversationId }) =>
  leaveToHuman(tx, conversationId);

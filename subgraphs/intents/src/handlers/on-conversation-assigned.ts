import type { Handler } from '@liuke/kit';
import { leaveToHuman } from '../actions/leave-to-human.ts';

export const onConversationAssigned: Handler<'ConversationAssigned'> = (tx, { conversationId }) =>
  leaveToHuman(tx, conversationId);

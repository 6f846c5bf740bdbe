import type { Handler } from '@liuke/kit';
import { moveTurn } from '../actions/move-turn.ts';

/** An agent has it; the customer is told who. */
export const onConversationAssigned: Handler<'ConversationAssigned'> = (tx, event, { at }) => {
  const { conversationId, agentId, groupId, agentName } = event;
  return moveTurn(tx, conversationId, { happening: 'assigned', agentId, groupId: groupId ?? null }, at, agentName);
};

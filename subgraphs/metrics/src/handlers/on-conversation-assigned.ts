import type { Handler } from '@liuke/kit';
import { takeTurn } from '../actions/take-turn.ts';

export const onConversationAssigned: Handler<'ConversationAssigned'> = (tx, event, meta) => {
  const { conversationId, groupId, agentId, waitedSeconds } = event;
  return takeTurn(tx, conversationId, { kind: 'ASSIGNED', groupId: groupId ?? null, agentId, waitedSeconds }, meta.at);
};

import type { Handler } from '@liuke/kit';
import { takeTurn } from '../actions/take-turn.ts';

export const onAgentRequested: Handler<'AgentRequested'> = (tx, { conversationId, groupId, reason }, meta) =>
  takeTurn(tx, conversationId, { kind: 'REQUESTED', groupId, reason }, meta.at);

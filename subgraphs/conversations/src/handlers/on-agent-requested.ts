import type { Handler } from '@liuke/kit';
import { moveTurn } from '../actions/move-turn.ts';

/** A human is wanted: the machine is silent from now on. */
export const onAgentRequested: Handler<'AgentRequested'> = (tx, { conversationId }, { at }) =>
  moveTurn(tx, conversationId, { happening: 'agentRequested' }, at);

import type { Handler } from '@liuke/kit';
import { moveTurn } from '../actions/move-turn.ts';

/** It waits for an agent of a group. */
export const onConversationQueued: Handler<'ConversationQueued'> = (tx, { conversationId, groupId }, { at }) =>
  moveTurn(tx, conversationId, { happening: 'queued', groupId }, at);

import type { Handler } from '@liuke/kit';
import { takeTurn } from '../actions/take-turn.ts';

export const onConversationQueued: Handler<'ConversationQueued'> = (tx, { conversationId, groupId }, meta) =>
  takeTurn(tx, conversationId, { kind: 'QUEUED', groupId }, meta.at);

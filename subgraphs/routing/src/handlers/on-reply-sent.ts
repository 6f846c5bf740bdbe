import type { Handler } from '@liuke/kit';
import { hearWord } from '../actions/hear-word.ts';

export const onReplySent: Handler<'ReplySent'> = (tx, { conversationId, speaker, agentId }, { at }) =>
  hearWord(tx, { conversationId, agentId: speaker === 'AGENT' ? (agentId ?? null) : null, at });

import type { Handler } from '@liuke/kit';
import { hearWord } from '../actions/hear-word.ts';

export const onReplySent: Handler<'ReplySent'> = async (tx, { conversationId, speaker, agentId }, { at }) => {
  if (speaker === 'AGENT') await hearWord(tx, { conversationId, speaker, agentId: agentId ?? null, at });
  else if (speaker === 'BOT') await hearWord(tx, { conversationId, speaker, agentId: null, at });
};

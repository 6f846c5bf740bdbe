import type { Handler } from '@liuke/kit';
import { hearWord } from '../actions/hear-word.ts';

export const onMessageReceived: Handler<'MessageReceived'> = (tx, { conversationId }, { at }) =>
  hearWord(tx, { conversationId, speaker: 'CUSTOMER', agentId: null, at });

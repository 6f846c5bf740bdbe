import type { Handler } from '@liuke/kit';
import { countMessage } from '../actions/count-message.ts';

export const onMessageReceived: Handler<'MessageReceived'> = (tx, event, meta) =>
  countMessage(tx, { ...event, speaker: 'CUSTOMER', agentId: null, responseSeconds: null, at: meta.at });

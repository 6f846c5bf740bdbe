import type { Handler } from '@liuke/kit';
import { countMessage } from '../actions/count-message.ts';

export const onReplySent: Handler<'ReplySent'> = (tx, event, meta) =>
  countMessage(tx, {
    ...event,
    agentId: event.agentId ?? null,
    responseSeconds: event.responseSeconds ?? null,
    at: meta.at,
  });

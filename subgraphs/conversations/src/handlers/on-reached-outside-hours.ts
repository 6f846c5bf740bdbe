import type { Handler } from '@liuke/kit';
import { sayAway } from '../actions/say-away.ts';

/** Nobody is there now: the customer hears when we are back. */
export const onReachedOutsideHours: Handler<'ReachedOutsideHours'> = (
  tx,
  { conversationId, opensAt, timeZone, message },
  { at },
) =>
  sayAway(tx, {
    conversationId,
    opensAt: opensAt ? new Date(opensAt) : null,
    timeZone,
    message: message ?? null,
    saidAt: at,
  });

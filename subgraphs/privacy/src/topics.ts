import { everywhere } from '@liuke/kit';

/** What live subscriptions of this room wait for. */
export const topics = {
  /** A session has ended, in whatever workspace. */
  sessionsEnded: everywhere('privacy:sessions-ended'),
  /** A letter may be due, in whatever workspace. */
  letters: everywhere('privacy:letters'),
} as const;

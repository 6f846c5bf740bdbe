import type { Logger } from 'pino';
import { memorySessionState } from './memory-session-state.ts';
import { redisSessionState } from './redis-session-state.ts';
import type { SessionState } from './session-state.ts';

type Options = { readonly redisUrl?: string | null; readonly log: Logger; readonly now?: () => Date };

/** With a Redis address every process has the same at hand, without one this process its own. */
export const openSessionState = async ({ redisUrl, log, now }: Options): Promise<SessionState> =>
  redisUrl ? redisSessionState({ url: redisUrl, log, ...(now && { now }) }) : memorySessionState(now);

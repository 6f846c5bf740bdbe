import type { Logger } from 'pino';
import type { Live } from './live.ts';
import { memoryLive } from './memory-live.ts';
import { redisLive } from './redis-live.ts';

/** With a Redis address nudges reach every process, without one this process alone. */
export const openLive = ({ redisUrl, log }: { readonly redisUrl?: string | null; readonly log: Logger }): Live =>
  redisUrl ? redisLive({ url: redisUrl, log }) : memoryLive();

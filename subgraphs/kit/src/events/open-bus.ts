import type { Database } from '../db/database.ts';
import type { Bus } from './bus.ts';
import { memoryBus } from './memory-bus.ts';
import { redisBus } from './redis-bus.ts';

/** With a Redis address the bus between processes, without one the bus of a process in which all rooms run. */
export const openBus = ({ redisUrl, database }: { readonly redisUrl?: string | null; readonly database: Database }): Bus =>
  redisUrl ? redisBus({ url: redisUrl, session: database.session, log: database.log }) : memoryBus();

import { config } from './config.ts';
import { openDatabase } from './db/database.ts';
import { migrate, migrationsOf } from './db/migrate.ts';
import { openBus } from './events/open-bus.ts';
import { openServer } from './graphql/server.ts';
import { Lifecycle, stopOnSignals } from './lifecycle.ts';
import { openLive } from './live/open-live.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { type AnyDefinition, openRooms } from './rooms.ts';
import { openSessionState } from './session-state/open-session-state.ts';

export type Served = {
  /** Where the room answers, e.g. `http://127.0.0.1:4001`. */
  readonly address: string;
  /** As SIGTERM does, without ending the process. */
  stop(): Promise<boolean>;
};

export type ServeOptions = {
  /** False where the process has other things to end than this room. */
  readonly signals?: boolean;
};

/**
 * One room in a process of its own, beside a Postgres (`DATABASE_URL`) and a Redis (`REDIS_URL`) that all processes share:
 * without Redis its events would reach nobody. Stops in order on SIGTERM and SIGINT.
 */
export const serve = async (definition: AnyDefinition, { signals = true }: ServeOptions = {}): Promise<Served> => {
  const { name } = definition;
  const { databaseUrl, redisUrl, port, host } = config();
  if (databaseUrl === null)
    throw new Error(`DATABASE_URL is missing: ${name} alone in its process needs the house's Postgres.`);
  if (redisUrl === null)
    throw new Error(`REDIS_URL is missing: ${name} alone in its process hears the other rooms through Redis.`);
  const log = openLog(name);
  const metrics = openMetrics();
  const lifecycle = new Lifecycle({ log });
  if (signals) stopOnSignals(lifecycle, log);
  await migrate(databaseUrl, [migrationsOf(name)]);
  const live = await lifecycle.start(
    'live',
    () => openLive({ redisUrl, log }),
    (opened) => opened.close(),
  );
  const database = await lifecycle.start(
    'database',
    () => openDatabase({ url: databaseUrl, live, log, observe: metrics.statement, begun: metrics.transaction }),
    (opened) => opened.close(),
  );
  const state = await lifecycle.start(
    'state',
    () => openSessionState({ redisUrl, log }),
    (opened) => opened.close(),
  );
  const bus = await lifecycle.start(
    'bus',
    () => openBus({ redisUrl, database }),
    (opened) => opened.close(),
  );
  const rooms = await lifecycle.start(
    'room',
    () => openRooms([definition], { database, live, state, bus, log, metrics }),
    (opened) => opened.stop(),
  );
  const [room] = rooms.all;
  if (!room) throw new Error(`${name} did not open.`);
  const ready = () => database.ping().then(() => true);
  const server = await lifecycle.start(
    'server',
    () => openServer(room.host, { ready, metrics: metrics.text }),
    (opened) => opened.close(),
  );
  await rooms.start();
  const address = await server.listen(port, host);
  log.info({ address }, 'open');
  return { address, stop: () => lifecycle.stop() };
};

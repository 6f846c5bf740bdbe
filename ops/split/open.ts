import { randomBytes } from 'node:crypto';
import { type Config, configure, freePort, type Lifecycle, type Logger, roomNames } from '@liuke/kit';
import { kept, keysUrlOf, ownPostgres } from '../data-folder.ts';
import { connectShopSystem } from '../demo/shop-system.ts';
import { demoKey, furnished } from '../open.ts';
import { startProcess, untilReady } from './processes.ts';
import { ownRedis } from './redis.ts';

export type SplitHouse = { readonly url: string; readonly apiKey: string; readonly pids: ReadonlyMap<string, number> };

/**
 * The house as separate processes: Postgres and Redis (given, or our own), a process for each subgraph, and the front door.
 * What is started first stops last.
 */
export const openSplitHouse = async (lifecycle: Lifecycle, config: Config, log: Logger): Promise<SplitHouse> => {
  const { data, port, host } = config;
  const databaseUrl = config.databaseUrl ?? (await ownPostgres(lifecycle, data));
  const redisUrl = config.redisUrl ?? (await ownRedis(lifecycle));
  const secret = config.secret ?? (await kept(data, 'secret', () => randomBytes(48).toString('base64url')));
  const keysUrl = keysUrlOf(config);
  configure({ secret, keysUrl });
  const workspaceId = await furnished(databaseUrl, config.databaseUrl === null, log);
  const apiKey = await demoKey(data, databaseUrl, workspaceId, log);
  await connectShopSystem(lifecycle, { databaseUrl, workspaceId, log });

  const frontPort = port || (await freePort());
  const url = `http://localhost:${frontPort}`;
  const shared = {
    LIUKE_URL: config.publicUrl ?? url,
    LIUKE_CHANNEL_API_BASE: String(config.channelApiBase),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    LIUKE_SECRET: secret,
    LIUKE_DATA: data,
    LIUKE_DEMO: 'true',
    ...(keysUrl !== null && { LIUKE_KEYS_URL: keysUrl }),
    HOST: '127.0.0.1',
    LOG_LEVEL: config.logLevel,
  };
  const addresses: Record<string, string> = {};
  const pids = new Map<string, number>();
  const begin = async (name: string, file: string, env: Record<string, string>, at: string): Promise<void> => {
    const started = await lifecycle.start(
      name,
      () => startProcess(file, { ...shared, ...env }),
      (running) => running.stop(),
    );
    pids.set(name, started.child.pid!);
    await untilReady(name, `${at}/health/ready`, started);
  };
  await Promise.all(
    roomNames.map(async (room) => {
      const roomPort = await freePort();
      const at = `http://127.0.0.1:${roomPort}`;
      addresses[`LIUKE_SUBGRAPH_${room.toUpperCase()}_URL`] = at;
      await begin(room, `subgraphs/${room}/src/main.ts`, { PORT: String(roomPort) }, at);
    }),
  );
  const env = { ...addresses, PORT: String(frontPort), HOST: host };
  await begin('front', 'ops/split/front.ts', env, `http://127.0.0.1:${frontPort}`);
  return { url, apiKey, pids };
};

import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  configure,
  type Database,
  freePort,
  Lifecycle,
  memoryLive,
  openDatabase,
  openLog,
  runningPostgres,
} from '@liuke/kit';
import { Redis } from 'ioredis';
import pg from 'pg';
import { vi } from 'vitest';
import { type NodeProcess, startProcess, untilReady } from '../../split/processes.ts';
import { ownRedis } from '../../split/redis.ts';
import { dataFolder } from '../house.ts';
import { tracesBelow, tracesIn, tracesOf } from '../traces.ts';

export const phone = '13755667788';
/** All that the one who will be erased says and is known by has this word in it, or is their number. */
export const words = (what: string): string => `kanarie${what}`;
const traces = tracesOf(['kanarie', phone]);

/**
 * `npm start`'s own process with a Redis, all of whose files lie in one folder, so that every byte that is left anywhere can be looked
 * at; and a partner whose webhook fails.
 */
export const openScene = async () => {
  const log = openLog('story', { level: 'fatal' });
  const lifecycle = new Lifecycle({ log });
  const { folder, remove } = dataFolder();
  const data = join(folder, 'data');
  // So that PostgreSQL, which is another user where we are root, may lie in it.
  chmodSync(folder, 0o711);
  mkdirSync(data, { recursive: true, mode: 0o711 });
  const redisUrl = await ownRedis(lifecycle, ['--dir', folder, '--rdbcompression', 'no']);
  const port = await freePort();
  const partner = createServer((_, response) => response.writeHead(500).end());
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));

  let running: NodeProcess | null = null;
  let client: pg.Client | null = null;
  const databaseUrl = () => runningPostgres(join(data, 'postgres'))!;
  /** As whoever owns the database, and past every policy. */
  const query = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await client!.query<Row>(sql, parameters)).rows;
  /** Opens the house, for the first time or again. */
  const open = async (): Promise<void> => {
    const logFile = openSync(join(folder, 'house.log'), 'a');
    const env = {
      PORT: String(port),
      LIUKE_DATA: data,
      LOG_LEVEL: 'debug',
      DATABASE_URL: '',
      REDIS_URL: redisUrl,
      LIUKE_PRIVATE_TARGETS: 'true',
    };
    running = startProcess('ops/start.ts', env, logFile);
    closeSync(logFile);
    await untilReady('the house', `http://127.0.0.1:${port}/health/ready`, running);
    client = new pg.Client({ connectionString: databaseUrl() });
    client.on('error', () => {});
    await client.connect();
    configure({
      secret: readFileSync(join(data, 'secret'), 'utf8').trim(),
      keysUrl: pathToFileURL(join(data, 'keys')).href,
    });
  };
  const shut = async (): Promise<void> => {
    await client?.end();
    await running?.stop();
  };
  const count = async (sql: string): Promise<number> => {
    const [row] = await query<{ count: string }>(`select count(*) from ${sql}`);
    return Number(row!.count);
  };
  await open();

  return {
    folder,
    url: `http://127.0.0.1:${port}/graphql`,
    partnersUrl: `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`,
    lifecycle,
    open,
    shut,
    query,
    count,
    databaseUrl,
    /** Where the database's files lie. */
    place: async (): Promise<string> =>
      (await query<{ place: string }>("select current_setting('data_directory') as place"))[0]!.place,
    until: (what: string, sql: string): Promise<unknown> =>
      vi
        .waitUntil(async () => (await count(sql)) > 0, { timeout: 20_000, interval: 50 })
        .catch(() => {
          throw new Error(`Not in the database: ${what}`);
        }),
    /** A database as the house's own keys open it: this one, or a copy. */
    withKeys: (url: string): Promise<Database> =>
      lifecycle.start(
        `database ${url}`,
        () => openDatabase({ url, live: memoryLive(), log, max: 2 }),
        (one) => one.close(),
      ),
    /** What a dump of the database shows. */
    inADump: (): string[] => tracesIn(execFileSync('pg_dump', [databaseUrl()], { maxBuffer: 1_000_000_000 }), traces),
    /** Everything that lies anywhere: the database's files and its log, keys, attachments, what the house logged, and Redis. */
    async everywhere(): Promise<{ found: string[]; bytes: number }> {
      await query('checkpoint');
      const redis = new Redis(redisUrl);
      await redis.save();
      redis.disconnect();
      const place = await this.place();
      const scans = [folder, ...(place.startsWith(folder) ? [] : [place])].map((one) => tracesBelow(one, traces));
      return { found: scans.flatMap(({ found }) => found), bytes: scans.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
    async close(): Promise<void> {
      await shut();
      partner.closeAllConnections();
      partner.close();
      await lifecycle.stop();
      remove();
    },
  };
};
export type Scene = Awaited<ReturnType<typeof openScene>>;

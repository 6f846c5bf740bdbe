import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, configure, type Lifecycle, type Logger, migrate, startPostgres } from '@liuke/kit';
import pg from 'pg';
import { demoRoutes } from './demo/routes.ts';
import { connectShopSystem } from './demo/shop-system.ts';
import { type House, openHouse } from './house.ts';
import { newDemoKey, SeedCutOff, seedDemo } from './seed/seed.ts';

/** A value made once and kept in the data folder, readable by the owner alone. */
export const kept = async (data: string, name: string, make: () => string | Promise<string>): Promise<string> => {
  const file = join(data, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(data, { recursive: true });
  const value = await make();
  writeFileSync(file, value, { mode: 0o600 });
  return value;
};

/** The demo shop's API key, made once and kept in the data folder: the database holds only its hash. */
export const demoKey = (data: string, databaseUrl: string, workspaceId: string, log: Logger): Promise<string> =>
  kept(data, 'demo-api-key', () => newDemoKey(databaseUrl, log, workspaceId));

/**
 * Migrated and with the demo shop in it; resolves to the shop's workspace. A demo that was cut off is begun anew where the
 * database is the house's own.
 */
export const furnished = async (databaseUrl: string, own: boolean, log: Logger): Promise<string> => {
  await migrate(databaseUrl);
  try {
    return await seedDemo(databaseUrl, log);
  } catch (error) {
    if (!own || !(error instanceof SeedCutOff)) throw error;
    log.warn('the demo was cut off while it was being set up: beginning anew');
    await emptied(databaseUrl);
    await migrate(databaseUrl);
    return seedDemo(databaseUrl, log);
  }
};

const emptied = async (databaseUrl: string): Promise<void> => {
  const server = new URL(databaseUrl);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`drop database "${name}" with (force)`);
    await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
};

/**
 * Where the pieces of data keys lie: as configured, or beside the embedded database and outside of it, so that a copy of the
 * database opens nothing of an erased customer.
 */
export const keysUrlOf = ({ databaseUrl, keysUrl, data }: Config): string | null =>
  keysUrl ?? (databaseUrl === null ? pathToFileURL(join(data, 'keys')).href : null);

export type OpenHouse = { readonly url: string; readonly apiKey: string; readonly house: House };

/** Opens the house as the configuration says: its own Postgres where none is given, migrated, with the demo shop in it. */
export const openConfiguredHouse = async (lifecycle: Lifecycle, config: Config, log: Logger): Promise<OpenHouse> => {
  const { data, port, host, introspection, origins, trustProxy, redisUrl } = config;
  const databaseUrl = config.databaseUrl ?? (await ownPostgres(lifecycle, data));
  configure({ keysUrl: keysUrlOf(config) });
  if (config.secret === null) configure({ secret: await kept(data, 'secret', () => randomBytes(48).toString('base64url')) });
  const workspaceId = await furnished(databaseUrl, config.databaseUrl === null, log);
  const apiKey = await demoKey(data, databaseUrl, workspaceId, log);
  await connectShopSystem(lifecycle, { databaseUrl, workspaceId, log });
  const extend = demoRoutes({ workspaceId, apiKey });
  const options = { databaseUrl, redisUrl, port, host, introspection, origins, trustProxy, log, extend };
  const house = await openHouse(lifecycle, options);
  return { url: house.url.replace('127.0.0.1', 'localhost'), apiKey, house };
};

/** The embedded default: a real PostgreSQL of this process's own. Should it end by itself, so does the house. */
export const ownPostgres = async (lifecycle: Lifecycle, data: string): Promise<string> => {
  const opened = await lifecycle.start(
    'postgres',
    () => startPostgres({ dataDir: join(data, 'postgres'), durable: true }),
    (postgres) => postgres.stop(),
    async ({ ended, logFile }) => {
      await ended;
      return `The house's PostgreSQL has ended by itself; its last words are in ${logFile}. What was acknowledged is kept: start the house again.`;
    },
  );
  return opened.url;
};

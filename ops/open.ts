import { randomBytes } from 'node:crypto';
import { type Config, configure, type Lifecycle, type Logger, migrate } from '@liuke/kit';
import pg from 'pg';
import { kept, keysUrlOf, ownPostgres } from './data-folder.ts';
import { demoRoutes } from './demo/routes.ts';
import { connectShopSystem } from './demo/shop-system.ts';
import { type House, openHouse } from './house.ts';
import { newDemoKey, SeedCutOff, seedDemo } from './seed/seed.ts';

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

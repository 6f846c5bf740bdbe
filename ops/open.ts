import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, configure, createLog, migrate, type Postgres, startPostgres } from '@liuke/kit';
import pg from 'pg';
import type { Logger } from 'pino';
import { demoRoutes } from './demo/routes.ts';
import { type House, openHouse } from './house.ts';
import { SeedCutOff, seedDemo } from './seed/seed.ts';
import { issueDemoKey } from './seed/shop.ts';

/** A value made once and kept in the data folder, readable by the owner alone. */
export const kept = async (data: string, name: string, make: () => string | Promise<string>): Promise<string> => {
  const file = join(data, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(data, { recursive: true });
  const value = await make();
  writeFileSync(file, value, { mode: 0o600 });
  return value;
};

/** Migrated and with the demo shop in it. A demo that was cut off is begun anew where the database is the house's own. */
const furnished = async (databaseUrl: string, own: boolean, log: Logger): Promise<string> => {
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

export type OpenHouse = { readonly url: string; readonly apiKey: string; readonly house: House; stop(): Promise<void> };

/** Opens the house as the configuration says: its own Postgres where none is given, migrated, with the demo shop in it. */
export const openConfiguredHouse = async (config: Config): Promise<OpenHouse> => {
  const { data, port, host, introspection } = config;
  if (config.secret === null) configure({ secret: await kept(data, 'secret', () => randomBytes(48).toString('base64url')) });
  const log = createLog('house');
  const postgres: Postgres | null =
    config.databaseUrl === null ? await startPostgres({ dataDir: join(data, 'postgres'), durable: true }) : null;
  const databaseUrl = config.databaseUrl ?? postgres!.url;
  try {
    const workspaceId = await furnished(databaseUrl, postgres !== null, log);
    let apiKey = '';
    const extend = demoRoutes({ workspaceId, apiKey: () => apiKey });
    const house = await openHouse({ databaseUrl, port, host, introspection, log, extend });
    const clock = { now: () => new Date(), set: () => undefined };
    apiKey = await kept(data, 'demo-api-key', () => issueDemoKey({ rooms: house.rooms.rooms, clock, workspaceId }));
    return {
      url: house.url.replace('127.0.0.1', 'localhost'),
      apiKey,
      house,
      async stop() {
        await house.stop();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
};

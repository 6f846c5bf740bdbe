import { randomBytes } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { house } from '../auth/viewer.ts';
import { openDatabase } from '../db/database.ts';
import { MigrationError, migrate, migrationsOf, rooms } from '../db/migrate.ts';
import { saveWorkspace } from '../db/workspaces.ts';
import { memoryLive } from '../live/memory-live.ts';

export const demoWorkspace = { id: '01980000-0000-7000-8000-000000000001', key: 'demo' };
export const otherWorkspace = { id: '01980000-0000-7000-8000-000000000002', key: 'other' };
export const identitySecret = 'liuke-demo-identity-secret-32bytes';

export const databaseUrl = (server: string, name: string): string => {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
};

/** Runs statements that no transaction may hold, such as `create database`. */
export async function administer(server: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A database with every room's migrations and two workspaces, to be cloned. A room whose migration fails is left out with a
 * loud line, so that the tests of the others go on; its own tests then fail at their first table.
 */
export async function makeTemplate(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `liuke_template_${randomBytes(4).toString('hex')}`;
  const url = databaseUrl(server, name);
  await administer(server, `create database ${name}`);
  for (const room of rooms) {
    try {
      await migrate(url, [migrationsOf(room)]);
    } catch (error) {
      if (!(error instanceof MigrationError) || error.file.startsWith('house/')) throw error;
      console.error(`\n!!! The room ${room} has no tables in this run. ${error.message}\n`);
    }
  }
  await furnish(url);
  return { url, drop: () => administer(server, `drop database ${name} with (force)`) };
}

/** The two workspaces, both with the same identity secret. */
export async function furnish(url: string): Promise<void> {
  const database = await openDatabase({ url, live: memoryLive(), log: pino({ level: 'silent' }) });
  for (const { id, key } of [demoWorkspace, otherWorkspace]) {
    await saveWorkspace(database.as(house('conversations', id)), { key, name: key, settings: {}, identitySecret });
  }
  await database.close();
}

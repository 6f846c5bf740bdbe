import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { RoomName } from '../subgraph.ts';

/** In the order in which their migrations are applied; none refers to another. */
export const rooms: readonly RoomName[] = ['conversations', 'routing', 'intents', 'knowledge', 'metrics', 'privacy'];

export type Migrations = { readonly name: string; readonly folder: URL };

const houseMigrations: Migrations = { name: 'house', folder: new URL('../../migrations/', import.meta.url) };
export const migrationsOf = (room: RoomName): Migrations => ({
  name: room,
  folder: new URL(`../../../${room}/migrations/`, import.meta.url),
});

export class MigrationError extends Error {
  readonly file: string;
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.name = 'MigrationError';
    this.file = file;
  }
}

/**
 * Brings the database up to date: the house's own migrations, then each room's, every file in a transaction of its own and
 * once. Processes that start together wait for each other. Returns the files applied now.
 * @throws MigrationError naming the file that failed, or that was changed after it had been applied
 */
export async function migrate(url: string, of: readonly Migrations[] = rooms.map(migrationsOf)): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'liuke migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('liuke:migrate', 0))`);
    await client.query(`create schema if not exists house`);
    await client.query(`create table if not exists house.migration (
      room text not null, file text not null, hash text not null, applied_at timestamptz not null default now(), primary key (room, file))`);
    const applied: string[] = [];
    for (const migrations of [houseMigrations, ...of]) applied.push(...(await applyAll(client, migrations)));
    return applied;
  } finally {
    await client.end();
  }
}

async function applyAll(client: pg.Client, { name, folder }: Migrations): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}-[\w-]+\.sql$/.test(file))
    .sort();
  const { rows } = await client.query<{ file: string; hash: string }>(
    'select file, hash from house.migration where room = $1',
    [name],
  );
  const known = new Map(rows.map(({ file, hash }) => [file, hash]));
  const applied: string[] = [];
  for (const file of files) {
    const sql = readFileSync(new URL(file, folder), 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    const before = known.get(file);
    if (before === hash) continue;
    if (before !== undefined)
      throw new MigrationError(
        `${name}/${file}`,
        'it was changed after it had been applied; put it back and add a new one.',
      );
    await applyOne(client, name, file, sql, hash);
    applied.push(`${name}/${file}`);
  }
  return applied;
}

async function applyOne(client: pg.Client, room: string, file: string, sql: string, hash: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into house.migration (room, file, hash) values ($1, $2, $3)', [room, file, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const { message, position } = error as pg.DatabaseError;
    const line = position ? `line ${sql.slice(0, Number(position)).split('\n').length}: ` : '';
    throw new MigrationError(`${room}/${file}`, `${line}${message}`, { cause: error });
  }
}

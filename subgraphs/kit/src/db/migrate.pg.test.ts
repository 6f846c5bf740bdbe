import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { administer, databaseUrl } from '../testing/template.ts';
import { MigrationError, type Migrations, migrate } from './migrate.ts';

const server = databaseUrl(inject('templateUrl'), 'postgres');
const name = `liuke_migrate_${process.pid}`;
const url = databaseUrl(server, name);
let folder: string;
let room: Migrations;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuke-migrations-'));
  room = { name: 'attic', folder: pathToFileURL(`${folder}/`) };
});
beforeEach(async () => {
  await administer(server, `drop database if exists ${name} with (force)`, `create database ${name}`);
  write('001-attic.sql', "select house.make_room('attic');\ncreate table attic.box (workspace_id uuid primary key);");
});
afterAll(async () => {
  await administer(server, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});
const write = (file: string, sql: string): void => writeFileSync(join(folder, file), sql);
const count = async (sql: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
};

describe('migrating', () => {
  it('applies each file once, the house first', async () => {
    expect(await migrate(url, [room])).toEqual(['house/001-house.sql', 'house/002-keys.sql', 'attic/001-attic.sql']);
    expect(await migrate(url, [room])).toEqual([]);
  });

  it('by several processes at once applies each file once', async () => {
    const applied = await Promise.all([migrate(url, [room]), migrate(url, [room]), migrate(url, [room])]);
    expect(applied.flat().sort()).toEqual(['attic/001-attic.sql', 'house/001-house.sql', 'house/002-keys.sql']);
  });

  it('refuses a file that was changed after it had been applied', async () => {
    await migrate(url, [room]);
    write('001-attic.sql', "select house.make_room('attic'); -- and more");
    await expect(migrate(url, [room])).rejects.toThrow('attic/001-attic.sql: it was changed after it had been applied');
  });

  it('names the file and the line that failed, and keeps nothing of that file', async () => {
    write(
      '001-attic.sql',
      "select house.make_room('attic');\ncreate table attic.box (workspace_id uuid primary key);\nselect nonsense;",
    );
    const failed = await migrate(url, [room]).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(MigrationError);
    expect((failed as MigrationError).message).toMatch(/^attic\/001-attic\.sql: line 3: .*nonsense/);
    expect(await count("select from pg_namespace where nspname = 'attic'")).toBe(0);
    expect(await count("select from pg_namespace where nspname = 'house'")).toBe(1);
  });
});

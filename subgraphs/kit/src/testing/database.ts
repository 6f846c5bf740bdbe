import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { inject } from 'vitest';
import type { Viewer } from '../auth/viewer.ts';
import { config, configure } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import type { Db } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';
import type { Live } from '../live/live.ts';
import { memoryLive } from '../live/memory-live.ts';
import type { RoomName } from '../subgraph.ts';
import { fixtureRooms } from './fixture/rooms.ts';
import { administer, databaseUrl, demoWorkspace, furnish, otherWorkspace } from './template.ts';

export type TestClock = {
  now(): Date;
  set(date: Date): void;
  advance(milliseconds: number): void;
};

/** The real time until it is set; from then on it stands still and moves by `advance` alone. */
export function testClock(): TestClock {
  let standing: number | null = null;
  return {
    now: () => new Date(standing ?? Date.now()),
    set(date) {
      standing = date.getTime();
    },
    advance(milliseconds) {
      standing = (standing ?? Date.now()) + milliseconds;
    },
  };
}

export type TestDatabase = {
  readonly url: string;
  readonly database: Database;
  readonly live: Live;
  readonly clock: TestClock;
  readonly workspace: { readonly id: string; readonly key: string };
  readonly otherWorkspace: { readonly id: string; readonly key: string };
  /** `room` is needed to say something. */
  as(viewer: Viewer, room?: RoomName): Db;
  /** Closes and drops it. */
  close(): Promise<void>;
};

/** A database of its own for a test file: all rooms' tables, the workspaces `demo` and `other`, no other row. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl');
  const server = databaseUrl(template, 'postgres');
  const name = `liuke_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${new URL(template).pathname.slice(1)}`);
  return opened(server, name);
}

/** The same with the fixture's three tiny rooms in place of the real ones: for the kit's own tests. */
export async function fixtureDatabase(): Promise<TestDatabase> {
  const server = databaseUrl(inject('templateUrl'), 'postgres');
  const name = `liuke_fixture_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  await migrate(databaseUrl(server, name), fixtureRooms);
  await furnish(databaseUrl(server, name));
  return opened(server, name);
}

async function opened(server: string, name: string): Promise<TestDatabase> {
  if (config().secret === null) configure({ secret: 'a secret for tests alone, 32 bytes or more' });
  const url = databaseUrl(server, name);
  const clock = testClock();
  const live = memoryLive();
  const database = await openDatabase({ url, live, clock, log: pino({ level: process.env['LIUKE_TEST_LOG'] ?? 'silent' }) });
  return {
    url,
    database,
    live,
    clock,
    workspace: demoWorkspace,
    otherWorkspace,
    as: (viewer, room) => database.as(viewer, room),
    async close() {
      await live.close();
      await database.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

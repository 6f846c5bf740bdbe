import type { ConversationRated } from '@liuke/schema/events';
import pg from 'pg';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { house, plumbing } from '../auth/viewer.ts';
import { type Database, openDatabase } from '../db/database.ts';
import type { Db, Tx } from '../db/db.ts';
import { memoryLive } from '../live/memory-live.ts';
import type { EventMeta, Handlers } from '../subgraph.ts';
import { fixtureDatabase, type TestDatabase } from '../testing/database.ts';
import type { Bus } from './bus.ts';
import { type EventLine, startEventLine } from './event-line.ts';

export type Heard = { key: string; body: string };
export type Line = { readonly database: Database; stop(): Promise<void> };

/**
 * For a test file: three rooms over a bus, with the real outbox and inbox at both ends. conversations says what customers rate, intents
 * and metrics note what they hear; after each test every line is stopped and nothing is left of it.
 */
export const eventLineStage = (openBus: (database: Database) => Bus) => {
  let t: TestDatabase;
  let lines: Line[] = [];
  /** How often hearing still fails, by conversation and score. */
  let failures = new Map<string, number>();
  beforeAll(async () => {
    t = await fixtureDatabase();
  });
  afterAll(() => t.close());
  beforeEach(() => {
    failures = new Map();
  });
  afterEach(async () => {
    for (const line of lines) await line.stop();
    lines = [];
    const client = new pg.Client({ connectionString: t.url });
    await client.connect();
    await client.query('truncate conversations.outbox, intents.inbox, metrics.inbox, intents.note, metrics.note');
    await client.end();
  });

  const note =
    (room: 'intents' | 'metrics') =>
    async (tx: Tx, { conversationId, score }: ConversationRated, meta: EventMeta): Promise<void> => {
      await tx.query(`-- notes.add\ninsert into ${room}.note (workspace_id, id, key, body) values ($1, $2, $3, $4)`, [
        meta.workspaceId,
        tx.newId(),
        conversationId,
        String(score),
      ]);
      const left = failures.get(`${conversationId} ${score}`) ?? 0;
      if (room === 'intents' && left > 0) {
        failures.set(`${conversationId} ${score}`, left - 1);
        throw new Error('Words of a customer, which nobody shall find in a log.');
      }
    };
  const rooms: { name: 'conversations' | 'intents' | 'metrics'; handlers: Handlers }[] = [
    { name: 'conversations', handlers: {} },
    { name: 'intents', handlers: { ConversationRated: note('intents'), ErasureRequested: async () => {} } },
    { name: 'metrics', handlers: { ConversationRated: note('metrics') } },
  ];

  /** As a process of its own: another pool, another session, another bus. */
  const open = async (): Promise<Line> => {
    const database = await openDatabase({ url: t.url, live: memoryLive(), log: pino({ level: 'silent' }), clock: t.clock });
    const bus = openBus(database);
    const running: EventLine = await startEventLine({ rooms, database, bus, log: database.log, lookEvery: 10 });
    let stopped: Promise<void> | null = null;
    const line = {
      database,
      stop: () => {
        stopped ??= running.stop().then(async () => {
          await bus.close();
          await database.close();
        });
        return stopped;
      },
    };
    lines.push(line);
    return line;
  };

  const rate = (on: Db, conversationId: string, score: number): Promise<void> =>
    on.transaction((tx) => tx.say('ConversationRated', { conversationId, customerId: 'c1', score }, conversationId));
  const speaker = (database: Database = t.database, workspaceId = t.workspace.id): Db =>
    database.as(house('conversations', workspaceId), 'conversations');
  const heardBy = (room: string, workspaceId = t.workspace.id): Promise<Heard[]> =>
    t.as(house(room, workspaceId)).query(`-- notes.all\nselect key, body from ${room}.note order by position`);
  const left = async (sql: string): Promise<number> => (await t.as(plumbing('test')).query(sql)).length;
  const outboxIsEmpty = async (): Promise<boolean> =>
    (await left('-- outbox.left\nselect id from conversations.outbox')) === 0;
  const nothingWaits = async (): Promise<boolean> =>
    (await left('-- inbox.left\nselect event_id from intents.inbox where heard_at is null and dead_at is null')) === 0;

  return {
    /** The database of the file, with its clock. */
    get t(): TestDatabase {
      return t;
    },
    /** How often hearing still fails, by conversation and score. */
    get failures(): Map<string, number> {
      return failures;
    },
    note,
    rooms,
    open,
    rate,
    speaker,
    heardBy,
    left,
    outboxIsEmpty,
    nothingWaits,
  };
};

export type EventLineStage = ReturnType<typeof eventLineStage>;

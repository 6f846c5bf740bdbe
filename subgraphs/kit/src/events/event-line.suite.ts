import type { ConversationRated } from '@liuke/schema/events';
import fc from 'fast-check';
import pg from 'pg';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { house, plumbing } from '../auth/viewer.ts';
import { type Database, openDatabase } from '../db/database.ts';
import type { Db, Tx } from '../db/db.ts';
import { memoryLive } from '../live/memory-live.ts';
import { type EventMeta, type Handlers, hearingOf } from '../subgraph.ts';
import { fixtureDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import type { Bus } from './bus.ts';
import { deadLetters } from './dead-letters.ts';
import { type EventLine, startEventLine } from './event-line.ts';
import { openHearing } from './inbox.ts';

type Heard = { key: string; body: string };
type Line = { readonly database: Database; stop(): Promise<void> };

/** What must hold over every bus, with the real outbox and inbox at both ends. */
export function eventLineSuite(openBus: (database: Database) => Bus): void {
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

  it('what one room says, all that hear it hear once, within their workspace', async () => {
    await open();
    await rate(speaker(), 'a', 1);
    await rate(speaker(t.database, t.otherWorkspace.id), 'b', 2);
    for (const room of ['intents', 'metrics']) {
      await eventually(
        `${room} heard`,
        async () => (await heardBy(room)).length === 1 && (await heardBy(room, t.otherWorkspace.id)).length === 1,
      );
      expect(await heardBy(room)).toEqual([{ key: 'a', body: '1' }]);
    }
    await eventually('the outbox is empty', outboxIsEmpty);
  });

  it('what was said while nobody ran is heard later', async () => {
    await rate(speaker(), 'a', 1);
    expect(await heardBy('intents')).toEqual([]);
    await open();
    await eventually('it is heard', async () => (await heardBy('intents')).length === 1);
  });

  it('what a handler failed at leaves no trace, is tried again, and those behind it wait', async () => {
    failures.set('a 1', 2);
    await open();
    for (const [key, score] of [
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ] as const)
      await rate(speaker(), key, score);
    await eventually('the other key is heard', async () => (await heardBy('intents')).some(({ key }) => key === 'b'));
    await eventually(
      'both wait',
      async () => (await left("-- inbox.a\nselect from intents.inbox where heard_at is null and key = 'a'")) === 2,
    );
    expect((await heardBy('intents')).filter(({ key }) => key === 'a')).toEqual([]);
    await eventually('all are heard', async () => {
      t.clock.advance(60_000);
      return (await heardBy('intents')).length === 3;
    });
    expect((await heardBy('intents')).filter(({ key }) => key === 'a')).toEqual([
      { key: 'a', body: '1' },
      { key: 'a', body: '2' },
    ]);
  });

  it('what fails to the end becomes a dead letter without personal data in its error, the next go on, and it can be replayed', async () => {
    failures.set('a 1', 8);
    await open();
    await rate(speaker(), 'a', 1);
    await rate(speaker(), 'a', 2);
    const letters = deadLetters(t.as(plumbing('operator')), 'intents');
    await eventually('it is dead', async () => {
      t.clock.advance(60_000);
      return (await letters.list()).length > 0;
    });
    const [letter] = await letters.list();
    expect(letter).toMatchObject({
      room: 'intents',
      name: 'ConversationRated',
      key: 'a',
      attempts: 8,
      workspaceId: t.workspace.id,
    });
    expect(letter!.error).not.toContain('Words');
    await eventually('the next is heard', async () => (await heardBy('intents')).length === 1);
    expect(await letters.replay(letter!.workspaceId, letter!.eventId)).toBe(true);
    await eventually('it is heard after all', async () => (await heardBy('intents')).length === 2);
    expect(await letters.list()).toEqual([]);
    expect(await letters.replay(letter!.workspaceId, letter!.eventId)).toBe(false);
  });

  it('nothing of a payload stays where it was heard', async () => {
    failures.set('a 1', 1);
    await open();
    await rate(speaker(), 'a', 1);
    await eventually('it is heard', async () => {
      t.clock.advance(60_000);
      return (await heardBy('intents')).length === 1 && nothingWaits();
    });
    expect(await left('-- inbox.payloads\nselect event_id from intents.inbox where payload is not null')).toBe(0);
    expect(await left('-- inbox.marks\nselect event_id from intents.inbox where heard_at is not null')).toBe(1);
  });

  it('what waits of an erased customer has no effect any more', async () => {
    failures.set('a 1', 1);
    await open();
    await rate(speaker(), 'a', 1);
    await eventually('it waits', async () => !(await nothingWaits()));
    await speaker().transaction((tx) => tx.say('ErasureRequested', { requestId: 'r', customerId: 'c1' }, 'c1'));
    await eventually('nothing waits', nothingWaits);
    t.clock.advance(60_000);
    expect(await heardBy('intents')).toEqual([]);
  });

  it('an event that by its own words is none of a room leaves nothing there, whether it comes or waited already', async () => {
    const low = hearingOf<'ConversationRated'>(({ score }) => score < 3, note('intents'));
    const room = { room: 'intents', database: t.database, log: t.database.log } as const;
    const hearing = openHearing({ ...room, handlers: { ConversationRated: low } });
    const rated = (id: string, key: string, score: number) => ({
      ...({ id, key, workspaceId: t.workspace.id, name: 'ConversationRated', at: t.clock.now() } as const),
      payload: { conversationId: key, customerId: 'c1', score },
    });
    const [none, ours, kept] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await hearing.receive(rated(none, 'a', 5));
    expect(await left('-- inbox.marks\nselect event_id from intents.inbox')).toBe(0);
    await hearing.receive(rated(ours, 'a', 1));
    expect(await heardBy('intents')).toEqual([{ key: 'a', body: '1' }]);
    // Kept by a version of the room that heard it.
    failures.set('b 4', 1);
    await openHearing({ ...room, handlers: { ConversationRated: note('intents') } }).receive(rated(kept, 'b', 4));
    expect(await hearing.retry(t.workspace.id, kept)).toBe(true);
    expect(await heardBy('intents')).toEqual([{ key: 'a', body: '1' }]);
    expect(await nothingWaits()).toBe(true);
  });

  it('what a process could not wake any more, the relay wakes', async () => {
    const { database } = await open();
    const nudges = database.live.nudges(t.workspace.id, 'conversations:ratings:a');
    await nudges.next();
    // Said by another process, whose own nudges do not reach this one.
    await speaker().transaction(async (tx) => {
      tx.nudge('conversations:ratings:a');
      await tx.say('ConversationRated', { conversationId: 'a', customerId: 'c1', score: 1 }, 'a');
    });
    await nudges.next();
    await nudges.return();
  });

  it('another process takes over when the one that led is gone', async () => {
    const first = await open();
    await rate(speaker(first.database), 'a', 1);
    await eventually('it is heard', async () => (await heardBy('intents')).length === 1);
    const second = await open();
    await rate(speaker(second.database), 'a', 2);
    await eventually('said in the second, relayed by the first', async () => (await heardBy('intents')).length === 2);
    await first.stop();
    await rate(speaker(second.database), 'a', 3);
    await eventually('all are heard', async () => (await heardBy('intents')).length === 3);
    expect((await heardBy('intents')).map(({ body }) => body)).toEqual(['1', '2', '3']);
  });

  describe('under random failures, doubled deliveries, lost connections and restarts', () => {
    const say = fc.record({
      kind: fc.constant('say' as const),
      key: fc.constantFrom('a', 'b', 'c'),
      failing: fc.constantFrom(0, 0, 0, 1, 3),
    });
    const step = fc.oneof(
      { weight: 6, arbitrary: say },
      { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('again' as const, 'cut' as const, 'restart' as const) }) },
    );

    it('each event takes effect exactly once, in order for each key', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          const prefix = `run${++run}-`;
          const said = new Map<string, string[]>();
          let line = await open();
          const hearing = openHearing({
            room: 'intents',
            handlers: rooms[1]!.handlers,
            database: t.database,
            log: t.database.log,
          });
          const doubles: Promise<void>[] = [];
          for (const one of steps) {
            if (one.kind === 'say') {
              const key = prefix + one.key;
              const scores = said.get(key) ?? [];
              said.set(key, scores);
              failures.set(`${key} ${scores.length}`, one.failing);
              await rate(speaker(), key, scores.length);
              scores.push(String(scores.length));
            } else if (one.kind === 'again') doubles.push(deliverAgain(hearing));
            else if (one.kind === 'cut') await cutConnections();
            else {
              await line.stop();
              line = await open();
            }
          }
          const total = [...said.values()].reduce((sum, scores) => sum + scores.length, 0);
          const ours = async () => (await heardBy('intents')).filter(({ key }) => key.startsWith(prefix));
          await eventually('everything is heard', async () => {
            t.clock.advance(20_000);
            return (await ours()).length >= total && (await outboxIsEmpty()) && (await nothingWaits());
          });
          await Promise.all(doubles);
          await line.stop();
          const heard = await ours();
          for (const [key, scores] of said)
            expect(heard.filter((one) => one.key === key).map(({ body }) => body)).toEqual(scores);
          expect(heard.length).toBe(total);
        }),
        { numRuns: Number(process.env['LIUKE_RUNS'] ?? 12) },
      );
    }, 180_000);

    /** Gives the room an event that it has heard once more, as a bus may at any time. */
    const deliverAgain = async ({ receive }: ReturnType<typeof openHearing>): Promise<void> => {
      const [known] = await t
        .as(plumbing('test'))
        .query<{ eventId: string; workspaceId: string; name: 'ConversationRated'; key: string; saidAt: Date }>(
          '-- inbox.any\nselect event_id, workspace_id, name, key, said_at from intents.inbox order by event_id desc limit 1',
        );
      if (!known) return;
      const payload = { conversationId: known.key, customerId: 'c1', score: 999 };
      await receive({ ...known, id: known.eventId, payload, at: known.saidAt });
    };

    /** Every connection of the running line is lost at once, in the midst of whatever it does; ours are spared. */
    const cutConnections = async (): Promise<void> => {
      const admin = new pg.Client({ connectionString: t.url });
      await admin.connect();
      const [own] = await t.database
        .as(plumbing('test'))
        .query<{ at: Date }>(
          '-- self.started\nselect backend_start as at from pg_stat_activity where pid = pg_backend_pid()',
        );
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'liuke%' and backend_start > $1`,
        [own!.at],
      );
      await admin.end();
    };
  });
}

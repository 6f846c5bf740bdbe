import { Redis } from 'ioredis';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Session } from '../db/session.ts';
import { fixtureDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import { hasRedis, startRedis, type TestRedis } from '../testing/redis.ts';
import { administer } from '../testing/template.ts';
import type { Bus, BusEvent } from './bus.ts';
import { redisBus } from './redis-bus.ts';

const log = pino({ level: 'silent' });
const event = (id: string, key = 'k'): BusEvent => ({
  id,
  workspaceId: '01980000-0000-7000-8000-000000000001',
  name: 'ArticleRetired',
  key,
  payload: { articleId: id },
  at: new Date('2026-11-23T00:00:00Z'),
});

describe.skipIf(!hasRedis)('the bus over Redis Streams (needs redis-server on the PATH)', () => {
  let redis: TestRedis;
  let t: TestDatabase;
  let look: Redis;
  const sessions: Session[] = [];
  beforeAll(async () => {
    redis = (await startRedis())!;
    t = await fixtureDatabase();
    look = new Redis(redis.url);
    look.on('error', () => {});
  });
  afterAll(async () => {
    look.disconnect();
    for (const session of sessions) await session.close();
    await t.close();
    await redis.stop();
  });
  /** As a process of its own has it. */
  const open = (): { bus: Bus; session: Session } => {
    const session = openSession(t.url, log);
    sessions.push(session);
    return { session, bus: redisBus({ url: redis.url, session, log, rooms: ['intents', 'metrics'] }) };
  };
  /** Its connection to Postgres breaks, and it does not know that another one takes over. */
  const losesItsLocks = () =>
    administer(
      t.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'liuke session'",
    );
  const entries = async (): Promise<number> => {
    const lengths = await Promise.all([0, 1, 2, 3].map((partition) => look.xlen(`liuke:events:{${partition}}`)));
    return lengths.reduce((sum, length) => sum + length, 0);
  };
  const names = new Set(['ArticleRetired'] as const);

  it('gives what one process had not finished to the next', async () => {
    const first = open();
    let begun = 0;
    let fail: () => void = () => {};
    await first.bus.hear('intents', names, async () => {
      begun++;
      if (begun === 2) await new Promise((_, failed) => (fail = () => failed(new Error('It came to nothing.'))));
    });
    for (const id of ['1', '2', '3']) await first.bus.publish(event(id));
    await eventually('the first is in the midst of it', () => begun === 2);
    await losesItsLocks();
    const second = open();
    const heard: string[] = [];
    const end = await second.bus.hear('intents', names, async ({ id, payload, at }) => {
      expect(payload).toEqual({ articleId: id });
      expect(at).toEqual(new Date('2026-11-23T00:00:00Z'));
      heard.push(id);
    });
    await eventually('the second has the rest', () => heard.length === 2);
    expect(heard).toEqual(['2', '3']);
    fail();
    await end();
    await first.bus.close();
    await second.bus.close();
  });

  it('removes from Redis what every room has heard, and nothing else', async () => {
    const { bus } = open();
    await bus.publish(event('4'));
    const ends = [await bus.hear('intents', names, async () => {})];
    await eventually('intents has all', async () => {
      const groups = (await Promise.all(
        [0, 1, 2, 3].map((partition) => look.xinfo('GROUPS', `liuke:events:{${partition}}`).catch(() => [])),
      )) as unknown[][];
      return groups
        .flat()
        .some(
          (group) =>
            (group as unknown[])[1] === 'intents' && (group as unknown[])[11] === 0 && (group as unknown[])[5] === 0,
        );
    });
    expect(await entries()).toBe(4);
    const heard: string[] = [];
    ends.push(
      await bus.hear('metrics', names, async ({ id }) => {
        heard.push(id);
      }),
    );
    await eventually('nothing is left', async () => (await entries()) === 0);
    expect(heard).toEqual(['1', '2', '3', '4']);
    for (const end of ends) await end();
    await bus.close();
  });

  it('goes on after Redis was away, and refuses what it cannot keep', async () => {
    const { bus } = open();
    const heard: string[] = [];
    const end = await bus.hear('intents', names, async ({ id }) => {
      heard.push(id);
    });
    await bus.publish(event('5'));
    await eventually('it works', () => heard.includes('5'));
    await redis.kill();
    await expect(bus.publish(event('6'))).rejects.toThrow();
    await redis.startAgain();
    await eventually('it is accepted', () =>
      bus.publish(event('6')).then(
        () => true,
        () => false,
      ),
    );
    await eventually('it is heard', () => heard.includes('6'));
    await end();
    await bus.close();
  });
});

import { Redis } from 'ioredis';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { hasRedis, startRedis, type TestRedis } from '../testing/redis.ts';
import { redisSessionState } from './redis-session-state.ts';
import { sessionStateSuite } from './session-state.suite.ts';

describe.skipIf(!hasRedis)('what sessions have at hand in Redis (needs redis-server on the PATH)', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = (await startRedis())!;
  });
  afterAll(() => redis.stop());
  const log = pino({ level: 'silent' });
  const open = (now?: () => Date) => redisSessionState({ url: redis.url, log, ...(now && { now }) });

  sessionStateSuite(async (now) => [await open(now), await open(now)]);

  it('leaves nothing behind: every key has an end', async () => {
    const state = await open();
    await state.put('w', 'room:thing:end', 'a', Buffer.from('x'), 60);
    const client = new Redis(redis.url);
    for (const key of await client.keys('liuke:state:*')) expect(await client.pttl(key)).toBeGreaterThan(0);
    await client.quit();
    await state.close();
  });

  it('is UNAVAILABLE at once while Redis is away, writes nothing late, and is back by itself, empty', async () => {
    const state = await open();
    await state.put('w', 'room:thing:1', 'before', Buffer.from('x'), 60);
    await redis.kill();
    const away = { code: 'UNAVAILABLE' };
    await expect(state.put('w', 'room:thing:1', 'meanwhile', Buffer.from('x'), 60)).rejects.toMatchObject(away);
    await expect(state.get('w', 'room:thing:1', 'before')).rejects.toMatchObject(away);
    await expect(state.all('w', 'room:thing:1')).rejects.toMatchObject(away);
    await redis.startAgain();
    await eventually('it is back', () => state.all('w', 'room:thing:1').catch(() => null));
    expect(await state.all('w', 'room:thing:1')).toEqual([]);
    await state.put('w', 'room:thing:1', 'after', Buffer.from('x'), 60);
    expect(await state.get('w', 'room:thing:1', 'after')).toEqual(Buffer.from('x'));
    await state.close();
  });

  it('opens where Redis is not there yet', async () => {
    await redis.kill();
    const state = await open();
    await expect(state.get('w', 'room:thing:1', 'a')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await redis.startAgain();
    await eventually('it is there', () => state.all('w', 'room:thing:1').catch(() => null));
    await state.close();
  });
});

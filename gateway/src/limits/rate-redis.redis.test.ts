import { startRedis, type TestRedis } from '@liuke/kit/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisRateLimiter } from './rate-redis.ts';

const log = pino({ level: 'silent' });

describe('the rate in Redis', () => {
  let server: TestRedis | null;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    if (server) redis = new Redis(server.url, { maxRetriesPerRequest: 1, enableOfflineQueue: true });
    redis?.on('error', () => undefined);
  });
  afterAll(async () => {
    redis?.disconnect();
    await server?.stop();
  });

  it('is counted by all gateways together', async ({ skip }) => {
    if (!server) return skip('no redis-server');
    // Four a minute come back one in fifteen seconds, which no machine is so slow as to need for this.
    const gateways = [new RedisRateLimiter(redis, log), new RedisRateLimiter(redis, log)];
    const taken = await Promise.all(Array.from({ length: 40 }, (_, index) => gateways[index % 2]!.take('w1:agent:bo', 4)));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(4);
    const refused = await gateways[0]!.take('w1:agent:bo', 4);
    expect(refused).toMatchObject({ allowed: false, limit: 4, remaining: 0 });
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.retryAfter).toBeLessThanOrEqual(15);
    expect((await gateways[1]!.take('w1:agent:ada', 20)).allowed).toBe(true);
  });

  it('leaves nothing behind once an allowance is whole', async ({ skip }) => {
    if (!server) return skip('no redis-server');
    await new RedisRateLimiter(redis, log).take('brief', 60_000);
    expect(await redis.pttl('liuke:rate:{brief}')).toBeLessThanOrEqual(2);
  });

  it('is counted in the process while Redis is away', async ({ skip }) => {
    if (!server) return skip('no redis-server');
    const limiter = new RedisRateLimiter(redis, log);
    await server.kill();
    expect((await limiter.take('w1:agent:bo', 1)).allowed).toBe(true);
    expect((await limiter.take('w1:agent:bo', 1)).allowed).toBe(false);
    await server.startAgain();
  });
});

import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { type Allowance, MemoryRateLimiter, minute, type RateLimiter } from './rate.ts';

/**
 * The same algorithm in Redis, by Redis's own clock, so that all gateways count together. One key a caller, tagged by it,
 * so a cluster places it anywhere; it disappears when the allowance is whole again.
 */
const script = `
local each = ${minute} / math.max(tonumber(ARGV[1]), 1) * tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local from = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local allowed = tonumber(ARGV[1]) > 0 and from + each - now <= ${minute}
if not allowed then return { 0, tostring(from - now), tostring(from + each - now - ${minute}) } end
redis.call('SET', KEYS[1], string.format('%.3f', from + each), 'PX', math.ceil(from + each - now))
return { 1, tostring(from + each - now), '0' }
`;

export class RedisRateLimiter implements RateLimiter {
  readonly #redis: Redis;
  readonly #log: Logger;
  readonly #meanwhile = new MemoryRateLimiter();

  constructor(redis: Redis, log: Logger) {
    this.#redis = redis;
    this.#log = log;
  }

  /** Where Redis does not answer, this process counts by itself: a limit too generous, rather than no service. */
  async take(key: string, perMinute: number, amount = 1): Promise<Allowance> {
    try {
      const reply = await this.#redis.eval(script, 1, `liuke:rate:{${key}}`, perMinute, amount);
      const [allowed, until, retry] = (reply as unknown[]).map(Number) as [number, number, number];
      return {
        allowed: allowed === 1,
        limit: perMinute,
        remaining: perMinute > 0 ? Math.floor((minute - until) / (minute / perMinute)) : 0,
        reset: Math.ceil(until / 1000),
        retryAfter: allowed === 1 ? 0 : Math.max(1, Math.ceil(retry / 1000)),
      };
    } catch (error) {
      this.#log.warn({ err: error }, 'the rate is counted in this process alone: Redis does not answer');
      return this.#meanwhile.take(key, perMinute, amount);
    }
  }
}

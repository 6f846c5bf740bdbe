import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { fault } from '../faults.ts';
import { checkSize, type Entry, mostFields, type SessionState } from './session-state.ts';

/** Two keys a place, in one slot of a cluster: the values, and until when each counts. Both go by themselves with the last entry. */
const keysOf = (workspaceId: string, place: string): [string, string] => {
  const name = `liuke:state:{${workspaceId}:${place}}`;
  return [name, `${name}:until`];
};

/** What has lapsed is let go first; then, of what is too much, what would lapse first, but never the new one. */
const put = `
local lapsed = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[4])
redis.call('ZREM', KEYS[2], ARGV[1])
local count = redis.call('ZCARD', KEYS[2])
local excess = redis.call('ZRANGE', KEYS[2], 0, math.max(count - #lapsed - ${mostFields}, -1) + #lapsed)
if count < ${mostFields} then excess = lapsed end
for _, field in ipairs(excess) do
  redis.call('HDEL', KEYS[1], field)
  redis.call('ZREM', KEYS[2], field)
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')
local left = math.max(math.ceil(tonumber(last[2]) - tonumber(ARGV[4])), 1)
redis.call('PEXPIRE', KEYS[1], left)
redis.call('PEXPIRE', KEYS[2], left)
return 1
`;
const get = `
local till = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not till or tonumber(till) <= tonumber(ARGV[2]) then return false end
return redis.call('HGET', KEYS[1], ARGV[1])
`;
const all = `
local found = {}
local fields = redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. ARGV[1], '+inf', 'WITHSCORES')
for at = 1, #fields, 2 do
  local value = redis.call('HGET', KEYS[1], fields[at])
  if value then
    table.insert(found, fields[at])
    table.insert(found, value)
    table.insert(found, fields[at + 1])
  end
end
return found
`;
const remove = `
redis.call('HDEL', KEYS[1], ARGV[1])
return redis.call('ZREM', KEYS[2], ARGV[1])
`;

/** For so many milliseconds a Redis that does not answer is waited for: somebody's keystroke hangs on it. */
const patience = 1_000;

export type RedisSessionStateOptions = { readonly url: string; readonly log: Logger; readonly now?: () => Date };

/**
 * In Redis, for all processes. Where it is away every call is UNAVAILABLE at once, and nothing waits to be written later: what
 * would be written then may be older than what is there. Comes back by itself, empty.
 */
export async function redisSessionState({
  url,
  log,
  now = () => new Date(),
}: RedisSessionStateOptions): Promise<SessionState> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patience,
    retryStrategy: (times) => Math.min(times * 50, 1_000),
  });
  redis.on('error', (error) => log.debug({ err: error }, 'redis (session state)'));
  // A Redis that is not there yet stops nobody from starting.
  await redis.connect().catch(() => undefined);

  const ask = async <Answer>(work: Promise<unknown>): Promise<Answer> => {
    try {
      return (await work) as Answer;
    } catch (error) {
      log.debug({ err: error }, 'redis (session state) did not answer');
      throw fault('UNAVAILABLE', 'What sessions have at hand cannot be reached now; try again.');
    }
  };
  const moment = () => now().getTime();

  return {
    async put(workspaceId, place, field, value, seconds) {
      checkSize(value);
      const at = moment();
      await ask(redis.eval(put, 2, ...keysOf(workspaceId, place), field, value, at + seconds * 1000, at));
    },
    get: (workspaceId, place, field) =>
      ask<Buffer | null>(redis.callBuffer('EVAL', get, 2, ...keysOf(workspaceId, place), field, moment())),
    async all(workspaceId, place) {
      const found = await ask<Buffer[]>(redis.callBuffer('EVAL', all, 2, ...keysOf(workspaceId, place), moment()));
      const entries: Entry[] = [];
      for (let at = 0; at < found.length; at += 3) {
        const [field, value, until] = found.slice(at, at + 3) as [Buffer, Buffer, Buffer];
        entries.push({ field: String(field), value, until: new Date(Number(String(until))) });
      }
      return entries;
    },
    async remove(workspaceId, place, field) {
      await ask(redis.eval(remove, 2, ...keysOf(workspaceId, place), field));
    },
    async close() {
      redis.disconnect();
    },
  };
}

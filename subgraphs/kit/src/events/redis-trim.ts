import type { Redis } from 'ioredis';

/** Removes what every room has acknowledged: nothing personal stays in Redis for longer than it is needed. */
export async function trim(redis: Redis, stream: string): Promise<void> {
  const groups = (await redis.xinfo('GROUPS', stream)) as unknown[][];
  let first: string | null = null;
  for (const group of groups) {
    const { name, pending, 'last-delivered-id': delivered } = asObject(group);
    const oldest = Number(pending) > 0 ? ((await redis.xpending(stream, String(name))) as [number, string | null])[1] : null;
    const needed = oldest ?? following(String(delivered));
    if (first === null || earlier(needed, first)) first = needed;
  }
  if (first !== null) await redis.xtrim(stream, 'MINID', first);
}

const asObject = (pairs: unknown[]): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  for (let i = 0; i + 1 < pairs.length; i += 2) found[String(pairs[i])] = pairs[i + 1];
  return found;
};

const parts = (id: string): [bigint, bigint] => {
  const [time = '0', count = '0'] = id.split('-');
  return [BigInt(time), BigInt(count)];
};
const following = (id: string): string => {
  const [time, count] = parts(id);
  return `${time}-${count + 1n}`;
};
const earlier = (a: string, b: string): boolean => {
  const [aTime, aCount] = parts(a);
  const [bTime, bCount] = parts(b);
  return aTime < bTime || (aTime === bTime && aCount < bCount);
};

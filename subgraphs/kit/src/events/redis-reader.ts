import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { inTurn } from './in-turn.ts';
import { laneOf } from './redis-entries.ts';

export type ReadOptions = {
  readonly stream: string;
  readonly group: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** A connection of its own, which blocks, and which does not reconnect by itself. */
  connect(): Redis;
  /** Makes the group if Redis has lost it. */
  prepare(): Promise<void>;
  receive(fields: readonly string[]): Promise<void>;
  acknowledge(id: string): Promise<void>;
};

/** One reader at a time, whoever it is: what is pending for this name is what the one before had not finished. */
const consumer = 'reader';
const batch = 100;
const atOnce = 8;
const blockMilliseconds = 5_000;

type Entry = [id: string, fields: string[] | null];

/**
 * Reads one stream for one room until the signal. After a failure, as at the start, what is pending comes first: an answer
 * that was lost with its connection has moved entries there that nobody saw.
 */
export async function readStream(options: ReadOptions): Promise<void> {
  const { signal, log, stream, group } = options;
  for (let pause = 50; !signal.aborted; pause = Math.min(pause * 2, 5_000)) {
    const redis = options.connect();
    redis.on('error', () => {});
    const end = (): void => redis.disconnect();
    signal.addEventListener('abort', end, { once: true });
    try {
      await redis.connect();
      await options.prepare();
      await readOn(redis, options, () => {
        pause = 50;
      });
    } catch (error) {
      if (!signal.aborted) {
        log.warn({ err: error, stream, group }, 'reading events was interrupted; it begins again');
        await wait(pause, undefined, { signal }).catch(() => {});
      }
    } finally {
      signal.removeEventListener('abort', end);
      redis.disconnect();
    }
  }
}

/** Returns when aborted, throws at the first failure; in both cases nothing is in hand any more. */
async function readOn(redis: Redis, options: ReadOptions, wentWell: () => void): Promise<void> {
  const { stream, group, signal, receive, acknowledge } = options;
  const lane = inTurn(atOnce);
  let failure: unknown;
  /** `0` and on: the pending ones; `>`: new ones. */
  let from = '0';
  try {
    while (!signal.aborted && failure === undefined) {
      const entries = await read(redis, stream, group, from);
      if (from !== '>') from = entries.at(-1)?.[0] ?? '>';
      for (const [id, fields] of entries) {
        lane.push(fields ? laneOf(fields) : id, async () => {
          // Once one has failed, those behind it wait for the next reading: order is kept for each key.
          if (signal.aborted || failure !== undefined) return;
          try {
            if (fields) await receive(fields);
            await acknowledge(id);
            wentWell();
          } catch (error) {
            failure = error;
            redis.disconnect();
          }
        });
      }
      await lane.below(batch);
    }
  } finally {
    await lane.below(1);
  }
  if (failure !== undefined) throw failure;
}

async function read(redis: Redis, stream: string, group: string, from: string): Promise<Entry[]> {
  const answer = await redis.xreadgroup(
    'GROUP',
    group,
    consumer,
    'COUNT',
    batch,
    'BLOCK',
    blockMilliseconds,
    'STREAMS',
    stream,
    from,
  );
  const [first] = (answer ?? []) as [string, Entry[]][];
  return first?.[1] ?? [];
}

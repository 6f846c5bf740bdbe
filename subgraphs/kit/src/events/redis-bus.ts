import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { rooms as allRooms } from '../db/migrate.ts';
import type { Session } from '../db/session.ts';
import type { RoomName } from '../subgraph.ts';
import type { Bus } from './bus.ts';
import { fromFields, toFields } from './redis-entries.ts';
import { readStream } from './redis-reader.ts';
import { trim } from './redis-trim.ts';

export type RedisBusOptions = {
  readonly url: string;
  /** Decides which process reads which partition for a room. */
  readonly session: Session;
  readonly log: Logger;
  /** All rooms of the house, running or not: what one of them has not heard yet is not trimmed. */
  readonly rooms?: readonly RoomName[];
  /** The same in all processes; to change it, stop them, let every room hear the rest, start again. */
  readonly partitions?: number;
};

const trimMilliseconds = 5_000;

/**
 * The bus between processes: Redis Streams, one a partition of workspaces, one consumer group a room. An event is accepted
 * when the stream has it, which is as durable as Redis is configured (appendonly yes). One process reads a partition for a
 * room, so that order is kept for each key; the group's pending list holds what it had not finished when it ended.
 */
export function redisBus({ url, session, log, rooms = allRooms, partitions = 4 }: RedisBusOptions): Bus {
  // A command fails when its connection does: each caller knows what to do again, a silent second sending would not.
  const settings = { maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false, connectTimeout: 5_000 };
  const redis = new Redis(url, { ...settings, commandTimeout: 10_000 });
  redis.on('error', (error) => log.warn({ err: error }, 'redis (events)'));
  const streams = Array.from({ length: partitions }, (_, partition) => `liuke:events:{${partition}}`);
  const prepared = new Map<string, Promise<void>>();
  redis.on('close', () => prepared.clear());

  /** The groups come before the first entry, from which on they hold on to what their rooms have not heard. */
  const prepare = (stream: string): Promise<void> => {
    const known = prepared.get(stream);
    if (known) return known;
    const making = Promise.all(rooms.map((room) => makeGroup(redis, stream, room))).then(() => {});
    prepared.set(stream, making);
    making.catch(() => prepared.delete(stream));
    return making;
  };

  const endTrimming = session.lead('bus:trim', async (signal) => {
    while (!signal.aborted) {
      for (const stream of streams) {
        await trim(redis, stream).catch((error: unknown) => log.debug({ err: error, stream }, 'the stream was not trimmed'));
      }
      await wait(trimMilliseconds, undefined, { signal }).catch(() => {});
    }
  });

  return {
    async publish(event) {
      const stream = streams[partitionOf(event.workspaceId, partitions)]!;
      await prepare(stream);
      await redis.xadd(stream, '*', ...toFields(event));
    },
    async hear(room, names, receive) {
      const ends = streams.map((stream, partition) =>
        session.lead(`bus:${room}:${partition}`, (signal) =>
          readStream({
            stream,
            group: room,
            signal,
            log,
            connect: () => new Redis(url, { ...settings, lazyConnect: true, retryStrategy: () => null }),
            prepare: () => makeGroup(redis, stream, room),
            acknowledge: async (id) => {
              await redis.xack(stream, room, id);
            },
            receive: async (fields) => {
              const event = fromFields(fields);
              if (names.has(event.name)) await receive(event);
            },
          }),
        ),
      );
      return async () => {
        await Promise.all(ends.map((end) => end()));
      };
    },
    async close() {
      await endTrimming();
      redis.disconnect();
    },
  };
}

async function makeGroup(redis: Redis, stream: string, room: RoomName): Promise<void> {
  try {
    await redis.xgroup('CREATE', stream, room, '0', 'MKSTREAM');
  } catch (error) {
    if (!(error as Error).message.startsWith('BUSYGROUP')) throw error;
  }
}

const partitionOf = (workspaceId: string, partitions: number): number =>
  createHash('sha256').update(workspaceId).digest().readUInt32BE(0) % partitions;

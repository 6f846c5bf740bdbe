import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { audienceOf, type Live } from './live.ts';
import { openTopics } from './topics.ts';

const prefix = 'liuke:live:{';
const channelOf = (workspaceId: string): string => `${prefix}${workspaceId}}`;
const workspaceOf = (channel: string): string => channel.slice(prefix.length, -1);

/** Nudges that could not be sent, kept until Redis is back; beyond these the oldest are forgotten. */
const mostUnsent = 10_000;

/**
 * Nudges between processes by Redis pub/sub, one channel a workspace, subscribed while somebody here waits on it. Listeners
 * in the same process are woken without Redis. After a lost connection everybody here is woken once.
 */
export function redisLive({ url, log }: { readonly url: string; readonly log: Logger }): Live {
  const me = randomUUID();
  const topics = openTopics();
  const publisher = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false });
  const subscriber = new Redis(url, { maxRetriesPerRequest: null, autoResubscribe: false });
  const waiting = new Map<string, { listeners: number; subscribed: Promise<unknown> }>();
  const unsent = new Set<string>();
  let up = false;

  for (const redis of [publisher, subscriber]) redis.on('error', (error) => log.debug({ err: error }, 'redis (live)'));

  const publish = (channel: string, topic: string): void => {
    const message = `${channel} ${topic}`;
    publisher.publish(channel, `${me} ${topic}`).catch(() => {
      unsent.delete(message);
      unsent.add(message);
      if (unsent.size > mostUnsent) unsent.delete(unsent.values().next().value!);
    });
  };
  publisher.on('ready', () => {
    const messages = [...unsent];
    unsent.clear();
    for (const message of messages) {
      const space = message.indexOf(' ');
      publish(message.slice(0, space), message.slice(space + 1));
    }
  });

  subscriber.on('close', () => {
    up = false;
  });
  subscriber.on('ready', async () => {
    try {
      const channels = [...waiting.keys()].map(channelOf);
      if (channels.length > 0) await subscriber.subscribe(...channels);
      up = true;
      topics.wakeAll();
    } catch (error) {
      log.debug({ err: error }, 'redis (live) was lost again');
    }
  });
  subscriber.on('message', (channel, message) => {
    const space = message.indexOf(' ');
    if (message.slice(0, space) !== me) topics.wake(workspaceOf(channel), message.slice(space + 1));
  });

  const began = async (workspaceId: string): Promise<void> => {
    const known = waiting.get(workspaceId);
    const entry = known ?? { listeners: 0, subscribed: Promise.resolve() as Promise<unknown> };
    entry.listeners++;
    waiting.set(workspaceId, entry);
    // While Redis is away nobody is kept waiting: all are woken when it is back.
    if (!known && up) entry.subscribed = subscriber.subscribe(channelOf(workspaceId)).catch(() => {});
    await entry.subscribed;
  };
  const ended = (workspaceId: string): void => {
    const entry = waiting.get(workspaceId);
    if (!entry || --entry.listeners > 0) return;
    waiting.delete(workspaceId);
    if (up) subscriber.unsubscribe(channelOf(workspaceId)).catch(() => {});
  };

  return {
    nudge(workspaceId, topic) {
      const audience = audienceOf(workspaceId, topic);
      topics.wake(audience, topic);
      publish(channelOf(audience), topic);
    },
    nudges: (workspaceId, ...wanted) =>
      topics.listen(
        workspaceId,
        wanted,
        () => began(workspaceId),
        () => ended(workspaceId),
      ),
    async close() {
      topics.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

import type { Logger } from 'pino';
import type { Channel, Door, Tools } from './channel.ts';
import type { ChannelRoom } from './room.ts';

/** Asks providers who somebody new is, beside the webhook. What fails is asked again when they write again. */
export interface Identities {
  ask(door: Door, externalId: string): void;
  /** Takes nothing new; what is asked finishes. */
  drain(): Promise<void>;
}

/** Questions at a time: beyond these, they are asked when those people write again. */
const most = 200;

export const identitiesOf = (
  channels: Readonly<Partial<Record<string, Channel>>>,
  room: ChannelRoom,
  tools: Tools,
  log: Logger,
): Identities => {
  const asked = new Map<string, Promise<void>>();
  let draining = false;
  const work = async (channel: Channel, door: Door, externalId: string): Promise<void> => {
    try {
      const known = (await channel.identify?.(externalId, door, tools)) ?? null;
      await room.identify(door.id, known ?? { externalId });
    } catch (error) {
      log.info({ err: error, kind: door.kind }, 'a provider did not say who somebody is');
    }
  };
  return {
    ask(door, externalId) {
      const channel = channels[door.kind];
      const key = `${door.id}:${externalId}`;
      if (draining || !channel?.identify || asked.has(key) || asked.size >= most) return;
      asked.set(
        key,
        work(channel, door, externalId).finally(() => asked.delete(key)),
      );
    },
    async drain() {
      draining = true;
      await Promise.all(asked.values());
    },
  };
};

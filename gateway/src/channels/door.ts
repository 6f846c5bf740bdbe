import { openBytes, openStorage, type SubgraphTransport } from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { RateLimiter } from '../limits/rate.ts';
import { openApi } from './api.ts';
import type { Tools } from './channel.ts';
import { Deliveries } from './deliveries.ts';
import { Enclosures } from './enclosures.ts';
import { Fetches } from './fetches.ts';
import { fileRoom } from './file-room.ts';
import { identitiesOf } from './identities.ts';
import { channels } from './kinds.ts';
import { channelMethods } from './methods.ts';
import { openPassive } from './passive.ts';
import { never } from './refused.ts';
import { channelRoom } from './room.ts';
import { webhooks } from './webhooks.ts';

export type ChannelsOptions = {
  readonly conversations: SubgraphTransport;
  readonly limiter: RateLimiter;
  readonly log: Logger;
};

/** The unified access of providers: their webhooks in, our messages out. */
export interface Channels {
  routes(app: FastifyInstance): Promise<void>;
  run(): void;
  /** Holds no request open any longer, tries nothing new, finishes what is in hand. */
  drain(): Promise<void>;
}

export const openChannels = ({ conversations, limiter, log }: ChannelsOptions): Channels => {
  const room = channelRoom(conversations);
  const storage = openStorage();
  const tools: Tools = {
    api: openApi(),
    passive: openPassive(),
    now: () => new Date(),
    async bytesOf({ storageKey, sealKey }) {
      const sealed = await storage.get(storageKey);
      if (!sealed) throw never('REFUSED', 'The file is not there any more.');
      return openBytes(Buffer.from(sealKey, 'base64'), storageKey, sealed);
    },
  };
  const identities = identitiesOf(channels, room, tools, log);
  const deliveries = new Deliveries({ channels, room, tools, log });
  const files = fileRoom(conversations);
  const enclosures = new Enclosures(files, storage);
  const fetches = new Fetches({ channels, room: files, storage, tools, log });
  return {
    routes: async (app) => {
      await app.register((scope) =>
        webhooks(scope, { channels, room, methods: channelMethods(room), tools, limiter, log, identities, enclosures }),
      );
    },
    run() {
      deliveries.run();
      fetches.run();
    },
    async drain() {
      tools.passive.close();
      await Promise.all([deliveries.drain(), fetches.drain(), identities.drain()]);
    },
  };
};

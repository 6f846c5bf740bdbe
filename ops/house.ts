import conversations from '@liuke/conversations';
import { createGateway, type Gateway, type RedisRateLimiter } from '@liuke/gateway';
import intents from '@liuke/intents';
import {
  type Bus,
  type Database,
  type EventLine,
  type Live,
  memoryBus,
  memoryLive,
  openDatabase,
  openRoom,
  type Room,
  type RoomName,
  type SubgraphDefinition,
  startEventLine,
} from '@liuke/kit';
import knowledge from '@liuke/knowledge';
import metrics from '@liuke/metrics';
import privacy from '@liuke/privacy';
import routing from '@liuke/routing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { distOf } from './clients.ts';

/** All rooms of the house. Their loaders are typed for their own resolvers alone. */
export const definitions = [
  conversations,
  routing,
  intents,
  knowledge,
  metrics,
  privacy,
] as unknown as readonly SubgraphDefinition[];

export type RoomsOptions = {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly clock?: { now(): Date };
  /** Default: within this process. */
  readonly bus?: Bus;
  readonly live?: Live;
};

export type Rooms = {
  readonly rooms: ReadonlyMap<RoomName, Room>;
  readonly database: Database;
  readonly line: EventLine;
  stop(): Promise<void>;
};

/** The six rooms in one process, sharing one pool, one bus and one event line: no gateway yet. */
export const openRooms = async ({
  databaseUrl,
  log,
  clock,
  bus = memoryBus(),
  live = memoryLive(),
}: RoomsOptions): Promise<Rooms> => {
  const database = await openDatabase({ url: databaseUrl, live, log, max: 20, ...(clock && { clock }) });
  const opened = await Promise.all(definitions.map((definition) => openRoom(definition, { database, live, log })));
  const line = await startEventLine({ rooms: definitions, database, bus, log });
  for (const room of opened) room.start();
  return {
    rooms: new Map(opened.map((room) => [room.name, room])),
    database,
    line,
    async stop() {
      await Promise.all(opened.map((room) => room.drain()));
      await line.stop();
      await Promise.all(opened.map((room) => room.stop()));
      await Promise.all([bus.close(), live.close()]);
      await database.close();
    },
  };
};

export type HouseOptions = RoomsOptions & {
  readonly port: number;
  readonly host: string;
  readonly introspection: boolean;
  readonly limiter?: RedisRateLimiter;
  /** Adds the demo's routes. */
  readonly extend?: (app: FastifyInstance, rooms: Rooms) => void;
};

export type House = { readonly url: string; readonly rooms: Rooms; readonly gateway: Gateway; stop(): Promise<void> };

/** What a gateway serves beside the API. */
export const windows = {
  statics: [
    { prefix: '/', dir: distOf('shop') },
    { prefix: '/console/', dir: distOf('console') },
    { prefix: '/widget/', dir: distOf('widget') },
  ],
  explorerDir: distOf('explorer'),
} as const;

/** Everything in one process: development, demos, journeys, and a small installation. */
export const openHouse = async (options: HouseOptions): Promise<House> => {
  const { port, host, introspection, limiter, extend, log } = options;
  const rooms = await openRooms(options);
  const gateway = await createGateway({
    transports: Object.fromEntries([...rooms.rooms].map(([name, room]) => [name, room.transport])),
    log,
    introspection,
    ...windows,
    ...(limiter && { limiter }),
    ...(extend && { extend: (app: FastifyInstance) => extend(app, rooms) }),
  });
  const url = await gateway.listen({ port, host });
  return {
    url,
    rooms,
    gateway,
    async stop() {
      await gateway.stop();
      await rooms.stop();
    },
  };
};

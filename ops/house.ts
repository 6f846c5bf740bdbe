import { readFileSync } from 'node:fs';
import conversations from '@liuke/conversations';
import { createGateway, type Gateway, RedisRateLimiter } from '@liuke/gateway';
import intents from '@liuke/intents';
import {
  type AnyDefinition,
  type Config,
  config,
  configure,
  type Database,
  type Lifecycle,
  type Metrics,
  openBus,
  openDatabase,
  openLive,
  openMetrics,
  openRooms,
  openSessionState,
  type Room,
  type RoomName,
} from '@liuke/kit';
import knowledge from '@liuke/knowledge';
import metrics from '@liuke/metrics';
import privacy from '@liuke/privacy';
import routing from '@liuke/routing';
import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { distOf } from './clients.ts';

/** All rooms of the house. */
export const definitions: readonly AnyDefinition[] = [conversations, routing, intents, knowledge, metrics, privacy];

export type InsideOptions = {
  readonly databaseUrl: string;
  /** Null: events, nudges and rate limits live within this process. */
  readonly redisUrl: string | null;
  readonly log: Logger;
  readonly clock?: { now(): Date };
};

/** What stands behind the front door: the rooms at work in this process, on one pool, one bus and one event line. */
export type Inside = {
  readonly rooms: ReadonlyMap<RoomName, Room>;
  readonly database: Database;
  readonly metrics: Metrics;
};

export const openInside = async (
  lifecycle: Lifecycle,
  { databaseUrl, redisUrl, log, clock }: InsideOptions,
): Promise<Inside> => {
  const observed = openMetrics();
  const close = (opened: { close(): Promise<void> }) => opened.close();
  const live = await lifecycle.start('live', () => openLive({ redisUrl, log }), close);
  const measured = { observe: observed.statement, begun: observed.transaction };
  const options = { url: databaseUrl, live, log, max: 20, ...measured, ...(clock && { clock }) };
  const database = await lifecycle.start('database', () => openDatabase(options), close);
  const now = () => database.now();
  const state = await lifecycle.start('state', () => openSessionState({ redisUrl, log, now }), close);
  const bus = await lifecycle.start('bus', () => openBus({ redisUrl, database }), close);
  const rooms = await lifecycle.start(
    'rooms',
    () => openRooms(definitions, { database, live, state, bus, log, metrics: observed }),
    (opened) => opened.stop(),
  );
  await rooms.start();
  return { rooms: new Map(rooms.all.map((room) => [room.name, room])), database, metrics: observed };
};

/** What the front door speaks TLS with, where the configuration names it. */
export const tlsOf = ({ tls }: Config) => tls && { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };

export type HouseOptions = InsideOptions & {
  readonly port: number;
  readonly host: string;
  readonly introspection: boolean;
  readonly origins: Config['origins'];
  readonly trustProxy: boolean;
  /** Adds routes to the front door, e.g. the demo's. */
  readonly extend?: (app: FastifyInstance, inside: Inside) => void;
};

export type House = Inside & { readonly url: string; readonly gateway: Gateway };

/** What the front door serves beside the API. */
export const windows = {
  statics: [
    { prefix: '/', dir: distOf('shop') },
    { prefix: '/console', dir: distOf('console') },
    { prefix: '/widget', dir: distOf('widget') },
  ],
  explorerDir: distOf('explorer'),
} as const;

/** Requests are counted in Redis where there is one, so that several front doors count together. */
export const limiterOf = async (
  lifecycle: Lifecycle,
  redisUrl: string | null,
  log: Logger,
): Promise<{ limiter?: RedisRateLimiter }> => {
  if (redisUrl === null) return {};
  const redis = await lifecycle.start(
    'limits',
    // Without a queue: where Redis is away, the process counts by itself at once, and nobody waits.
    () => new Redis(redisUrl, { maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: 1_000 }),
    async (opened) => opened.disconnect(),
  );
  redis.on('error', (error) => log.debug({ err: error }, 'redis (limits)'));
  return { limiter: new RedisRateLimiter(redis, log) };
};

/** Everything in one process: development, demos, journeys, and a small installation. */
export const openHouse = async (lifecycle: Lifecycle, options: HouseOptions): Promise<House> => {
  const { port, host, introspection, origins, trustProxy, redisUrl, extend, log } = options;
  const inside = await openInside(lifecycle, options);
  const limits = await limiterOf(lifecycle, redisUrl, log);
  const gateway = await lifecycle.start(
    'gateway',
    () =>
      createGateway({
        transports: Object.fromEntries([...inside.rooms].map(([name, room]) => [name, room.transport])),
        log,
        introspection,
        origins,
        trustProxy,
        metrics: inside.metrics,
        metricsToken: config().metricsToken,
        tls: tlsOf(config()),
        ...windows,
        ...limits,
        ...(extend && { extend: (app: FastifyInstance) => extend(app, inside) }),
      }),
    (opened) => opened.stop(),
  );
  const url = await gateway.listen({ port, host });
  // Where any free port was asked for, only now it is known what providers and apps should call.
  if (port === 0 && config().publicUrl === null) configure({ publicUrl: url });
  return { ...inside, gateway, url };
};

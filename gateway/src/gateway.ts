import './engine/telemetry-off.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics, SubgraphTransport } from '@liuke/kit';
import { supergraphSdl } from '@liuke/schema';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { openChannels } from './channels/door.ts';
import { EndedSessions } from './ended-sessions.ts';
import { Engine } from './engine/engine.ts';
import type { Origins } from './http/headers.ts';
import type { Mount } from './http/pages.ts';
import { httpDoor, type Tls } from './http.ts';
import { KeyUsage } from './key-usage.ts';
import { defaultLimits, type Limits } from './limits/index.ts';
import { MemoryRateLimiter, type RateLimiter } from './limits/rate.ts';
import { liveDoor } from './live/endpoint.ts';
import { defaultLiveLimits, type LiveLimits } from './live/limits.ts';
import type { Patience } from './live/upstream.ts';
import { rpcSockets } from './rpc/sockets.ts';
import { Viewers } from './viewer.ts';

export type GatewayOptions = {
  /** How each subgraph is reached, by its name in the supergraph. They stay the caller's: stopping the gateway closes none. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly log: Logger;
  /** Default: the committed supergraph. */
  readonly supergraph?: string;
  /** Whether strangers may read the schema; closed by default. */
  readonly introspection?: boolean;
  /** Web pages of other hosts that may call; none by default (see headers.ts). */
  readonly origins?: Origins;
  /** Whether one proxy in front says who the caller is, at the end of `X-Forwarded-For`. */
  readonly trustProxy?: boolean;
  readonly limits?: Partial<Limits>;
  readonly liveLimits?: Partial<LiveLimits>;
  /** Default: counts within this process. Several gateways share `RedisRateLimiter`. */
  readonly limiter?: RateLimiter;
  /** Milliseconds for one request to a subgraph. */
  readonly subgraphTimeout?: number;
  /** Milliseconds for which an API key's owner is taken as known (see viewer.ts). */
  readonly keyMemory?: number;
  /** How long lost subscriptions are asked for again. */
  readonly patience?: Partial<Patience>;
  /** What the rooms of the same process measure, told at /metrics beside the gateway's own. */
  readonly metrics?: Metrics;
  /** Who shows it as a bearer token reads /metrics; null or absent: who asks from this very machine. */
  readonly metricsToken?: string | null;
  /** PEM: the gateway speaks TLS itself, 1.3 alone. */
  readonly tls?: Tls | null;
  /** Built pages to serve beside the API. */
  readonly statics?: readonly Mount[];
  /** The built explorer: a browser that opens /graphql sees it, its assets lie at /explorer/. */
  readonly explorerDir?: string;
  /** Adds routes of the process around it, e.g. the demo's outbox. */
  readonly extend?: (app: FastifyInstance) => void | Promise<void>;
};

export interface Gateway {
  readonly app: FastifyInstance;
  /** Listens and returns the address, `http://127.0.0.1:4000`. Port 0 takes any free one. */
  listen(at: { readonly port: number; readonly host?: string }): Promise<string>;
  /** No longer ready; takes nothing new; requests in flight finish, sockets are closed with 1001. */
  drain(): Promise<void>;
  /** Drains and ends. */
  stop(): Promise<void>;
}

/** The front door: one graph, one address, over subgraphs that are reached in process or over HTTP. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { transports, log, origins = [], trustProxy = false } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const engine = new Engine({
    sdl: options.supergraph ?? supergraphSdl(),
    transports,
    limits,
    introspection: options.introspection ?? false,
    log,
    ...(options.subgraphTimeout !== undefined && { subgraphTimeout: options.subgraphTimeout }),
  });
  const ended = new EndedSessions(transports['privacy'], log);
  const usage = new KeyUsage(transports['privacy'], log);
  const door = {
    ended,
    usage,
    viewers: new Viewers({
      ended,
      keyOwners: transports['privacy'],
      ...(options.keyMemory !== undefined && { keyMemory: options.keyMemory }),
    }),
    limiter: options.limiter ?? new MemoryRateLimiter(),
    limits,
    log,
  };
  let draining = false;
  const { conversations } = transports;
  const channels = conversations ? openChannels({ conversations, limiter: door.limiter, log }) : null;
  const http = await httpDoor({
    channels,
    engine,
    door,
    transports,
    draining: () => draining,
    origins,
    trustProxy,
    statics: options.statics ?? [],
    explorerDir: options.explorerDir,
    extend: options.extend,
    metrics: options.metrics,
    metricsToken: options.metricsToken ?? null,
    tls: options.tls ?? null,
    log,
  });
  const { app } = http;
  await app.ready();
  const liveOptions = {
    engine,
    door,
    origins,
    trustProxy,
    limits: { ...defaultLiveLimits, ...options.liveLimits },
    log,
    ...(options.patience && { patience: options.patience }),
  };
  const live = liveDoor(app.server as Server, liveOptions);
  const rpc = rpcSockets(app.server as Server, liveOptions);

  channels?.run();

  let drained: Promise<void> | null = null;
  const drain = (): Promise<void> => {
    draining = true;
    drained ??= Promise.all([live.drain(), rpc.drain(), http.close(), channels?.drain()]).then(async () => {
      ended.stop();
      await usage.stop();
    });
    return drained;
  };
  return {
    app,
    listen: async ({ port, host = '127.0.0.1' }) => {
      await app.listen({ port, host });
      const address = app.server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      return `${options.tls ? 'https' : 'http'}://${name}:${address.port}`;
    },
    drain,
    stop: drain,
  };
};

export { MemoryRateLimiter, type RateLimiter } from './limits/rate.ts';
export { RedisRateLimiter } from './limits/rate-redis.ts';

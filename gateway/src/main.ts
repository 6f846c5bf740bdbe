import './engine/telemetry-off.ts';
import { readFileSync } from 'node:fs';
import { config, httpTransports, Lifecycle, openLog, openMetrics, stopOnSignals } from '@liuke/kit';
import { Redis } from 'ioredis';
import { createGateway, RedisRateLimiter } from './gateway.ts';

/** The gateway in a process of its own, before six subgraphs in theirs. Stops in order on SIGTERM and SIGINT. */
const { redisUrl, port, host, introspection, origins, trustProxy, metricsToken, tls } = config();
const log = openLog('gateway');
const lifecycle = new Lifecycle({ log });
stopOnSignals(lifecycle, log);

const transports = await lifecycle.start(
  'transports',
  () => httpTransports(config(), log),
  (opened) => Promise.all(Object.values(opened).map((transport) => transport.close())),
);
const redis = await lifecycle.start(
  'redis',
  () =>
    redisUrl === null
      ? null
      : new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1_000 }),
  async (opened) => opened?.disconnect(),
);
redis?.on('error', (error) => log.warn({ err: error }, 'redis'));
const gateway = await lifecycle.start(
  'gateway',
  () =>
    createGateway({
      transports,
      log,
      introspection,
      origins,
      trustProxy,
      metrics: openMetrics(),
      metricsToken,
      tls: tls && { cert: readFileSync(tls.cert), key: readFileSync(tls.key) },
      ...(redis && { limiter: new RedisRateLimiter(redis, log) }),
    }),
  (opened) => opened.stop(),
);
const address = await gateway.listen({ port, host });
const { port: listening } = new URL(address);
log.info({ host, port: listening }, 'open');

import { createGateway } from '@liuke/gateway';
import {
  config,
  httpTransports,
  Lifecycle,
  memoryLive,
  nobody,
  openDatabase,
  openLog,
  openMetrics,
  stopOnSignals,
  workspaceByKey,
} from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import { demoRoutes } from '../demo/routes.ts';
import { limiterOf, tlsOf, windows } from '../house.ts';
import { demoKey } from '../open.ts';

/** The demo's front door as a process of its own: the gateway over HTTP transports, the windows, and the demo's routes. */
const { databaseUrl, redisUrl, port, host, introspection, origins, trustProxy, data } = config();
if (databaseUrl === null) throw new Error('DATABASE_URL is missing.');
const log = openLog('front');
const lifecycle = new Lifecycle({ log });
stopOnSignals(lifecycle, log);
const database = await lifecycle.start(
  'database',
  () => openDatabase({ url: databaseUrl, live: memoryLive(), log, max: 2 }),
  (opened) => opened.close(),
);
const workspace = await workspaceByKey(database.as(nobody), 'demo');
if (!workspace) throw new Error('There is no demo in this database.');
const apiKey = await demoKey(data, databaseUrl, workspace.id, log);
const transports = await lifecycle.start(
  'transports',
  () => httpTransports(config(), log),
  (opened) => Promise.all(Object.values(opened).map((transport) => transport.close())),
);
const limits = await limiterOf(lifecycle, redisUrl, log);
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
      metricsToken: config().metricsToken,
      tls: tlsOf(config()),
      ...windows,
      ...limits,
      extend: (app: FastifyInstance) => demoRoutes({ workspaceId: workspace.id, apiKey })(app, { database }),
    }),
  (opened) => opened.stop(),
);
await gateway.listen({ port, host });

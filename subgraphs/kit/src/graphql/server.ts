import Fastify, { type FastifyInstance } from 'fastify';
import { closeAfterAnswers } from '../closing.ts';
import { fault } from '../faults.ts';
import type { SubgraphRequest } from '../transport.ts';
import type { Host } from './host.ts';
import { serveWebSocket } from './websocket.ts';
import { callerHeader, graphqlPath, largestMessage, readyPath, requestIdHeader, viewerHeader } from './wire.ts';

/** A running HTTP server of one subgraph: questions and, on the same path, subscriptions by graphql-transport-ws. */
export interface SubgraphServer {
  readonly app: FastifyInstance;
  /** Begins to listen; resolves to the address. Port 0 takes any free one. */
  listen(port: number, host: string): Promise<string>;
  /** Takes no new connection, tells sockets to go elsewhere (1001), waits for answers in hand. */
  close(): Promise<void>;
}

export type SubgraphServerOptions = {
  /** Asked by /health/ready; the host's own draining is seen without it. */
  readonly ready?: () => Promise<boolean>;
  /** Prometheus' text for /metrics. */
  readonly metrics?: () => Promise<string>;
};

export const openServer = (host: Host, { ready, metrics }: SubgraphServerOptions = {}): SubgraphServer => {
  const app = Fastify({ logger: false, bodyLimit: largestMessage });
  closeAfterAnswers(app);
  app.post<{ Body: SubgraphRequest }>(graphqlPath, { schema: { body: requestSchema } }, async (request, reply) => {
    const requestId = headerOf(request.headers[requestIdHeader]);
    const result = await host.execute(request.body, {
      viewerToken: headerOf(request.headers[viewerHeader]) ?? '',
      ip: headerOf(request.headers[callerHeader]) ?? null,
      ...(requestId && { requestId }),
    });
    // By our own hand: a serializer derived from a schema would write the numbers of error paths as text.
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
  });
  app.get('/health/live', async () => ({ live: true }));
  app.get(readyPath, async (_request, reply) => {
    const open = host.open && ((await ready?.().catch(() => false)) ?? true);
    return reply.code(open ? 200 : 503).send({ ready: open });
  });
  if (metrics)
    app.get('/metrics', async (_request, reply) =>
      reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics()),
    );
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const refusal = fault((error.statusCode ?? 500) < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR');
    return reply.code(error.statusCode ?? 500).send({ errors: [refusal.toJSON()] });
  });
  const sockets = serveWebSocket(app.server, host);
  return {
    app,
    listen: (port, address) => app.listen({ port, host: address }),
    async close() {
      sockets.close();
      await app.close();
    },
  };
};

const requestSchema = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    variables: { type: 'object', nullable: true, additionalProperties: true },
    operationName: { type: 'string', nullable: true },
  },
} as const;

const headerOf = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

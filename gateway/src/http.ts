import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { closeAfterAnswers, type Metrics, type SubgraphTransport } from '@liuke/kit';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Channels } from './channels/door.ts';
import { apolloServer, type HttpContext } from './engine/apollo.ts';
import type { Engine } from './engine/engine.ts';
import { admitHook, type Door } from './http/admit.ts';
import { exportsDoor } from './http/exports.ts';
import { crossOrigin, type Origins, securityHeaders } from './http/headers.ts';
import { health } from './http/health.ts';
import { explorerPage, isNavigation, type Mount, pages } from './http/pages.ts';
import { refuse, refuseInShape } from './http/refuse.ts';
import { rpcRoutes } from './rpc/http.ts';
import { ssoDoor } from './sso/door.ts';
import { filesDoor } from './uploads/door.ts';

export type HttpOptions = {
  /** Null where there is no conversations subgraph. */
  readonly channels: Channels | null;
  readonly engine: Engine;
  readonly door: Door;
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly draining: () => boolean;
  readonly origins: Origins;
  readonly trustProxy: boolean;
  readonly statics: readonly Mount[];
  readonly explorerDir: string | undefined;
  readonly extend: ((app: FastifyInstance) => void | Promise<void>) | undefined;
  readonly metrics: Metrics | undefined;
  readonly metricsToken: string | null;
  /** PEM: the gateway speaks TLS itself. */
  readonly tls: Tls | null;
  readonly log: Logger;
};

export type Tls = { readonly cert: string | Buffer; readonly key: string | Buffer };

export type HttpDoor = {
  readonly app: FastifyInstance;
  /** Takes nothing new and waits for what is in flight. */
  close(): Promise<void>;
};

/** The door for HTTP: /graphql, health, metrics, and the pages that are mounted beside it. */
export const httpDoor = async (options: HttpOptions): Promise<HttpDoor> => {
  const { door, log } = options;
  const app = Fastify({
    logger: false,
    // TLS 1.3 alone: what is older has ciphers and renegotiation that nobody has to speak any more.
    ...(options.tls && {
      serverFactory: (handler: RequestListener) =>
        createServer({ ...options.tls, minVersion: 'TLSv1.3' }, handler) as unknown as Server,
    }),
    genReqId: () => randomUUID(),
    bodyLimit: door.limits.bodyBytes,
    // The proxy in front adds the address that it has seen at the end; whatever stands before it the caller has written.
    trustProxy: options.trustProxy ? (_address, hop) => hop < 1 : false,
    // Idle keep-alive connections end with the drain; requests in flight finish.
    forceCloseConnections: 'idle',
    // Signed links are longer than the hundred characters that a parameter has by default.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 1_000 },
  });
  // GraphQL comes as JSON; without a parser of its own every other content type is a 415.
  app.removeContentTypeParser('text/plain');
  closeAfterAnswers(app);
  refuseInShape(app, log);
  securityHeaders(app, options.tls !== null);
  crossOrigin(app, options.origins);
  health(app, options);
  exportsDoor(app, options.transports['privacy'], log);
  await app.register((scope) => ssoDoor(scope, { privacy: options.transports['privacy'], limiter: door.limiter, log }));
  await filesDoor(app, { conversations: options.transports['conversations'], limiter: door.limiter });
  await pages(app, options.statics, options.explorerDir);
  await options.extend?.(app);
  const server = await apolloServer(options.engine, door, log);
  await options.channels?.routes(app);
  await app.register((scope) => rpcRoutes(scope, { engine: options.engine, door, log }));
  await app.register(async (scope) => graphqlRoute(scope, server, options));
  return {
    app,
    // In this order: a request whose body is still arriving must find Apollo Server running.
    close: async () => {
      await app.close();
      await server.stop();
    },
  };
};

const graphqlRoute = async (
  app: FastifyInstance,
  server: ApolloServer<HttpContext>,
  { door, explorerDir, log }: HttpOptions,
): Promise<void> => {
  const explorer = explorerPage(explorerDir);
  if (explorer) {
    app.addHook('onRequest', async (request, reply) =>
      isNavigation(request.method, request.url, request.headers.accept)
        ? reply.type('text/html; charset=utf-8').send(await explorer())
        : undefined,
    );
  }
  admitHook(app, door);
  app.addHook('preHandler', async (request, reply) =>
    Array.isArray(request.body)
      ? refuse(
          reply,
          new GraphQLError('One operation a request: batches are not taken.', { extensions: { code: 'BAD_REQUEST' } }),
          log,
        )
      : undefined,
  );
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(server, {
      context: async (request) => {
        if (!request.caller) throw new Error('The caller was not admitted.');
        return { caller: request.caller, requestId: request.id };
      },
    }),
  });
};

import './telemetry-off.ts';
import type { ApolloServerOptionsWithGateway, ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, parse } from 'graphql';
import type { Logger } from 'pino';
import { askingFor, type Caller } from '../caller.ts';
import { present } from '../errors.ts';
import { type Door, takeCost } from '../http/admit.ts';
import { challengeOf } from '../http/refuse.ts';
import { operationSeconds } from '../metrics.ts';
import type { Engine, Prepared } from './engine.ts';
import { Refused } from './refused.ts';

/** What one HTTP request carries through Apollo Server. */
export type HttpContext = BaseContext & {
  readonly caller: Caller;
  readonly requestId: string;
  prepared?: Prepared;
  refused?: Refused;
};

/**
 * Apollo Server keeps what it is good at: content negotiation, GET and POST, CSRF, persisted queries (their hash is
 * checked). Reading, limiting, planning and executing are the engine's: the document is set before Apollo Server would
 * parse and validate it again, and the gateway interface has no `ApolloGateway` behind it.
 */
export const apolloServer = async (engine: Engine, door: Door, log: Logger): Promise<ApolloServer<HttpContext>> => {
  const server = new ApolloServer<HttpContext>({
    gateway: gatewayOf(engine) as ApolloServerOptionsWithGateway<HttpContext>['gateway'],
    apollo: {},
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: log,
    formatError: (_formatted, error) => present(error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      preparing(engine, door, log),
    ],
  });
  await server.start();
  return server;
};

const gatewayOf = (engine: Engine): GatewayInterface => ({
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: engine.law.api, coreSupergraphSdl: engine.law.sdl });
    return () => undefined;
  },
  load: async () => ({
    executor: async ({ context }) => {
      const { prepared, caller, requestId } = context as HttpContext;
      if (!prepared) throw new Error('The operation was not prepared.');
      try {
        return await engine.execute(prepared, askingFor(caller, requestId));
      } catch (error) {
        if (error instanceof Refused) return { errors: error.errors };
        throw error;
      }
    },
  }),
  stop: async () => undefined,
});

/** Stands in for a refused document, so that Apollo Server goes on to the point where the refusal is answered. */
const standIn: DocumentNode = parse('{ __typename }');

const preparing = (engine: Engine, door: Door, log: Logger): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: async () => ({
    didResolveSource: async (context) => {
      const { request, contextValue, source } = context;
      try {
        const kind = contextValue.caller.admission.viewer.kind;
        contextValue.prepared = engine.prepare(source, request.operationName, request.variables ?? {}, kind);
        const spent = await takeCost(door, contextValue.caller, contextValue.prepared.cost);
        if (spent) throw new Refused(spent);
        read(context, contextValue.prepared.read.document);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        contextValue.refused = error;
        read(context, standIn);
      }
    },
    responseForOperation: async ({ contextValue: { refused } }) =>
      refused
        ? {
            http: statusOf(refused),
            body: { kind: 'single', singleResult: { errors: refused.errors.map((error) => present(error, log)) } },
          }
        : null,
    executionDidStart: async ({ operation }) => {
      const observe = operationSeconds.startTimer({ kind: operation.operation, door: 'http' });
      return { executionDidEnd: async () => void observe() };
    },
    willSendResponse: async ({ response, contextValue: { prepared } }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const challenge = challengeOf(singleResult.errors ?? []);
      if (challenge) response.http.headers.set('www-authenticate', challenge);
      if (prepared) singleResult.extensions = { ...singleResult.extensions, cost: prepared.cost };
    },
  }),
});

/** A key that has spent its minute is told when to come again; all else that is refused here is the document's fault. */
const statusOf = ({ errors }: Refused) => {
  const { code, retryAfter } = errors[0]?.extensions ?? {};
  if (code !== 'RATE_LIMITED') return { status: 400, headers: new HeaderMap() };
  return { status: 429, headers: new HeaderMap([['retry-after', String(retryAfter)]]) };
};

/** `document` is read-only for plugins by type alone; setting it here is what spares the second reading. */
const read = (context: GraphQLRequestContext<HttpContext>, document: DocumentNode): void => {
  (context as { document?: DocumentNode }).document = document;
};

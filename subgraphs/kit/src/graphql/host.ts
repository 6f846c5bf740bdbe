import Fastify from 'fastify';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLFormattedError } from 'graphql';
import mercurius from 'mercurius';
import { signViewer, verifyViewer } from '../auth/signed-viewer.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Context, Loaders } from '../context.ts';
import { Fault, fault } from '../faults.ts';
import type { RoomName, SubgraphDefinition } from '../subgraph.ts';
import type { SubgraphCall, SubgraphRequest } from '../transport.ts';
import { type ContextTools, makeContext } from './context.ts';
import { documentsOf } from './documents.ts';
import { toCaller } from './errors.ts';
import { EventStream } from './event-stream.ts';
import { liveUntil } from './live-until.ts';
import { buildSchema } from './schema.ts';

/** One subgraph, ready to answer, whatever way the question comes. */
export interface Host {
  readonly name: RoomName;
  /** False as soon as it drains. */
  readonly open: boolean;
  /** Never rejects: what goes wrong is in `errors`, plain and masked. */
  execute(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult>;
  /** Results one by one; a refusal is one result with `errors`, then the end. Rejects with UNAVAILABLE when the host drains. */
  subscribe(request: SubgraphRequest, call: SubgraphCall): AsyncGenerator<ExecutionResult, undefined, undefined>;
  /** Takes nothing new, ends subscriptions, and waits for what is in hand. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export type HostTools<L extends Loaders = Loaders> = Omit<ContextTools<L>, 'loaders'> & {
  /** The room's SDL, `schema/subgraphs/<name>.graphql`. */
  readonly sdl: string;
  /** Told of each request that was answered, and whether the failure was ours. */
  readonly answered?: (seconds: number, failed: boolean) => void;
};

export const openHost = async <L extends Loaders>(definition: SubgraphDefinition<L>, tools: HostTools<L>): Promise<Host> => {
  const { log, now } = tools;
  const schema = buildSchema(tools.sdl, definition);
  const documents = documentsOf(schema);
  const contextTools: ContextTools<L> = { ...tools, loaders: definition.loaders };
  const app = Fastify({ logger: false, bodyLimit: 8 * 1024 * 1024 });
  await app.register(mercurius, {
    schema,
    jit: 1,
    graphiql: false,
    routes: false,
    subscription: false,
    errorFormatter: (execution) => ({ statusCode: 200, response: execution as never }),
  });
  await app.ready();

  const streams = new Set<EventStream>();
  const inHand = new Set<Promise<unknown>>();
  let draining = false;

  const masked = (errors: readonly unknown[]): GraphQLFormattedError[] => errors.map((error) => toCaller(error, log));
  const finish = ({ data, errors }: ExecutionResult): ExecutionResult => ({
    ...(errors && { errors: masked(errors) as never }),
    ...(data !== undefined && { data }),
  });
  const refusal = (errors: readonly unknown[]): ExecutionResult => ({ errors: errors as never, data: null });
  const viewerOf = (call: SubgraphCall): Viewer => {
    if (draining) throw fault('UNAVAILABLE');
    return verifyViewer(call.viewerToken, { now: now() });
  };

  const run = async (request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult> => {
    try {
      const viewer = viewerOf(call);
      const checked = documents(request.query);
      if ('errors' in checked) return refusal(checked.errors);
      if (checked.operation === 'subscription')
        throw fault('BAD_USER_INPUT', 'A subscription is not a query: subscribe to it.');
      const context = makeContext(contextTools, viewer, call);
      const result = checked.compiles
        ? await app.graphql(request.query, context as never, request.variables, request.operationName)
        : await execute({
            schema,
            document: checked.document,
            contextValue: context,
            variableValues: request.variables ?? {},
            operationName: request.operationName ?? null,
          });
      const plain = finish({ data: null, ...result } as ExecutionResult);
      return context.viewer === viewer
        ? plain
        : { ...plain, extensions: { viewerToken: signViewer(context.viewer, { now: now() }) } };
    } catch (error) {
      return refusal(masked(errorsIn(error)));
    }
  };

  const track = async <Result>(work: Promise<Result>): Promise<Result> => {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  };

  const subscribe = (
    request: SubgraphRequest,
    call: SubgraphCall,
  ): AsyncGenerator<ExecutionResult, undefined, undefined> => {
    if (draining) return lost();
    let viewer: Viewer;
    let document: DocumentNode;
    try {
      viewer = viewerOf(call);
      const checked = documents(request.query);
      if ('errors' in checked) return only({ errors: checked.errors as never });
      if (checked.operation !== 'subscription') throw fault('BAD_USER_INPUT', 'Only a subscription can be subscribed to.');
      document = checked.document;
    } catch (error) {
      return only({ errors: masked([error]) as never });
    }
    const fresh = (live = tools.live): Context<L> => makeContext({ ...contextTools, live }, viewer, call);
    const common = {
      schema,
      document,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    };
    const stream = new EventStream({
      subscribe: (signal) => ({ ...common, rootValue: {}, contextValue: fresh(liveUntil(tools.live, signal)) }),
      perEvent: (event) => ({ ...common, rootValue: event, contextValue: fresh() }),
      finish,
      lastWord: () =>
        viewer.expiresAt * 1000 > now().getTime() ? null : { errors: masked([fault('TOKEN_EXPIRED')]) as never },
      onEnd: () => streams.delete(stream),
    });
    streams.add(stream);
    return stream;
  };

  const drain = async (): Promise<void> => {
    draining = true;
    for (const stream of [...streams]) stream.lose(fault('UNAVAILABLE'));
    await Promise.allSettled([...inHand]);
  };

  return {
    name: definition.name,
    get open() {
      return !draining;
    },
    async execute(request, call) {
      const begun = performance.now();
      const result = await track(run(request, call));
      tools.answered?.((performance.now() - begun) / 1000, result.errors?.some(isOurs) ?? false);
      return result;
    },
    subscribe,
    drain,
    close: async () => {
      await drain();
      await app.close();
    },
  };
};

const isOurs = ({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): boolean =>
  extensions?.['code'] === 'INTERNAL_SERVER_ERROR' || extensions?.['code'] === 'UNAVAILABLE';

/** mercurius throws where variables do not fit; what it throws holds graphql-js's errors. */
const errorsIn = (error: unknown): readonly unknown[] => {
  if (error instanceof Fault) return [error];
  const inner = error instanceof Error && 'errors' in error ? error.errors : null;
  return Array.isArray(inner) && inner.length > 0 ? inner : [error];
};

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, undefined, undefined> {
  yield result;
  return undefined;
}

// biome-ignore lint/correctness/useYield: it is over before it has begun
async function* lost(): AsyncGenerator<ExecutionResult, undefined, undefined> {
  throw fault('UNAVAILABLE');
}

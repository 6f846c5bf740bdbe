import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  fault,
  nobody,
  type Sink,
  type SubgraphCall,
  type SubgraphRequest,
  type SubgraphTransport,
  signViewer,
  type Viewer,
  verifyViewer,
} from '@liuke/kit';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';

export type TestSubgraph = { readonly name: string; readonly sdl: string; readonly resolvers: object };

type Resolvers = Parameters<typeof buildSubgraphSchema>[0];

export const composed = (subgraphs: readonly TestSubgraph[]): string => {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `test://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
};

/** One subgraph over plain graphql-js, with what a transport promises: signed viewer, plain results. It counts and can be cut. */
export class TestTransport implements SubgraphTransport {
  readonly name: string;
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, { readonly document: DocumentNode; readonly errors: readonly GraphQLError[] }>();
  readonly #open = new Set<{ sink: Sink; stop: () => void }>();
  readonly fetches: { request: SubgraphRequest; call: SubgraphCall; viewer: Viewer }[] = [];
  readonly subscriptions: { request: SubgraphRequest; viewer: Viewer }[] = [];
  /** Set to make every fetch hang or fail. */
  failure: (() => Promise<never>) | null = null;
  /** Set to refuse new subscriptions for a while. */
  down = false;

  constructor({ name, sdl, resolvers }: TestSubgraph) {
    this.name = name;
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as unknown as Resolvers);
  }

  get open(): number {
    return this.#open.size;
  }

  /** The upstream is lost for everyone, as when a subgraph dies. */
  cut(): void {
    for (const { sink, stop } of [...this.#open]) {
      stop();
      sink.error(new Error('socket closed'));
    }
  }

  async fetch(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult> {
    const viewer = verifyViewer(call.viewerToken);
    this.fetches.push({ request, call, viewer });
    if (this.failure) return this.failure();
    const { document, errors } = this.#read(request.query);
    if (errors.length > 0) return plain({ errors });
    let became = viewer;
    const become = (kind: Viewer['kind'], id: string): void => {
      became = { ...nobody, kind, id, workspaceId: 'w1' };
    };
    const result = await execute({ ...this.#arguments(document, request), contextValue: { viewer, become } });
    return { ...plain(result), ...(became !== viewer && { extensions: { viewerToken: signViewer(became) } }) };
  }

  subscribe(request: SubgraphRequest, call: SubgraphCall, sink: Sink): () => void {
    const viewer = verifyViewer(call.viewerToken);
    this.subscriptions.push({ request, viewer });
    const state = { stopped: false, iterator: null as AsyncIterator<unknown> | null };
    const entry = {
      sink,
      stop: () => {
        state.stopped = true;
        this.#open.delete(entry);
        void state.iterator?.return?.();
      },
    };
    this.#open.add(entry);
    void this.#pump(request, viewer, sink, state).then(() => this.#open.delete(entry));
    return entry.stop;
  }

  async #pump(
    request: SubgraphRequest,
    viewer: Viewer,
    sink: Sink,
    state: { stopped: boolean; iterator: AsyncIterator<unknown> | null },
  ) {
    await Promise.resolve();
    if (this.down) return sink.error(new Error('connection refused'));
    const { document, errors } = this.#read(request.query);
    if (errors.length > 0) return sink.next(plain({ errors }));
    const terms = { ...this.#arguments(document, request), contextValue: { viewer } };
    const stream = await createSourceEventStream(terms);
    if (!(Symbol.asyncIterator in stream)) {
      sink.next(plain(stream));
      return sink.complete();
    }
    state.iterator = stream[Symbol.asyncIterator]();
    for (;;) {
      const step = await state.iterator.next();
      if (state.stopped) return undefined;
      if (step.done) return sink.complete();
      sink.next(plain(await execute({ ...terms, rootValue: step.value })));
    }
  }

  #read(query: string): { readonly document: DocumentNode; readonly errors: readonly GraphQLError[] } {
    let known = this.#documents.get(query);
    if (!known) {
      const document = parse(query);
      known = { document, errors: validate(this.#schema, document) };
      this.#documents.set(query, known);
    }
    return known;
  }

  #arguments(document: DocumentNode, request: SubgraphRequest) {
    return {
      schema: this.#schema,
      document,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
      fieldResolver: undefined,
    } as const;
  }

  async ready(): Promise<boolean> {
    return !this.down;
  }

  async close(): Promise<void> {
    this.cut();
  }
}

/** As it would come over the wire; faults keep their code, the rest is masked as the kit masks it. */
const plain = (result: ExecutionResult): ExecutionResult => {
  const errors = result.errors?.map((error) => {
    const known = error.extensions['code'] !== undefined;
    const masked = known
      ? error
      : new GraphQLError('masked', { path: error.path, extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'i1' } });
    return masked.toJSON();
  });
  return JSON.parse(JSON.stringify({ data: result.data ?? null, ...(errors && { errors }) })) as ExecutionResult;
};

/** A transport whose subgraph answers nothing but what is given, e.g. the owner of an API key. */
export const answering = (
  name: string,
  answer: (request: SubgraphRequest, viewer: Viewer) => unknown,
): SubgraphTransport => ({
  name,
  fetch: async (request, call) => ({ data: answer(request, verifyViewer(call.viewerToken)) as never }),
  subscribe: ({ query }, _call, sink) => {
    if (!query.includes('sessionsEnded')) throw fault('NOT_AVAILABLE');
    queueMicrotask(() => sink.next({ data: { sessionsEnded: [] } }));
    return () => undefined;
  },
  ready: async () => true,
  close: async () => undefined,
});

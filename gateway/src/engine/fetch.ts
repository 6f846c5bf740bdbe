import type { GraphQLDataSource } from '@apollo/gateway';
import { fault, type SubgraphCall, type SubgraphRequest, type SubgraphTransport } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { subgraphSeconds } from '../metrics.ts';
import { type Answer, distinct, expand } from './entities.ts';

/** What an executing plan carries along. */
export type Asking = {
  /** How a fetch is signed. Asked for each one, as an inner token lives for a minute. */
  call(): SubgraphCall;
  /**
   * A mutation made its caller somebody else (`startSession`, `signIn`): the subgraph signed who he is now, and the
   * fetches that complete this one answer go in that name.
   */
  become(viewerToken: string): void;
};

type Process = GraphQLDataSource['process'];

export type FetchOptions = { readonly log: Logger; readonly timeout?: number };

/** Milliseconds. A subgraph that says nothing for so long is UNAVAILABLE; the rest of the answer arrives. */
export const subgraphTimeout = 10_000;

/** One subgraph as the plan's execution sees it. It never throws: what fails is an error of the fields that were asked for. */
export class SubgraphSource implements GraphQLDataSource {
  readonly #transport: SubgraphTransport;
  readonly #options: FetchOptions;

  constructor(transport: SubgraphTransport, options: FetchOptions) {
    this.#transport = transport;
    this.#options = options;
  }

  process: Process = async ({ request, context }) => {
    const variables = request.variables ?? {};
    const asked: unknown = variables['representations'];
    const fewer = Array.isArray(asked) ? distinct(asked) : null;
    const result = await this.#fetch(
      {
        query: request.query ?? '',
        variables: fewer ? { ...variables, representations: fewer.representations } : variables,
        ...(request.operationName && { operationName: request.operationName }),
      },
      (context as Asking).call(),
    );
    const became = result.extensions?.['viewerToken'];
    if (typeof became === 'string') (context as Asking).become(became);
    const answer = { data: result.data ?? null, ...(result.errors && { errors: result.errors }) } as Answer;
    return (fewer ? expand(answer, fewer) : answer) as Awaited<ReturnType<Process>>;
  };

  async #fetch(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult> {
    const { log, timeout = subgraphTimeout } = this.#options;
    const { name } = this.#transport;
    const observe = subgraphSeconds.startTimer({ subgraph: name });
    try {
      return await within(timeout, this.#transport.fetch(request, call));
    } catch (error) {
      log.error({ err: error, subgraph: name, requestId: call.requestId }, 'a subgraph did not answer');
      return { errors: [fault('UNAVAILABLE')] };
    } finally {
      observe();
    }
  }
}

const within = async <Value>(milliseconds: number, work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

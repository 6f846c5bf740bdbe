import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import { WebSocket } from 'ws';
import { signViewer } from '../auth/signed-viewer.ts';
import { plumbing } from '../auth/viewer.ts';
import { type Config, roomNames } from '../config.ts';
import { fault } from '../faults.ts';
import type { RoomName } from '../subgraph.ts';
import type { SubgraphCall, SubgraphTransport } from '../transport.ts';
import { callerHeader, graphqlPath, largestMessage, readyPath, requestIdHeader, viewerHeader } from './wire.ts';

export type HttpTransportOptions = {
  readonly name: string;
  /** Origin of the subgraph's process, e.g. `http://127.0.0.1:4001`. */
  readonly url: string;
  readonly log: Logger;
  /** Milliseconds until an answer must have begun, and between its parts. */
  readonly timeout?: number;
  readonly connections?: number;
};

const pingEvery = 10_000;
const pongWithin = 5_000;

/** Every room in a process of its own, by the addresses of the configuration. An error names the variables that are missing. */
export const httpTransports = (
  { subgraphUrls }: Pick<Config, 'subgraphUrls'>,
  log: Logger,
): Record<RoomName, SubgraphTransport> => {
  const missing = roomNames.filter((name) => subgraphUrls[name] === undefined);
  if (missing.length > 0) {
    const variables = missing.map((name) => `LIUKE_SUBGRAPH_${name.toUpperCase()}_URL`);
    throw new Error(`Where is each subgraph? Missing: ${variables.join(', ')}`);
  }
  const reached = roomNames.map((name) => [name, httpTransport({ name, url: subgraphUrls[name]!, log })]);
  return Object.fromEntries(reached) as Record<RoomName, SubgraphTransport>;
};

/**
 * Reaches a subgraph in another process: a pool of kept-alive connections, and one WebSocket for all subscriptions. `fetch`
 * rejects with UNAVAILABLE where no answer comes in time. A lost socket is told to every sink and not repaired here, as the
 * viewers' tokens of before have run out; the next subscription connects anew.
 */
export const httpTransport = ({
  name,
  url,
  log,
  timeout = 10_000,
  connections = 64,
}: HttpTransportOptions): SubgraphTransport => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout },
    maxResponseSize: largestMessage,
  });
  const socket = openSocket(origin);
  const unavailable = (reason: unknown): Error => {
    log.warn({ err: reason, subgraph: name }, 'a subgraph did not answer');
    return fault('UNAVAILABLE');
  };
  return {
    name,
    async fetch({ query, variables, operationName }, call) {
      try {
        const { body } = await pool.request({
          method: 'POST',
          path: graphqlPath,
          headers: headersOf(call),
          body: JSON.stringify({ query, variables, operationName }),
        });
        return resultOf(await body.json());
      } catch (error) {
        throw unavailable(error);
      }
    },
    subscribe: ({ query, variables, operationName }, { viewerToken, ip, requestId }, sink) =>
      socket.subscribe(
        {
          query,
          variables: variables ?? null,
          operationName: operationName ?? null,
          extensions: { viewerToken, ip, requestId },
        },
        {
          next: (result) => sink.next(result as ExecutionResult),
          error: (reason) => sink.error(unavailable(reason)),
          complete: () => sink.complete(),
        },
      ),
    async ready() {
      try {
        const { statusCode, body } = await pool.request({ method: 'GET', path: readyPath });
        await body.dump();
        return statusCode === 200;
      } catch {
        return false;
      }
    },
    async close() {
      await socket.dispose();
      await pool.close();
    },
  };
};

const headersOf = ({ viewerToken, ip, requestId }: SubgraphCall): Record<string, string> => ({
  'content-type': 'application/json',
  [viewerHeader]: viewerToken,
  ...(ip && { [callerHeader]: ip }),
  ...(requestId && { [requestIdHeader]: requestId }),
});

/** Whatever the status: what a subgraph refuses, it refuses in GraphQL's own form. */
const resultOf = (answer: unknown): ExecutionResult => {
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
    return answer as ExecutionResult;
  throw new Error('The answer is not a GraphQL result.');
};

const openSocket = (origin: string): Client => {
  let opened: WebSocket | null = null;
  let overdue: NodeJS.Timeout | undefined;
  return createClient({
    url: `${origin.replace(/^http/, 'ws')}${graphqlPath}`,
    webSocketImpl: WebSocket,
    connectionParams: () => ({ viewerToken: signViewer(plumbing('gateway')) }),
    lazy: true,
    lazyCloseTimeout: 30_000,
    retryAttempts: 0,
    keepAlive: pingEvery,
    on: {
      opened: (connected) => {
        opened = connected as WebSocket;
      },
      // A peer that is gone without a word: terminate, as a close would wait for its answer.
      ping: (received) => {
        if (!received) overdue = setTimeout(() => opened?.terminate(), pongWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
      closed: () => clearTimeout(overdue),
    },
  });
};

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type Client, createClient, type ExecutionResult } from 'graphql-ws';
import { firstError, LiukeError } from './error.ts';

/** A document as text, typed by codegen: the clients carry no GraphQL parser. */
export type TypedDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

/** How a client is known to the gateway; read anew for each request and each connection, so a renewed token takes effect. */
export type Credentials = { readonly token?: string | null; readonly apiKey?: string | null };

export type WireOptions = {
  /** The graph's address, e.g. `https://help.example.com/graphql`; subscriptions use the same path over WebSocket. */
  readonly url: string;
  readonly credentials: () => Credentials;
  /** Tells when the live connection is up, so that a screen can say "reconnecting". */
  readonly onConnection?: (connected: boolean) => void;
  readonly fetch?: typeof fetch;
  readonly webSocketImpl?: unknown;
};

export type Wire = {
  /** One query or mutation. Throws a LiukeError with the graph's code; `NETWORK` when nothing answered. */
  ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>): Promise<Data>;
  /**
   * A subscription. It outlives lost connections: each reconnect sends `variables` as they are then, so a caller who moves
   * a cursor in that object resumes there. Ends when the loop is left; throws a LiukeError when the graph refuses.
   */
  follow<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: NoInfer<Variables>,
  ): AsyncIterableIterator<Data>;
  close(): void;
};

const headers = ({ token, apiKey }: Credentials): Record<string, string> => ({
  'content-type': 'application/json',
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(apiKey ? { 'x-api-key': apiKey } : {}),
});

const connectionParams = ({ token, apiKey }: Credentials): Record<string, string> => ({
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(apiKey ? { apiKey } : {}),
});

export const createWire = (options: WireOptions): Wire => {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  let socket: Client | null = null;

  const live = (): Client => {
    socket ??= createClient({
      url: options.url.replace(/^http/, 'ws'),
      webSocketImpl: options.webSocketImpl,
      connectionParams: () => connectionParams(options.credentials()),
      lazy: true,
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      // 4400 and 4406 are ours to mend, not to repeat; everything else (a restart, sleep, a lost network) is retried.
      shouldRetry: (reason) => ![4400, 4403, 4406].includes((reason as { code?: number }).code ?? 0),
      on: {
        connected: () => options.onConnection?.(true),
        closed: () => options.onConnection?.(false),
      },
    });
    return socket;
  };

  const ask: Wire['ask'] = async <Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: NoInfer<Variables>,
  ) => {
    let result: ExecutionResult<Data & Record<string, unknown>, Record<string, unknown>>;
    try {
      const body = JSON.stringify({ query: document.toString(), variables });
      const response = await send(options.url, { method: 'POST', headers: headers(options.credentials()), body });
      result = await response.json();
    } catch {
      throw new LiukeError('The house could not be reached.', { code: 'NETWORK' });
    }
    const error = firstError(result.errors);
    if (error) throw error;
    return result.data as Data;
  };

  async function* follow<Data, Variables>(document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>) {
    const payload = { query: document.toString(), variables: variables as Record<string, unknown> };
    try {
      for await (const result of live().iterate<Data & Record<string, unknown>, Record<string, unknown>>(payload)) {
        const error = firstError(result.errors);
        if (error) throw error;
        yield result.data as Data;
      }
    } catch (reason) {
      throw asLiukeError(reason);
    }
  }

  return { ask, follow, close: () => void socket?.dispose() };
};

/** graphql-ws throws the list of errors when an operation is refused, and the close event when the socket is. */
const asLiukeError = (reason: unknown): LiukeError => {
  if (reason instanceof LiukeError) return reason;
  if (Array.isArray(reason)) return firstError(reason) ?? new LiukeError('The subscription was refused.');
  const code = (reason as { code?: number } | null)?.code;
  if (code === 4403) return new LiukeError('The token is no longer valid.', { code: 'UNAUTHENTICATED' });
  return new LiukeError('The live connection was lost.', { code: 'NETWORK' });
};

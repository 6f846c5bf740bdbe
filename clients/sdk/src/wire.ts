import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { ExecutionResult } from 'graphql-ws';
import { firstError, LiukeError } from './error.ts';
import { createLive, refusesToken } from './live.ts';

/** A document as text, typed by codegen: the clients carry no GraphQL parser. */
export type TypedDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

/** How a client is known to the gateway; read anew for each request and each connection, so a renewed token takes effect. */
export type Credentials = { readonly token?: string | null; readonly apiKey?: string | null };

export type WireOptions = {
  /** The graph's address, e.g. `https://help.example.com/graphql`; subscriptions use the same path over WebSocket. */
  readonly url: string;
  readonly credentials: () => Credentials;
  /** Gets a new token where the graph takes the old one no longer; what was refused is then asked once more. */
  readonly renew?: () => Promise<unknown>;
  /** Tells when the live connection is up, so that a screen can say "reconnecting". */
  readonly onConnection?: (connected: boolean) => void;
  readonly fetch?: typeof fetch;
  readonly webSocketImpl?: unknown;
};

/** What a session hands on to its wire: everything but who the caller is, which is the session's to know. */
export type SessionWireOptions = Omit<WireOptions, 'credentials' | 'renew'>;

export type Wire = {
  /** Where it asks. */
  readonly url: string;
  /**
   * One query or mutation. Throws a LiukeError with the graph's code; `NETWORK` when nothing answered. `anew` asks without
   * a token: for what opens or renews a session.
   */
  ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>, how?: 'anew'): Promise<Data>;
  /**
   * A subscription. It outlives lost connections and ended tokens: each reconnect sends `variables` as they are then, so a
   * caller who moves a cursor in that object resumes there. Ends when the loop is left or `return()` is called; throws a
   * LiukeError when the graph refuses for good.
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

export const createWire = (options: WireOptions): Wire => {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);

  const post = async <Data>(body: string, credentials: Credentials): Promise<Data> => {
    let result: ExecutionResult<Data & Record<string, unknown>, Record<string, unknown>>;
    try {
      const response = await send(options.url, { method: 'POST', headers: headers(credentials), body });
      result = await response.json();
    } catch {
      throw new LiukeError('The house could not be reached.', { code: 'NETWORK' });
    }
    const error = firstError(result.errors);
    if (error) throw error;
    return result.data as Data;
  };

  // However many requests and subscriptions are refused at once, one new token is fetched for all of them.
  let renewing: Promise<unknown> | null = null;
  const mend = async (refused: Credentials): Promise<boolean> => {
    if (!options.renew || !refused.token) return false;
    if (options.credentials().token !== refused.token) return true;
    renewing ??= options.renew().finally(() => {
      renewing = null;
    });
    await renewing;
    return true;
  };
  const live = createLive({ ...options, mend });

  return {
    url: options.url,
    async ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>, how?: 'anew') {
      const body = JSON.stringify({ query: document.toString(), variables });
      const used = how === 'anew' ? {} : options.credentials();
      try {
        return await post<Data>(body, used);
      } catch (error) {
        if (!(error instanceof LiukeError) || !refusesToken(error) || !(await mend(used))) throw error;
        return post<Data>(body, options.credentials());
      }
    },
    follow: (document, variables) => live.follow(document.toString(), variables as Record<string, unknown>),
    close: live.close,
  };
};

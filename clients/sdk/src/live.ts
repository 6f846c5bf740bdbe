import { type Client, createClient } from 'graphql-ws';
import { firstError, LiukeError } from './error.ts';
import { createStream } from './stream.ts';
import type { Credentials } from './wire.ts';

export type LiveOptions = {
  readonly url: string;
  readonly credentials: () => Credentials;
  readonly onConnection?: (connected: boolean) => void;
  readonly webSocketImpl?: unknown;
  /** See Wire: true when there are other credentials than the ones that were refused. */
  readonly mend: (refused: Credentials) => Promise<boolean>;
};

const longestWait = 15_000;
const pongWithin = 5_000;
/** The house is there but cannot now, or hung up on a slow reader: worth asking again. */
const passing = new Set(['UNAVAILABLE', 'SLOW_CONSUMER', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR', 'NETWORK']);
export const refusesToken = ({ code }: LiukeError): boolean => code === 'UNAUTHENTICATED' || code === 'TOKEN_EXPIRED';

/** Doubling from half a second, with some of it left to chance, so that a thousand clients do not come back as one. */
const backOff = (tries: number): number => Math.min(longestWait, 500 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2);

/** Waits, but no longer than until the device says that it is online again. */
const pauseOrOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener?.('online', done);
  });

/** The live half of a wire: one WebSocket for all subscriptions, opened by the first and closed after the last. */
export const createLive = (options: LiveOptions) => {
  let client: Client | null = null;
  let closed = false;
  let connectedWith: Credentials = {};
  let pong: ReturnType<typeof setTimeout> | undefined;

  const open = (): Client => {
    client ??= createClient({
      url: options.url.replace(/^http/, 'ws'),
      webSocketImpl: options.webSocketImpl,
      connectionParams: () => {
        connectedWith = options.credentials();
        const { token, apiKey } = connectedWith;
        return { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(apiKey ? { apiKey } : {}) };
      },
      lazy: true,
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (tries) => pauseOrOnline(backOff(tries)),
      // 4400 and 4406 are ours to mend, 4403 is mended below; everything else (a restart, sleep, a lost network) is retried.
      shouldRetry: (reason) => ![4400, 4403, 4406].includes((reason as { code?: number }).code ?? 0),
      on: {
        connected: () => options.onConnection?.(true),
        closed: (event) => {
          clearTimeout(pong);
          // 1000: nobody follows anything any more, and the socket was put away.
          if (!closed && (event as { code?: number }).code !== 1000) options.onConnection?.(false);
        },
        // A line that died without a word (a tunnel, a sleeping laptop) answers no ping: give it up and come again.
        ping: (received) => {
          if (!received) pong = setTimeout(() => client?.terminate(), pongWithin);
        },
        pong: (received) => received && clearTimeout(pong),
      },
    });
    return client;
  };

  const follow = <Data>(query: string, variables: Record<string, unknown>): AsyncIterableIterator<Data> => {
    let dispose = (): void => undefined;
    let tries = 0;
    const { stream, push, end, fail, over } = createStream<Data>(() => dispose());

    const refused = async (error: LiukeError): Promise<void> => {
      dispose();
      if (over()) return;
      const used = connectedWith;
      try {
        if (refusesToken(error)) {
          if (tries > 0 || !(await options.mend(used))) return fail(error);
          // The socket still speaks for the old token: all that goes over it comes back with the new one.
          if (connectedWith === used) client?.terminate();
        } else if (passing.has(error.code)) {
          const { retryAfter } = error.extensions;
          await pauseOrOnline(typeof retryAfter === 'number' ? retryAfter * 1000 : backOff(tries));
        } else return fail(error);
      } catch (reason) {
        if (!(reason instanceof LiukeError) || !passing.has(reason.code)) return fail(error);
        await pauseOrOnline(backOff(tries));
      }
      tries += 1;
      if (!closed && !over()) begin();
    };
    const begin = (): void => {
      let told = false;
      const tell = (error: LiukeError): void => {
        if (told) return;
        told = true;
        void refused(error);
      };
      dispose = open().subscribe<Data & Record<string, unknown>>(
        { query, variables },
        {
          next: (result) => {
            // A part that is missing (an agent's name, while that room is away) does not hold back the rest.
            const error = result.data ? null : firstError(result.errors);
            if (error) return tell(error);
            tries = 0;
            push(result.data as Data);
          },
          error: (reason) => tell(asLiukeError(reason)),
          complete: () => told || end(),
        },
      );
    };
    begin();
    return stream;
  };

  const close = (): void => {
    closed = true;
    void client?.dispose();
  };
  return { follow, close };
};

/** graphql-ws reports the list of errors when an operation is refused, and the close event when the socket is. */
const asLiukeError = (reason: unknown): LiukeError => {
  if (Array.isArray(reason)) return firstError(reason) ?? new LiukeError('The subscription was refused.');
  const code = (reason as { code?: number } | null)?.code;
  if (code === 4403) return new LiukeError('The token is no longer valid.', { code: 'TOKEN_EXPIRED' });
  if (code === 4400 || code === 4406) return new LiukeError('The house does not speak this protocol.', { code: 'PROTOCOL' });
  return new LiukeError('The live connection was lost.', { code: 'NETWORK' });
};

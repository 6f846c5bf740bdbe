import type { WebSocket } from 'ws';
import { type Caller, rateKey } from '../caller.ts';
import type { Prepared } from '../engine/engine.ts';
import { admit } from '../http/admit.ts';
import { SocketBuffer } from '../live/buffer.ts';
import type { Hub } from '../live/hub.ts';
import { closeCodes, type LiveLimits } from '../live/limits.ts';
import type { SocketsPerCustomer } from '../live/per-customer.ts';
import type { Credentials } from '../viewer.ts';
import { type CallsOptions, callFor } from './calls.ts';
import { errorObject, presented } from './errors.ts';
import { mostInBatch } from './http.ts';
import { type Answer, answerText, codes, RpcError } from './json-rpc.ts';
import type { Given } from './method.ts';
import { openRpc } from './openrpc.ts';
import { Subscriptions } from './subscriptions.ts';

/** Milliseconds for a socket to say who asks. */
const namelessFor = 30_000;
/** Texts that may wait while one is worked on. */
const mostWaiting = 100;

export type RpcSocketOptions = CallsOptions & {
  readonly limits: LiveLimits;
  readonly hub: Hub;
  readonly perCustomer: SocketsPerCustomer;
};
/** Where a caller comes from. */
export type From = { readonly ip: string | null; readonly origin: string | undefined };

/** One client's socket: who asks over it as time goes by, its requests in their order, and what it subscribed to. */
export class RpcSocket {
  readonly #socket: WebSocket;
  readonly #options: RpcSocketOptions;
  readonly #from: From;
  readonly #subscriptions: Subscriptions;
  readonly #call: ReturnType<typeof callFor>;
  #caller: Caller;
  #key: string | null = null;
  #expiry: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #waiting = 0;
  #answered = true;

  constructor(socket: WebSocket, caller: Caller, from: From, options: RpcSocketOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#from = from;
    this.#caller = caller;
    const buffer = new SocketBuffer(options.limits.bufferedBytes, () => this.#tooSlow());
    this.#subscriptions = new Subscriptions({
      hub: options.hub,
      buffer,
      log: options.log,
      most: options.limits.operationsPerSocket,
      notify: (method, params) => this.#send({ jsonrpc: '2.0', method, params }),
    });
    this.#call = callFor(options, () => this.#caller, {
      own: (name, given) => this.#own(name, given),
      subscribe: (method, prepared: Prepared) => this.#subscriptions.begin(method, prepared, this.#caller),
      answered: async (method, result) => {
        if (method.name === 'session.start')
          await this.#become({ authorization: `Bearer ${(result as { token: string }).token}` });
      },
    });
    const pinging = setInterval(() => this.#ping(), options.limits.ping);
    socket.on('pong', () => {
      this.#answered = true;
    });
    socket.on('error', (error) => options.log.debug({ err: error }, 'a socket broke'));
    socket.on('message', (data, isBinary) => this.#hear(isBinary ? null : String(data)));
    socket.once('close', () => {
      clearInterval(pinging);
      clearTimeout(this.#expiry);
      this.#count(null);
      this.#subscriptions.endAll();
    });
    const forget = options.door.ended.onEnded(() => {
      if (options.door.ended.refusalOf(this.#caller.admission.viewer))
        socket.close(closeCodes.unauthorized, 'UNAUTHENTICATED');
    });
    socket.once('close', forget);
    this.#settle(caller);
  }

  /** One text after another: what was sent first is done first. */
  #hear(text: string | null): void {
    if (text === null || this.#waiting >= mostWaiting) {
      this.#socket.close(1003, text === null ? 'TEXT_ONLY' : 'TOO_MANY_REQUESTS');
      return;
    }
    this.#waiting++;
    this.#working = this.#working
      .then(() => this.#answer(text))
      .catch((error: unknown) => this.#options.log.error({ err: error }, 'a request on a socket could not be answered'))
      .finally(() => {
        this.#waiting--;
      });
  }

  async #answer(text: string): Promise<void> {
    const mask = (error: unknown) => errorObject(presented(error, this.#options.log));
    const said = await answerText(text, { call: this.#call, mask, mostInBatch });
    if (said !== null) await this.#send(said);
    this.#subscriptions.flow();
  }

  async #own(name: string, given: Given): Promise<unknown> {
    if (name === 'rpc.discover') return openRpc();
    if (name === 'subscription.end') return this.#subscriptions.end(String(given['subscription']));
    const { token, apiKey } = given as { token?: string; apiKey?: string };
    if ((token === undefined) === (apiKey === undefined))
      throw new RpcError(codes.invalidParams, 'Invalid params: a token or an apiKey, not both');
    await this.#become(token === undefined ? { apiKey } : { authorization: `Bearer ${token}` });
    return true;
  }

  /** What was subscribed to as somebody else ends. */
  async #become(credentials: Credentials): Promise<void> {
    const caller = await admit(this.#options.door, credentials, this.#from);
    if (rateKey(caller) !== rateKey(this.#caller)) this.#subscriptions.endAll();
    this.#caller = caller;
    this.#settle(caller);
  }

  #settle({ admission: { viewer } }: Caller): void {
    clearTimeout(this.#expiry);
    if (viewer.kind === 'nobody') {
      this.#expiry = setTimeout(() => this.#socket.close(closeCodes.unauthorized, 'SAY_WHO_ASKS'), namelessFor);
      return;
    }
    const left = viewer.expiresAt * 1000 - Date.now();
    if (left < 2_147_483_647)
      this.#expiry = setTimeout(() => this.#socket.close(closeCodes.unauthorized, 'TOKEN_EXPIRED'), Math.max(left, 0));
    this.#count(viewer.kind === 'customer' ? rateKey(this.#caller) : null);
  }

  #count(key: string | null): void {
    if (key === this.#key) return;
    const { perCustomer } = this.#options;
    if (this.#key !== null) perCustomer.free(this.#key);
    this.#key = null;
    if (key === null) return;
    if (perCustomer.take(key)) this.#key = key;
    else this.#socket.close(closeCodes.tryAgainLater, 'TOO_MANY_SOCKETS');
  }

  /** Resolves once it has left for the network: a subscription's next event is asked for then. */
  #send(
    message: Answer | Answer[] | { readonly jsonrpc: '2.0'; readonly method: string; readonly params: unknown },
  ): Promise<void> {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (socket.bufferedAmount > this.#options.limits.bufferedBytes) {
      this.#tooSlow();
      return Promise.resolve();
    }
    return new Promise((resolve) => socket.send(JSON.stringify(message), () => resolve()));
  }

  #tooSlow(): void {
    this.#socket.close(closeCodes.tryAgainLater, 'SLOW_CONSUMER');
    setTimeout(() => this.#socket.terminate(), 3_000).unref();
  }

  #ping(): void {
    if (!this.#answered) {
      this.#socket.terminate();
      return;
    }
    this.#answered = false;
    this.#socket.ping();
  }
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { fault } from '@liuke/kit';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Caller, rateKey } from '../caller.ts';
import type { Prepared } from '../engine/engine.ts';
import { admit, takeOne } from '../http/admit.ts';
import { type Origins, originAllowed, pathOf } from '../http/headers.ts';
import { refusePoisonousKeys } from '../limits/names.ts';
import { SocketBuffer } from '../live/buffer.ts';
import { addressOf, sayGoodbye, turnAway } from '../live/endpoint.ts';
import { Hub } from '../live/hub.ts';
import { closeCodes, type LiveLimits } from '../live/limits.ts';
import type { Patience } from '../live/upstream.ts';
import { sockets as openSockets } from '../metrics.ts';
import type { Credentials } from '../viewer.ts';
import { type CallsOptions, callFor } from './calls.ts';
import { errorObject, presented } from './errors.ts';
import { mostInBatch } from './http.ts';
import { type Answer, answer, codes, RpcError } from './json-rpc.ts';
import type { Given } from './method.ts';
import { openRpc } from './openrpc.ts';
import { Subscriptions } from './subscriptions.ts';

export type RpcSocketsOptions = CallsOptions & {
  readonly origins: Origins;
  readonly trustProxy: boolean;
  readonly limits: LiveLimits;
  readonly patience?: Partial<Patience>;
};

/** JSON-RPC 2.0 over WebSocket at /rpc: requests as over HTTP, in their order, and notifications of what was subscribed to. */
export const rpcSockets = (server: Server, options: RpcSocketsOptions): { drain(): Promise<void> } => {
  const { engine, origins, trustProxy, limits, log, patience } = options;
  const hub = new Hub({ engine, log, stall: limits.stall, ...(patience && { patience }) });
  const wss = new WebSocketServer({ noServer: true, maxPayload: limits.payloadBytes, perMessageDeflate: false });
  const counted = new Map<string, number>();
  let draining = false;
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (pathOf(request.url ?? '') !== '/rpc') return;
    stream.on('error', (error) => log.debug({ err: error }, 'a socket broke while it opened'));
    const { origin, host } = request.headers;
    const refusal = draining ? '503 Service Unavailable' : !originAllowed(origin, host, origins) && '403 Forbidden';
    if (refusal) {
      turnAway(stream, refusal);
      return;
    }
    const ip = addressOf(request, trustProxy);
    const { authorization } = request.headers;
    const apiKey = request.headers['x-api-key'];
    const credentials = { authorization, apiKey: Array.isArray(apiKey) ? apiKey[0] : apiKey };
    admitted(options, credentials, { ip, origin }).then(
      (caller) =>
        wss.handleUpgrade(request, stream, head, (socket) => {
          openSockets.inc();
          socket.once('close', () => openSockets.dec());
          new RpcSocket(socket, caller, { ip, origin }, { ...options, hub }, counted);
        }),
      (error: unknown) => {
        log.debug({ err: error }, 'a socket was refused');
        turnAway(
          stream,
          (error as { code?: string }).code === 'RATE_LIMITED' ? '429 Too Many Requests' : '401 Unauthorized',
        );
      },
    );
  };
  server.on('upgrade', upgrade);
  return {
    drain: async () => {
      draining = true;
      await Promise.all([...wss.clients].map(sayGoodbye));
      server.off('upgrade', upgrade);
    },
  };
};

/** A socket costs what an operation does: opening many has a price. */
const admitted = async ({ door }: RpcSocketsOptions, credentials: Credentials, from: From): Promise<Caller> => {
  const caller = await admit(door, credentials, from);
  const { allowed, retryAfter } = await takeOne(door, caller);
  if (!allowed) throw fault('RATE_LIMITED', undefined, { retryAfter });
  return caller;
};

type From = { readonly ip: string | null; readonly origin: string | undefined };

/** Milliseconds for a socket to say who asks. */
const namelessFor = 30_000;
/** Texts that may wait while one is worked on. */
const mostWaiting = 100;

type SocketOptions = RpcSocketsOptions & { readonly hub: Hub };

class RpcSocket {
  readonly #socket: WebSocket;
  readonly #options: SocketOptions;
  readonly #from: { readonly ip: string | null; readonly origin: string | undefined };
  readonly #counted: Map<string, number>;
  readonly #subscriptions: Subscriptions;
  readonly #call: ReturnType<typeof callFor>;
  #caller: Caller;
  #key: string | null = null;
  #expiry: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #waiting = 0;
  #answered = true;

  constructor(
    socket: WebSocket,
    caller: Caller,
    from: { readonly ip: string | null; readonly origin: string | undefined },
    options: SocketOptions,
    counted: Map<string, number>,
  ) {
    this.#socket = socket;
    this.#options = options;
    this.#from = from;
    this.#counted = counted;
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
    let given: unknown;
    try {
      given = JSON.parse(text, refusePoisonousKeys);
    } catch {
      await this.#send({ jsonrpc: '2.0', error: { code: codes.parseError, message: 'Parse error' }, id: null });
      return;
    }
    const mask = (error: unknown) => errorObject(presented(error, this.#options.log));
    const said = await answer(given, { call: this.#call, mask, mostInBatch });
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
  async #become(credentials: {
    readonly authorization?: string | undefined;
    readonly apiKey?: string | undefined;
  }): Promise<void> {
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
    if (this.#key !== null) {
      const left = (this.#counted.get(this.#key) ?? 1) - 1;
      if (left > 0) this.#counted.set(this.#key, left);
      else this.#counted.delete(this.#key);
    }
    this.#key = key;
    if (key === null) return;
    const open = (this.#counted.get(key) ?? 0) + 1;
    this.#counted.set(key, open);
    if (open > this.#options.limits.socketsPerCustomer) this.#socket.close(closeCodes.tryAgainLater, 'TOO_MANY_SOCKETS');
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

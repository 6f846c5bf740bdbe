import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { fault } from '@liuke/kit';
import { WebSocketServer } from 'ws';
import type { Caller } from '../caller.ts';
import { admit, takeOne } from '../http/admit.ts';
import { credentialsIn, type Origins, originAllowed, pathOf } from '../http/headers.ts';
import { addressOf, sayGoodbye, turnAway } from '../live/endpoint.ts';
import { Hub } from '../live/hub.ts';
import type { LiveLimits } from '../live/limits.ts';
import { SocketsPerCustomer } from '../live/per-customer.ts';
import type { Patience } from '../live/upstream.ts';
import { sockets as openSockets } from '../metrics.ts';
import type { Credentials } from '../viewer.ts';
import type { CallsOptions } from './calls.ts';
import { type From, RpcSocket } from './socket.ts';

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
  const perCustomer = new SocketsPerCustomer(limits.socketsPerCustomer);
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
    admitted(options, credentialsIn(request.headers), { ip, origin }).then(
      (caller) =>
        wss.handleUpgrade(request, stream, head, (socket) => {
          openSockets.inc();
          socket.once('close', () => openSockets.dec());
          new RpcSocket(socket, caller, { ip, origin }, { ...options, hub, perCustomer });
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

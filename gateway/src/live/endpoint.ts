import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Engine } from '../engine/engine.ts';
import type { Door } from '../http/admit.ts';
import { type Origins, originAllowed, pathOf } from '../http/headers.ts';
import { sockets } from '../metrics.ts';
import { Hub } from './hub.ts';
import { closeCodes, type LiveLimits } from './limits.ts';
import { operations } from './operations.ts';
import { Sessions } from './sessions.ts';
import { serveSocket } from './socket.ts';
import type { Patience } from './upstream.ts';

export type LiveOptions = {
  readonly engine: Engine;
  readonly door: Door;
  readonly origins: Origins;
  readonly trustProxy: boolean;
  readonly limits: LiveLimits;
  readonly log: Logger;
  readonly patience?: Partial<Patience>;
};

export interface LiveDoor {
  /** Takes no new socket and tells the open ones to go and come again elsewhere (1001). Resolves when all are closed. */
  drain(): Promise<void>;
}

/** The door for graphql-transport-ws, on the path and port of the door for HTTP. */
export const liveDoor = (server: Server, options: LiveOptions): LiveDoor => {
  const { engine, door, limits, log, origins, trustProxy } = options;
  const hub = new Hub({ engine, log, stall: limits.stall, ...(options.patience && { patience: options.patience }) });
  const sessions = new Sessions({ door, limits, log, ipOf: ({ request }) => addressOf(request, trustProxy) });
  const protocol = makeServer(operations({ engine, hub, door, sessions, limits, log }));
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: limits.payloadBytes,
    // One answer is small and compressing holds 300 KiB a socket; a proxy in front compresses better.
    perMessageDeflate: false,
    handleProtocols,
  });
  let draining = false;

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // JSON-RPC has a door of its own on the same port (rpc/sockets.ts).
    if (pathOf(request.url ?? '') === '/rpc') return;
    stream.on('error', (error) => log.debug({ err: error }, 'a socket broke while it opened'));
    const { origin, host } = request.headers;
    const refusal = draining
      ? '503 Service Unavailable'
      : pathOf(request.url ?? '') !== '/graphql'
        ? '404 Not Found'
        : // Only browsers send an Origin: another site's page must not speak through its visitor.
          !originAllowed(origin, host, origins) && '403 Forbidden';
    if (refusal) {
      turnAway(stream, refusal);
      return;
    }
    wss.handleUpgrade(request, stream, head, (socket) => {
      sockets.inc();
      socket.once('close', () => sockets.dec());
      serveSocket(protocol, socket, request, limits, log);
    });
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

/** Milliseconds for a client to answer the farewell. */
const farewell = 2_000;

export const sayGoodbye = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve();
    const timer = setTimeout(() => socket.terminate(), farewell);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(closeCodes.goingAway, 'Going away');
  });

export const turnAway = (stream: Duplex, status: string): void => {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** The same address that Fastify finds for a request: the last one named, as the proxy in front has seen it. */
export const addressOf = (request: IncomingMessage, trustProxy: boolean): string | null => {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || request.socket.remoteAddress || null;
};

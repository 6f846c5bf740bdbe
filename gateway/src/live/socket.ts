import type { IncomingMessage } from 'node:http';
import { type WebSocket as Adapter, CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { refusals } from '../metrics.ts';
import { SocketBuffer } from './buffer.ts';
import { closeCodes, type LiveLimits } from './limits.ts';

/** What graphql-ws's context carries for one socket. */
export type Extra = {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly buffer: SocketBuffer;
  /** Ends the socket with a code that the client can read, and without it if it does not read. */
  readonly close: (code: number, reason: string) => void;
};

/** Milliseconds that a client has to answer a close; one that does not read is cut then. */
const farewell = 3_000;

/**
 * Hands one `ws` socket to graphql-ws's own protocol handler. In place of its `useServer`, because a client that does
 * not read must be noticed here: what waits for the network is bounded, and errors go to the log.
 */
export const serveSocket = (
  server: Server<Extra>,
  socket: WebSocket,
  request: IncomingMessage,
  limits: LiveLimits,
  log: Logger,
): void => {
  let closing = false;
  const close = (code: number, reason: string): void => {
    if (closing) return;
    closing = true;
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), farewell).unref();
  };
  const tooSlow = (): void => {
    if (closing) return;
    refusals.inc({ code: 'SLOW_CONSUMER' });
    log.warn({ buffered: limits.bufferedBytes }, 'a client that reads too slowly is closed');
    close(closeCodes.tryAgainLater, 'SLOW_CONSUMER');
  };
  const buffer = new SocketBuffer(limits.bufferedBytes, tooSlow);

  let answered = true;
  const pinging = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, limits.ping);
  socket.on('pong', () => {
    answered = true;
  });

  const adapter: Adapter = {
    protocol: socket.protocol,
    send: (data) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN || closing) return resolve();
        // Answers of queries do not pass through an outlet; they are noticed here.
        if (socket.bufferedAmount > limits.bufferedBytes) {
          tooSlow();
          return resolve();
        }
        socket.send(data, (error) => (error ? reject(error) : resolve()));
      }),
    close: (code, reason) => close(code ?? CloseCode.InternalServerError, reason ?? ''),
    onMessage: (handle) =>
      socket.on('message', (data) => {
        handle(String(data)).catch((error: unknown) => {
          if (socket.readyState !== socket.OPEN) return;
          log.error({ err: error }, 'a message on a socket could not be handled');
          close(CloseCode.InternalServerError, 'Internal server error');
        });
      }),
  };
  const closed = server.opened(adapter, { socket, request, buffer, close });
  socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
  socket.once('close', (code, reason) => {
    clearInterval(pinging);
    closed(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'a socket did not end cleanly'));
  });
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export type Asked = {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
  readonly token: string | null;
};
export type Told = {
  next(data: Record<string, unknown>): void;
  /** The subscription is refused or ended with this code. */
  error(code: string): void;
  /** Closes the whole socket, as the gateway does when a token has ended (4403). */
  hangUp(code: number): void;
};
export type GraphOptions = {
  /** Data of a query or mutation; a string is the code of an error. */
  readonly answers: (asked: Asked) => Record<string, unknown> | string;
  readonly subscribed: (asked: Asked, told: Told) => void;
};
type Frame = { id: string; type: string; payload?: { query?: string; variables?: object; authorization?: string } };

const operationOf = (query: string): string => /(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? '';
const bearer = (value: string | undefined): string | null => value?.replace(/^Bearer /, '') ?? null;
const fault = (code: string) => ({ message: code, extensions: { code } });

/** A graph on this machine: GraphQL over HTTP and graphql-transport-ws, told what to answer, with a line that can be cut. */
export const openGraph = async ({ answers, subscribed }: GraphOptions) => {
  const asked: Asked[] = [];
  const lines = new Set<WebSocket>();
  const http = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { query, variables } = JSON.parse(body);
    const question = { operation: operationOf(query), variables, token: bearer(request.headers.authorization) };
    asked.push(question);
    const answer = answers(question);
    const result = typeof answer === 'string' ? { errors: [fault(answer)] } : { data: answer };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  const sockets = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) => {
    let token: string | null = null;
    lines.add(socket);
    socket.once('close', () => lines.delete(socket));
    const say = (frame: object): void => socket.send(JSON.stringify(frame));
    socket.on('message', (data) => {
      const { id, type, payload }: Frame = JSON.parse(String(data));
      if (type === 'ping') say({ type: 'pong' });
      if (type === 'connection_init') {
        token = bearer(payload?.authorization);
        say({ type: 'connection_ack' });
      }
      if (type !== 'subscribe') return;
      const question = {
        operation: operationOf(payload?.query ?? ''),
        variables: { ...payload?.variables },
        token,
      };
      asked.push(question);
      subscribed(question, {
        next: (told) => say({ id, type: 'next', payload: { data: told } }),
        error: (code) => say({ id, type: 'error', payload: [fault(code)] }),
        hangUp: (code) => socket.close(code, 'over'),
      });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    asked,
    lines: () => lines.size,
    /** The line is dead from one moment to the next, as in a tunnel. */
    cut: () => {
      for (const line of lines) line.terminate();
    },
    async close() {
      for (const line of lines) line.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};
export type Graph = Awaited<ReturnType<typeof openGraph>>;

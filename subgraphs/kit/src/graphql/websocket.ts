import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type FormattedExecutionResult, parse } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { verifyViewer } from '../auth/signed-viewer.ts';
import type { SubgraphCall, SubgraphRequest } from '../transport.ts';
import type { Host } from './host.ts';
import { graphqlPath, largestMessage } from './wire.ts';

/** What the gateway puts beside each operation: who asks. The socket itself belongs to the gateway and carries many viewers. */
export type OperationExtensions = { readonly viewerToken?: unknown; readonly ip?: unknown; readonly requestId?: unknown };

/** Not 1000: a client takes that for a wish to connect again with the tokens of before. */
const goingAway = 1001;

/**
 * graphql-transport-ws for one subgraph. graphql-ws carries the messages; parsing, validation and execution are the host's,
 * so both ways in answer alike. Its own parsing would close the whole socket (4500) over one operation's syntax error.
 */
export const serveWebSocket = (server: Server, host: Host): { close(): void } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  useServer(
    {
      connectionInitWaitTimeout: 5_000,
      onConnect: ({ connectionParams }) => isGateway(connectionParams?.['viewerToken']),
      onSubscribe: (_context, _id, payload) => carried(payload),
      subscribe: ({ contextValue }) => {
        const { request, call } = contextValue as Carried;
        return host.subscribe(request, call);
      },
      // As it is: the host's errors are plain already, and graphql-ws would call toJSON on each.
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    },
    sockets,
    20_000,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== graphqlPath) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  };
  server.on('upgrade', upgrade);
  return {
    close() {
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.close(goingAway, 'Going away');
      sockets.close();
    },
  };
};

/** Only the gateway connects here: it says so with a viewer that only the house's secret can sign. False closes with 4403. */
const isGateway = (token: unknown): boolean => {
  if (typeof token !== 'string') return false;
  try {
    const { kind, id } = verifyViewer(token);
    return kind === 'plumbing' && id === 'gateway';
  } catch {
    return false;
  }
};

type Carried = { readonly request: SubgraphRequest; readonly call: SubgraphCall };

/** graphql-ws reads of this no more than that it is a subscription. */
const anySubscription = parse('subscription { carried }');

const carried = ({ query, variables, operationName, extensions }: SubscribePayload): ExecutionArgs => {
  const { viewerToken, ip, requestId } = (extensions ?? {}) as OperationExtensions;
  const contextValue: Carried = {
    request: { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    call: {
      viewerToken: typeof viewerToken === 'string' ? viewerToken : '',
      ip: typeof ip === 'string' ? ip : null,
      ...(typeof requestId === 'string' && { requestId }),
    },
  };
  return { document: anySubscription, contextValue } as unknown as ExecutionArgs;
};

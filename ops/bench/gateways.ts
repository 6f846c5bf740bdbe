import { createServer } from 'node:http';
import { createGateway } from '@liuke/gateway';
import {
  configure,
  httpTransport,
  issueToken,
  Lifecycle,
  openLog,
  openServer,
  scopesOf,
  signViewer,
  stopOnSignals,
  type Viewer,
  viewerHeader,
} from '@liuke/kit';
import { kept, ownPostgres } from '../data-folder.ts';
import { openInside } from '../house.ts';
import { furnished } from '../open.ts';
import { openStockGateway } from './stock-gateway.ts';

/**
 * One process with the demo's rooms and three gateways over them: ours in process, ours over HTTP, and @apollo/gateway as it
 * comes over the same HTTP. `/targets` says where they are and how to ask.
 */
const { port, data } = configure({ demo: true });
const log = openLog('bench');
const lifecycle = new Lifecycle({ log });
stopOnSignals(lifecycle, log);
const databaseUrl = await ownPostgres(lifecycle, data);
configure({ secret: await kept(data, 'secret', () => 'a secret for measurements alone, over 32 bytes') });
const workspaceId = await furnished(databaseUrl, true, log);
const { rooms, database } = await openInside(lifecycle, { databaseUrl, redisUrl: null, log });

const viewer: Viewer = {
  kind: 'agent',
  id: workspaceId,
  name: null,
  workspaceId,
  scopes: scopesOf.ADMIN,
  sessionId: null,
  acr: null,
  authTime: null,
  stepUpUntil: null,
  expiresAt: Math.floor(Date.now() / 1000) + 86_400,
};
const addresses = new Map<string, string>();
for (const [name, room] of rooms) addresses.set(name, await openServer(room.host).listen(0, '127.0.0.1'));

const limits = {
  limiter: { take: async () => ({ allowed: true, remaining: 1, limit: 1, resetSeconds: 0, retryAfterSeconds: 0 }) as never },
};
const local = await createGateway({
  transports: Object.fromEntries([...rooms].map(([name, room]) => [name, room.transport])),
  log,
  ...limits,
});
const remote = await createGateway({
  transports: Object.fromEntries([...addresses].map(([name, url]) => [name, httpTransport({ name, url, log })])),
  log,
  ...limits,
});
const stock = await openStockGateway(new Map([...addresses].map(([name, url]) => [name, `${url}/graphql`])), () => ({
  [viewerHeader]: signViewer(viewer),
}));

const conversations = await database
  .as({ ...viewer })
  .query<{ id: string }>('-- bench.conversations\nselect id from conversations.conversation order by id limit 10');
const targets = {
  'ours, in process': `${await local.listen({ port: 0 })}/graphql`,
  'ours, over HTTP': `${await remote.listen({ port: 0 })}/graphql`,
  'stock @apollo/gateway, over HTTP': stock,
};
const body = JSON.stringify({ targets, token: await issueToken(viewer), ids: conversations.map(({ id }) => id) });
createServer((_request, response) => response.setHeader('content-type', 'application/json').end(body)).listen(
  port,
  '127.0.0.1',
);

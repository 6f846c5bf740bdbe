import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { factSourceOf, setFactSource } from '@liuke/intents/install';
import { type Db, house, type Lifecycle, memoryLive, openDatabase } from '@liuke/kit';
import type { Logger } from 'pino';
import { type LookUp, openOrders } from './facts.ts';

const path = '/demo-shop/facts';
const oldest = 300;
const mostBytes = 65_536;

/**
 * The demo shop's own order system, beside the house on the loopback: it answers the signed look-ups of the shop's flows, as a
 * real shop's would (LOOKUPS.md of intents). Set as the workspace's fact source, unless somebody has set another.
 */
export const openShopSystem = async (lifecycle: Lifecycle, db: Db): Promise<void> => {
  const present = await factSourceOf(db);
  if (present?.url != null && !present.url.endsWith(path)) return;
  let secret = '';
  const server = await lifecycle.start(
    'shop system',
    () =>
      listen(
        () => secret,
        () => db.now(),
      ),
    close,
  );
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${path}`;
  ({ secret } = await setFactSource(db, { url, timeoutMilliseconds: null, cacheSeconds: 0, newSecret: false }));
};

/** The same for a house that stands elsewhere: by its database. */
export const connectShopSystem = async (
  lifecycle: Lifecycle,
  { databaseUrl, workspaceId, log }: { databaseUrl: string; workspaceId: string; log: Logger },
): Promise<void> => {
  const database = await openDatabase({ url: databaseUrl, live: memoryLive(), log, max: 1 });
  try {
    await openShopSystem(lifecycle, database.as(house('intents', workspaceId), 'intents'));
  } finally {
    await database.close();
  }
};

const listen = async (secret: () => string, now: () => Date): Promise<Server> => {
  const answer = openOrders(now);
  const server = createServer(async (request, response) => {
    const reply = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      if (request.method !== 'POST' || request.url !== path) return reply(404, { error: 'Not here.' });
      const body = await bodyOf(request);
      if (!isSigned(request, body, secret(), now())) return reply(401, { error: 'The signature is not right.' });
      const facts = answer(JSON.parse(body) as LookUp);
      if (facts === null) return reply(404, { error: 'No such fact is known here.' });
      reply(200, { facts });
    } catch {
      reply(400, { error: 'This cannot be read.' });
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return server;
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Error('The look-up is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** As Standard Webhooks has it, no older than five minutes. */
const isSigned = ({ headers }: IncomingMessage, body: string, secret: string, now: Date): boolean => {
  const [id, timestamp, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  );
  if (secret === '' || !(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= oldest)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  const got = Buffer.from(given ?? '');
  return wanted.length === got.length && timingSafeEqual(wanted, got);
};

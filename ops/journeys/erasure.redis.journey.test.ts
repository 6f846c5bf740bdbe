import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, cpSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  configure,
  freePort,
  house as houseViewer,
  Lifecycle,
  memoryLive,
  openDatabase,
  openLog,
  runningPostgres,
  startPostgres,
  unsealAll,
} from '@liuke/kit';
import { verifyReceipt } from '@liuke/privacy/receipt';
import { Redis } from 'ioredis';
import { SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type NodeProcess, startProcess, untilReady } from '../split/processes.ts';
import { ownRedis } from '../split/redis.ts';
import { redisPath } from '../testing/binaries.ts';
import { dataFolder } from './house.ts';
import { type AgentInStory, agentAt, type CustomerInStory, customerAt } from './people.ts';
import { tracesBelow, tracesIn, tracesOf } from './traces.ts';

const phone = '13755667788';
/** All that Ada says and is known by has this word in it, or is her number. */
const traces = tracesOf(['kanarie', phone]);
const words = (what: string) => `kanarie${what}`;

const log = openLog('story', { level: 'fatal' });
const { folder, remove } = dataFolder();
const lifecycle = new Lifecycle({ log });
const data = join(folder, 'data');
let redisUrl: string;
let running: NodeProcess;
let partner: Server;
let port: number;
let url: string;
let database: pg.Client;
let ada: CustomerInStory;
let admin: AgentInStory;

const open = async (): Promise<void> => {
  const logFile = openSync(join(folder, 'house.log'), 'a');
  const env = {
    PORT: String(port),
    LIUKE_DATA: data,
    LOG_LEVEL: 'debug',
    DATABASE_URL: '',
    REDIS_URL: redisUrl,
    LIUKE_PRIVATE_TARGETS: 'true',
  };
  running = startProcess('ops/start.ts', env, logFile);
  closeSync(logFile);
  await untilReady('the house', `http://127.0.0.1:${port}/health/ready`, running);
  database = new pg.Client({ connectionString: runningPostgres(join(data, 'postgres'))! });
  database.on('error', () => {});
  await database.connect();
};
const shut = async (): Promise<void> => {
  await database?.end();
  await running?.stop();
};

const count = async (sql: string): Promise<number> => {
  const { rows } = await database.query<{ count: string }>(`select count(*) from ${sql}`);
  return Number(rows[0]!.count);
};
const until = (what: string, sql: string) =>
  vi
    .waitUntil(async () => (await count(sql)) > 0, { timeout: 20_000, interval: 50 })
    .catch(() => {
      throw new Error(`Not in the database: ${what}`);
    });

const adaComes = async (): Promise<CustomerInStory> => {
  const identityToken = await new SignJWT({ sub: 'erased-ada', name: 'Kanarie Vogel', phone, email: 'kanarie@example.com' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('liuke-demo-identity-secret-32bytes'));
  return customerAt(url, { locale: 'en', identityToken });
};

const stepsUp = async (purpose: string): Promise<void> => {
  const challenge = await ada.customer.requestStepUp(purpose);
  const outbox = (await (await fetch(new URL('/demo/outbox', url))).json()) as { to: string; text: string }[];
  await ada.customer.verifyStepUp(challenge.id, /\d{6}/.exec(outbox.find(({ to }) => to === phone)!.text)![0]);
};

const uploads = async (bytes: Buffer): Promise<string> => {
  const { createUpload } = await ada.asks<{ createUpload: { attachment: { id: string }; uploadUrl: string } }>(
    'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
    { input: { name: `${words('file')}.txt`, contentType: 'text/plain', bytes: bytes.length } },
  );
  const address = new URL(new URL(createUpload.uploadUrl).pathname, url);
  const stored = await fetch(address, { method: 'PUT', body: new Uint8Array(bytes) });
  expect(stored.ok).toBe(true);
  return createUpload.attachment.id;
};

type Request = { status: string; url: string | null; receipt: string | null; rooms: { room: string; rows: number }[] };
const untilDone = (id: string): Promise<Request> =>
  vi.waitUntil(
    async () => {
      const read = 'query ($id: ID!) { dataRequest(id: $id) { status url receipt rooms { room rows } } }';
      const { dataRequest } = await ada.asks<{ dataRequest: Request }>(read, { id });
      return dataRequest.status === 'DONE' && dataRequest;
    },
    { timeout: 30_000, interval: 100 },
  );

/** Everything that lies anywhere: the database's files and its log, keys, attachments, what the house logged, and Redis. */
const everywhere = async (): Promise<{ found: string[]; bytes: number }> => {
  await database.query('checkpoint');
  const redis = new Redis(redisUrl);
  await redis.save();
  redis.disconnect();
  const { rows } = await database.query<{ place: string }>("select current_setting('data_directory') as place");
  const places = [...new Set([folder, ...(rows[0]!.place.startsWith(folder) ? [] : [rows[0]!.place])])];
  const scans = places.map((place) => tracesBelow(place, traces));
  return { found: scans.flatMap(({ found }) => found), bytes: scans.reduce((sum, { bytes }) => sum + bytes, 0) };
};

/** The word itself, so that a search that finds nothing is known to look. */
const dumped = (): Buffer =>
  execFileSync('pg_dump', [runningPostgres(join(data, 'postgres'))!], { maxBuffer: 1_000_000_000 });

describe.skipIf(redisPath() === null)('somebody who is erased', () => {
  beforeAll(async () => {
    // So that PostgreSQL, which is another user where we are root, may lie in it.
    chmodSync(folder, 0o711);
    mkdirSync(data, { recursive: true, mode: 0o711 });
    redisUrl = await ownRedis(lifecycle, ['--dir', folder, '--rdbcompression', 'no']);
    port = await freePort();
    url = `http://127.0.0.1:${port}/graphql`;
    partner = createServer((_, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
    await open();
  }, 180_000);
  afterAll(async () => {
    ada?.leaves();
    await shut();
    partner?.closeAllConnections();
    partner?.close();
    await lifecycle.stop();
    remove();
  }, 60_000);

  it('has left words in every kind of content, and none of them can be read in a dump or in any file', async () => {
    admin = await agentAt(url, 'admin@demo.test');
    const hook = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`;
    await admin.asks('mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { id } }', {
      input: { url: hook, events: ['*'] },
    });
    await admin.asks('mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { id } } }', {
      input: {
        name: 'find a size',
        examples: ['help me to find my size please', 'which size fits me best', 'what size should I order'],
        flow: [
          { name: 'foot', ask: 'How long is your foot?', slot: 'foot' },
          { name: 'width', ask: 'How wide?', slot: 'width' },
        ],
      },
    });
    await admin.asks('mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { id } } }', {
      input: {
        name: 'zeppelins',
        examples: [
          'do you sell blue zeppelins to collectors',
          'any zeppelins for sale',
          'I collect zeppelins, have you some',
        ],
      },
    });
    await admin.asks('mutation { setAutomationPolicy(input: { answerAbove: 1, reviewAbove: 0.05 }) { answerAbove } }');
    ada = await adaComes();

    await ada.writes('help me to find my size please');
    await until('a dialogue', `intents.dialogue where customer_id = '${ada.id}'`);
    await ada.writes(words('slot'));
    await until('a slot', `intents.dialogue where customer_id = '${ada.id}' and step = 'width'`);
    await ada.writes(words('width'));
    await ada.writes(`where is my parcel ${words('draft')}`);
    await until('a draft', `intents.draft where customer_id = '${ada.id}'`);
    await ada.writes(`do you sell blue zeppelins to ${words('missed')} collectors`);
    await until('a missed question', `knowledge.missed_question where customer_id = '${ada.id}'`);
    await ada.writes('转人工');
    const conversationId = ada.conversationId();
    await until('a queue', `conversations.conversation where id = '${conversationId}' and status <> 'BOT'`);
    await admin.comesOnline();
    await admin.asks('mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: conversationId });
    await vi.waitUntil(() =>
      admin.replies(conversationId, words('reply')).then(
        () => true,
        () => false,
      ),
    );
    await admin.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
      input: { conversationId, kind: 'NOTE', text: words('note') },
    });
    const attachmentIds = [await uploads(Buffer.from(`${words('bytes')} `.repeat(200)))];
    await ada.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
      input: { conversationId, kind: 'FILE', attachmentIds },
    });
    await admin.asks('mutation ($id: ID!, $note: String) { releaseConversation(conversationId: $id, note: $note) { id } }', {
      id: conversationId,
      note: words('handover'),
    });
    await admin.asks('mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: conversationId });
    await vi.waitUntil(() =>
      admin
        .asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id: conversationId })
        .then(
          () => true,
          () => false,
        ),
    );
    await ada.asks('mutation ($input: RateConversationInput!) { rateConversation(input: $input) { conversation { id } } }', {
      input: { conversationId, score: 2, comment: words('rating') },
    });
    await stepsUp('export');
    const { exportCustomer } = await ada.asks<{ exportCustomer: { id: string } }>(
      'mutation ($id: ID!) { exportCustomer(customerId: $id) { id } }',
      { id: ada.id },
    );
    const archive = await untilDone(exportCustomer.id);
    expect((await fetch(new URL(archive.url!, url))).ok).toBe(true);

    // So that what is not found was there.
    const hers = `customer_id = '${ada.id}'`;
    for (const [what, sql] of Object.entries({
      classifications: `intents.classification where ${hers}`,
      'contact data': `privacy.customer where id = '${ada.id}' and contact is not null`,
      letters: `privacy.delivery where person_id = '${ada.id}'`,
      notes: `conversations.message where conversation_id = '${conversationId}' and kind = 'NOTE'`,
      files: 'conversations.attachment',
      ratings: `conversations.conversation where ${hers} and rating_comment is not null`,
      'hand-overs': `routing.assignment where ${hers} and end_note is not null`,
      webhooks: `conversations.webhook_event where ${hers}`,
      exports: `privacy.export_part where request_id = '${exportCustomer.id}'`,
    }))
      await until(what, sql);
    expect(tracesIn(dumped(), traces)).toEqual([]);
    const { found, bytes } = await everywhere();
    expect(found).toEqual([]);
    expect(bytes).toBeGreaterThan(20_000_000);
    await admin.leaves();
    ada.leaves();
  }, 120_000);

  it('can be read nowhere, not even in a copy of the whole database from before, while others can', async () => {
    const bo = await customerAt(url, { locale: 'en' });
    await bo.writes('boundless sky');
    await bo.heard.atLeast(1);
    const boId = bo.id;
    bo.leaves();
    // The backup: the database as it lies on disk, without the pieces, which are kept elsewhere.
    const { rows } = await database.query<{ place: string }>("select current_setting('data_directory') as place");
    await shut();
    const backup = join(folder, 'backup');
    mkdirSync(backup, { mode: 0o711 });
    const place = rows[0]!.place;
    cpSync(place, join(backup, 'postgres'), { recursive: true });
    cpSync(`${place}.password`, join(backup, 'postgres.password'));
    await open();

    const { id } = ada;
    ada = await adaComes();
    expect(ada.id).toBe(id);
    await stepsUp('erase');
    const { eraseCustomer } = await ada.asks<{ eraseCustomer: { id: string } }>(
      'mutation ($id: ID!) { eraseCustomer(customerId: $id) { id } }',
      { id: ada.id },
    );
    await vi.waitUntil(
      async () => (await count(`privacy.data_request where id = '${eraseCustomer.id}' and status = 'DONE'`)) === 1,
      { timeout: 30_000, interval: 50 },
    );
    const receipt = await database.query<{ receipt: string }>('select receipt from privacy.data_request where id = $1', [
      eraseCustomer.id,
    ]);
    await vi.waitUntil(async () => (await count('house.key_shred')) === 0, { timeout: 20_000 });
    expect((await everywhere()).found).toEqual([]);
    for (const table of [
      'intents.draft',
      'intents.classification',
      'knowledge.missed_question',
      'conversations.webhook_event',
    ])
      expect(await count(`${table} where customer_id = '${ada.id}'`), table).toBe(0);

    configure({
      secret: readFileSync(join(data, 'secret'), 'utf8').trim(),
      keysUrl: pathToFileURL(join(data, 'keys')).href,
    });
    const openedAt = async (databaseUrl: string) =>
      lifecycle.start(
        `database ${databaseUrl}`,
        () => openDatabase({ url: databaseUrl, live: memoryLive(), log, max: 2 }),
        (one) => one.close(),
      );
    const now = await openedAt(runningPostgres(join(data, 'postgres'))!);
    const genuine = await verifyReceipt((viewer) => now.as(viewer, 'privacy'), receipt.rows[0]!.receipt);
    expect(genuine).toMatchObject({ receipt: { customerId: ada.id } });
    expect(genuine!.receipt.keysDestroyed).toBeGreaterThan(0);
    expect(genuine!.receipt.rooms.map(({ room }) => room).sort()).toEqual([
      'conversations',
      'intents',
      'knowledge',
      'metrics',
      'privacy',
      'routing',
    ]);

    const restored = await lifecycle.start(
      'backup',
      () => startPostgres({ dataDir: join(backup, 'postgres'), durable: false }),
      (server) => server.stop(),
    );
    const before = await openedAt(restored.url);
    const readable = async (customerId: string): Promise<(string | null)[]> => {
      const db = before.as(houseViewer('test', genuine!.receipt.workspaceId));
      const cells = await db.query<{ id: string; content: Buffer }>(
        `-- test.messages
         select m.id, m.content from conversations.message m
         join conversations.conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
         where c.customer_id = $1`,
        [customerId],
      );
      return unsealAll(
        db,
        cells.map(({ id, content }) => ({ place: `conversations.message:${id}`, sealed: content })),
      );
    };
    const hers = await readable(ada.id);
    expect(hers.length).toBeGreaterThan(6);
    expect(new Set(hers)).toEqual(new Set([null]));
    expect(await readable(boId)).toContainEqual(expect.stringContaining('boundless sky'));
  }, 180_000);
});

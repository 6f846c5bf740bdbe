import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { join } from 'node:path';
import conversations from '@liuke/conversations';
import { sweepFiles } from '@liuke/conversations/background/files';
import { createGateway, type Gateway } from '@liuke/gateway';
import { configure, issueToken, plumbing } from '@liuke/kit';
import { agentViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from './house.ts';
import { type CustomerInStory, customerAt } from './people.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The front door and the room that knows what a link leads to; nobody else has a hand in files. */
const { folder, remove } = dataFolder();
const often = 1_000_000;
let room: TestRoom;
let gateway: Gateway;
let house: { readonly url: string };
beforeAll(async () => {
  room = await testRoom(conversations);
  configure({ data: folder });
  gateway = await createGateway({
    transports: { conversations: room.transport },
    log: pino({ level: 'silent' }),
    trustProxy: true,
    limits: { ratePerMinute: { nobody: often, customer: often, partner: often, agent: often, house: 0, plumbing: 0 } },
  });
  house = { url: `${await gateway.listen({ port: 0 })}/graphql` };
}, 60_000);
afterAll(async () => {
  await gateway?.stop();
  await room?.close();
  remove();
}, 60_000);

/** An agent of the shop, who asks as the console does. */
const agentHere = async (): Promise<Asking> => {
  const token = await issueToken(agentViewer({ workspaceId: room.workspace.id, id: randomUUID() }));
  return {
    asks: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const response = await fetch(house.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
      if (errors) throw new Error(errors[0]?.message);
      return data;
    },
  };
};

type File = { readonly name: string; readonly contentType: string; readonly bytes: number };
type Upload = { readonly attachment: { readonly id: string }; readonly uploadUrl: string };
type Asking = { asks<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> };

/** The house listens on a free port, which its addresses do not know. */
const here = (url: string): string => new URL(new URL(url).pathname, house.url).href;

const announces = async (who: Asking, file: File): Promise<Upload> =>
  (
    await who.asks<{ createUpload: Upload }>(
      'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { attachment { id } uploadUrl } }',
      { input: file },
    )
  ).createUpload;
const puts = async ({ uploadUrl }: Upload, body: Buffer): Promise<{ status: number; code: string | null }> => {
  const response = await fetch(here(uploadUrl), { method: 'PUT', body: new Uint8Array(body) });
  const text = await response.text();
  return { status: response.status, code: text ? JSON.parse(text).errors[0].extensions.code : null };
};
const uploads = async (who: Asking, bytes = png, file: Partial<File> = {}): Promise<string> => {
  const upload = await announces(who, { name: 'parcel.png', contentType: 'image/png', bytes: bytes.length, ...file });
  expect(await puts(upload, bytes)).toEqual({ status: 204, code: null });
  return upload.attachment.id;
};
type Sent = {
  readonly seq: number;
  readonly kind: string;
  readonly attachments: { name: string; contentType: string; bytes: number; url: string }[];
};
const sends = async (who: Asking, conversationId: string, input: Record<string, unknown>): Promise<Sent> =>
  (
    await who.asks<{ sendMessage: { message: Sent } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message {
        seq kind attachments { name contentType bytes url } } } }`,
      { input: { conversationId, ...input } },
    )
  ).sendMessage.message;
const codeOf = (failing: Promise<unknown>): Promise<unknown> =>
  failing.then(
    () => null,
    (error: { code?: unknown; extensions?: { code?: unknown } }) => error.code ?? error.extensions?.code,
  );
/** Somebody with an open conversation. */
const visitor = async (): Promise<CustomerInStory> => {
  const customer = await customerAt(house.url);
  const { startConversation } = await customer.asks<{ startConversation: { conversation: { id: string } } }>(
    'mutation { startConversation(input: { firstMessage: "你好" }) { conversation { id } } }',
  );
  return { ...customer, conversationId: () => startConversation.conversation.id };
};

describe('a picture', () => {
  it('is uploaded and sent by the customer and seen by the agent, who sends one back', async () => {
    const ada = await visitor();
    const id = await uploads(ada, png, { name: '../../破损的包裹.png' });
    const message = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id] });
    expect(message).toMatchObject({
      kind: 'IMAGE',
      attachments: [{ name: '破损的包裹.png', contentType: 'image/png', bytes: png.length }],
    });
    const lin = await agentHere();
    const seen = await lin.asks<{ conversation: { messages: { edges: { node: Sent }[] } } }>(
      'query ($id: ID!) { conversation(id: $id) { messages(last: 50) { edges { node { seq kind attachments { name url } } } } } }',
      { id: ada.conversationId() },
    );
    const picture = seen.conversation.messages.edges.find(({ node }) => node.seq === message.seq)!.node.attachments[0]!;
    expect(picture.url).toBe(message.attachments[0]!.url);
    const answer = await fetch(here(picture.url));
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(answer.headers.get('content-disposition')).toBe(
      'inline; filename="_____.png"; filename*=UTF-8\'\'%E7%A0%B4%E6%8D%9F%E7%9A%84%E5%8C%85%E8%A3%B9.png',
    );
    const kept = await fetch(here(picture.url), { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(kept.status).toBe(304);
    const part = await fetch(here(picture.url), { headers: { range: 'bytes=1-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
    ada.leaves();
  });

  it('lies sealed, and is sent once and by who uploaded it alone', async () => {
    const [ada, ben] = [await visitor(), await visitor()];
    const id = await uploads(ada);
    const files = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.some(({ name }) => name === id)).toBe(true);
    expect(await codeOf(sends(ben, ben.conversationId(), { kind: 'IMAGE', attachmentIds: [id] }))).toBe('NOT_FOUND');
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id, id] }))).toBe('NOT_FOUND');
    const first = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id], clientMessageId: 'c1' });
    const again = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id], clientMessageId: 'c1' });
    expect(again.seq).toBe(first.seq);
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id] }))).toBe('NOT_FOUND');
    ada.leaves();
    ben.leaves();
  });

  it('is nothing that it was not said to be', async () => {
    const ada = await visitor();
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    for (const [bytes, contentType] of [
      [html, 'image/png'],
      [png, 'image/jpeg'],
      [Buffer.from('%PDF-1.4'), 'text/plain'],
    ] as const) {
      const upload = await announces(ada, { name: 'x', contentType, bytes: bytes.length });
      expect(await puts(upload, bytes)).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
      expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'FILE', attachmentIds: [upload.attachment.id] }))).toBe(
        'CONFLICT',
      );
    }
    for (const wrong of [
      { contentType: 'text/html' },
      { contentType: 'image/svg+xml' },
      { bytes: 21 * 1024 * 1024 },
      { bytes: 0 },
      { name: '' },
    ]) {
      expect(await codeOf(announces(ada, { name: 'x', contentType: 'image/png', bytes: 5, ...wrong }))).toBe(
        'BAD_USER_INPUT',
      );
    }
    const upload = await announces(ada, { name: 'x.png', contentType: 'image/png', bytes: png.length });
    expect((await puts(upload, png.subarray(1))).code).toBe('BAD_USER_INPUT');
    expect((await puts(upload, Buffer.concat([png, png]))).code).toBe('BAD_USER_INPUT');
    expect((await puts(upload, png)).status).toBe(204);
    expect(await puts(upload, png)).toEqual({ status: 400, code: 'CONFLICT' });
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'VOICE', attachmentIds: [upload.attachment.id] }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(sends(ada, ada.conversationId(), { text: 'x', attachmentIds: [upload.attachment.id] }))).toBe(
      'BAD_USER_INPUT',
    );
    ada.leaves();
  });

  it('that is text is only ever downloaded', async () => {
    const ada = await visitor();
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const id = await uploads(ada, html, { name: 'a"\r\nx: y.html', contentType: 'text/plain' });
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'FILE', text: 'see there', attachmentIds: [id] });
    const answer = await fetch(here(attachments[0]!.url));
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="a_x_ y\.html"/);
    ada.leaves();
  });
});

describe('who is erased', () => {
  it('leaves no picture behind', async () => {
    const ada = await visitor();
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [await uploads(ada)] });
    const unsent = await uploads(ada);
    await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: ada.id });
    expect((await fetch(here(attachments[0]!.url))).status).toBe(404);
    const dropped = await room
      .as(plumbing('conversations'))
      .query<{ id: string }>('-- test.dropped\nselect id from conversations.dropped_file');
    expect(dropped).toHaveLength(2);
    await sweepFiles({ as: room.as, log: pino({ level: 'silent' }) });
    const left = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
    for (const { id } of [...dropped, { id: unsent }]) expect(left.some((name) => name.endsWith(id))).toBe(false);
    ada.leaves();
  });

  it('and what was never sent goes after a day', async () => {
    const ada = await visitor();
    const id = await uploads(ada);
    room.clock.advance(25 * 3_600_000);
    await sweepFiles({ as: room.as, log: pino({ level: 'silent' }) });
    expect(
      readdirSync(join(folder, 'files'), { recursive: true })
        .map(String)
        .some((name) => name.endsWith(id)),
    ).toBe(false);
    room.clock.set(new Date());
    ada.leaves();
  });
});

describe('ten thousand hostile requests to the doors of files', () => {
  it('meet no fault of ours, and store nothing', async () => {
    const ada = await visitor();
    const open = await announces(ada, { name: 'x.png', contentType: 'image/png', bytes: png.length });
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [await uploads(ada)] });
    const real = { upload: new URL(open.uploadUrl).pathname, file: new URL(attachments[0]!.url).pathname };
    const agent = new Agent({ keepAlive: true, maxSockets: 32 });
    const { hostname, port } = new URL(house.url);
    let shots = 0;
    const shoot = ({
      method,
      path,
      headers,
      body,
    }: {
      method: string;
      path: string;
      headers: Record<string, string>;
      body: Buffer;
    }) =>
      new Promise<number>((resolve) => {
        const from = `10.${(shots >> 16) & 255}.${(shots >> 8) & 255}.${shots++ & 255}`;
        const outgoing = send(
          {
            agent,
            hostname,
            port,
            method,
            path,
            headers: { 'content-length': String(body.length), ...headers, 'x-forwarded-for': from },
          },
          (response) => {
            response.resume();
            response.on('close', () => resolve(response.statusCode ?? 0));
          },
        );
        outgoing.setTimeout(5_000, () => outgoing.destroy());
        outgoing.on('error', () => resolve(0));
        outgoing.end(body);
      });
    const link = fc.oneof(
      fc.constantFrom(real.upload.slice(9), real.file.slice(7)),
      fc
        .tuple(fc.constantFrom(real.upload.slice(9), real.file.slice(7)), fc.nat(), fc.stringMatching(/^[\w.%~-]{1,3}$/))
        .map(([text, place, put]) => `${text.slice(0, place % text.length)}${put}${text.slice((place % text.length) + 1)}`),
      fc.stringMatching(/^[\w.%~/-]{0,60}$/),
      fc.constantFrom('..%2f..%2fetc%2fpasswd', '%00', '.'.repeat(900), 'a.b.c', 'e30.e30', '%ff%fe'),
    );
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.constantFrom(
        Buffer.alloc(0),
        Buffer.alloc(200_000),
        Buffer.from('<svg onload=alert(1)>'),
        Buffer.alloc(png.length, 1),
      ),
      fc.nat(png.length - 1).map((length) => png.subarray(0, length)),
    );
    const shot = fc.record({
      method: fc.constantFrom('PUT', 'PUT', 'PUT', 'GET', 'GET', 'POST', 'HEAD', 'DELETE', 'OPTIONS'),
      path: fc.tuple(fc.constantFrom('/uploads/', '/files/'), link).map(([door, text]) => door + text),
      headers: fc.record(
        {
          'content-type': fc.constantFrom(
            'image/png',
            'application/json',
            'multipart/form-data; boundary=x',
            'x',
            'text/plain',
          ),
          range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=99999999999999-', 'bytes=0-1,3-4', 'x'),
          'content-encoding': fc.constantFrom('gzip', 'br', 'x'),
          'if-none-match': fc.constantFrom('*', '"x"', 'W/"x"'),
          origin: fc.constantFrom('https://evil.example', 'null'),
          expect: fc.constantFrom('100-continue'),
        },
        { requiredKeys: [] },
      ),
      body: noise,
    });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(shot, { minLength: 50, maxLength: 50 }), async (batch) => {
        for (const status of await Promise.all(batch.map((one) => shoot(one as Parameters<typeof shoot>[0])))) {
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          expect(status).toBeLessThan(500);
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
    agent.destroy();
    console.info('files', Object.fromEntries(statuses));
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
    // Nothing of it was taken for the picture that was announced.
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [open.attachment.id] }))).toBe(
      'CONFLICT',
    );
    expect((await puts(open, png)).status).toBe(204);
    ada.leaves();
  }, 240_000);
});

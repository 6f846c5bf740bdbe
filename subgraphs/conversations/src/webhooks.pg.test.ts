import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { configure } from '@liuke/kit';
import { eventually, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signature } from './domain/standard-webhooks.ts';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, code, data, partner } from './testing/guests.ts';
import { topics } from './topics.ts';

type Heard = {
  readonly id: string;
  readonly signature: string;
  readonly timestamp: number;
  readonly raw: string;
  readonly body: Answer;
};
let room: TestRoom;
let url: string;
const heard: Heard[] = [];
/** How the receiver answers; default 200. */
let answers: (one: Heard, response: ServerResponse) => void;
const ok = (_: Heard, response: ServerResponse) => void response.writeHead(200).end('{}');
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString();
  const say = (name: string) => String(request.headers[name]);
  const one = {
    id: say('webhook-id'),
    signature: say('webhook-signature'),
    timestamp: Number(say('webhook-timestamp')),
    raw,
    body: JSON.parse(raw),
  };
  heard.push(one);
  answers(one, response);
});

beforeAll(async () => {
  configure({ privateTargets: true });
  room = await testRoom(conversations, { background: true });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
}, 60_000);
afterAll(async () => {
  await room?.close();
  receiver.closeAllConnections();
  receiver.close();
});
const admin = () => agent(room, 'ADMIN');
const fields = 'id url events enabled disabledReason secret pending lastDeliveredAt lastError';
const save = async (input: Record<string, unknown>, viewer = admin()): Promise<Answer> =>
  room.query(viewer, `mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { ${fields} } }`, { input });
const saved = async (input: Record<string, unknown> = {}) =>
  data(await save({ url, events: ['message.received', 'message.sent'], ...input })).saveWebhook;
const look = async (id: string): Promise<Answer> =>
  data(
    await room.query(
      admin(),
      `{ webhooks { ${fields} deliveries { edges { node { eventId type state attempts lastStatus lastError } } } } }`,
    ),
  ).webhooks.find((one: Answer) => one.id === id);
const wake = () => room.live.nudge(room.workspace.id, topics.webhooks);

beforeAll(() => {
  answers = ok;
});
afterEach(async () => {
  answers = ok;
  for (const one of data(await room.query(admin(), `{ webhooks { ${fields} } }`)).webhooks)
    await saved({ id: one.id, enabled: false });
  heard.length = 0;
});

const customerId = randomUUID();
const writes = (conversationId: string, seq: number, text = `word ${seq}`) =>
  room.hear('MessageReceived', {
    conversationId,
    messageId: randomUUID(),
    seq,
    customerId,
    text,
    kind: 'TEXT',
    channel: 'WEB',
    locale: 'zh-CN',
    status: 'BOT',
    tags: [],
  });
const of = (conversationId: string): number[] =>
  heard.filter(({ body }) => body.data.conversationId === conversationId).map(({ body }) => body.data.seq);

describe('a webhook', () => {
  it('is signed by a secret that is shown once', async () => {
    const { id, secret } = await saved();
    expect(secret).toMatch(/^whsec_/);
    expect((await look(id)).secret).toBeNull();
    const talk = randomUUID();
    await writes(talk, 1, '手机 ***');
    const one = await eventually('it is told', () => heard[0]);
    expect(one.signature).toBe(signature(secret, one.id, one.timestamp, one.raw));
    expect(one.body).toMatchObject({
      type: 'message.received',
      workspaceId: room.workspace.id,
      data: { conversationId: talk, seq: 1, text: '手机 ***' },
    });
    await eventually('it is noted', async () => (await look(id)).lastDeliveredAt);
    expect(await look(id)).toMatchObject({
      pending: 0,
      lastError: null,
      deliveries: { edges: [{ node: { state: 'DELIVERED', attempts: 1, lastStatus: 200 } }] },
    });
  });

  it('has a new secret when asked for one, and both count for a day', async () => {
    const { id, secret } = await saved();
    const next = (await saved({ id, rotateSecret: true })).secret;
    expect((await saved({ id })).secret).toBeNull();
    await writes(randomUUID(), 1);
    const one = await eventually('it is told', () => heard[0]);
    expect(one.signature.split(' ')).toEqual([next, secret].map((key) => signature(key, one.id, one.timestamp, one.raw)));
  });

  it('hears what its owner asked for and may see, in their workspace alone', async () => {
    expect(code(await save({ url, events: ['message.shouted'] }))).toBe('BAD_USER_INPUT');
    expect(code(await save({ url, events: [] }))).toBe('BAD_USER_INPUT');
    expect(code(await save({ url, events: ['message.received'] }, partner(room, 'webhook:manage')))).toBe('FORBIDDEN');
    expect(code(await save({ url, events: ['*'] }, partner(room, 'conversation:read')))).toBe('FORBIDDEN');
    expect(code(await save({ id: randomUUID(), url, events: ['*'] }))).toBe('NOT_FOUND');
    const other = agent(room, 'ADMIN', room.otherWorkspace.id);
    await saved({ events: ['message.received'] });
    expect(data(await room.query(other, '{ webhooks { id } }')).webhooks).toEqual([]);
    await room.hear('ConversationRated', { conversationId: randomUUID(), customerId, score: 5 });
    const talk = randomUUID();
    await writes(talk, 7);
    await eventually('it is told', () => of(talk).length === 1);
    expect(heard.map(({ body }) => body.type)).toEqual(['message.received']);
  });

  it('is told that the machine answers too much wrongly, where it may read intents', async () => {
    const { id } = await saved({ events: ['automation.doubted'] });
    await room.hear('AutomationDoubted', { audited: 40, right: 36, precision: 0.9 });
    await eventually('it is told', () => heard.length === 1);
    expect(heard[0]!.body).toMatchObject({
      type: 'automation.doubted',
      workspaceId: room.workspace.id,
      data: { audited: 40, right: 36, precision: 0.9 },
    });
    expect(data(await room.query(admin(), '{ webhooks { id } }')).webhooks).toContainEqual({ id });
    const input = { url, events: ['automation.doubted'] };
    expect(code(await save(input, partner(room, 'webhook:manage', 'conversation:read')))).toBe('FORBIDDEN');
  });

  it('may not lie in a private network, unless the installation allows it', async () => {
    configure({ privateTargets: false });
    try {
      for (const address of [url, 'https://10.0.0.1/', 'https://[::1]/', 'https://localhost/', 'http://example.com/', 'x'])
        expect(code(await save({ url: address, events: ['*'] }))).toBe('BAD_USER_INPUT');
    } finally {
      configure({ privateTargets: true });
    }
  });
});

describe('a receiver that misbehaves', () => {
  it('is told again until it accepts, in order within a conversation, while other conversations go on', async () => {
    const { id } = await saved();
    const [stuck, fine] = [randomUUID(), randomUUID()];
    let refusals = 3;
    answers = (one, response) => {
      if (one.body.data.conversationId !== stuck || refusals-- <= 0) return ok(one, response);
      if (refusals === 1) return void response.destroy();
      response.writeHead(refusals === 0 ? 302 : 500, { location: url }).end();
    };
    for (let seq = 1; seq <= 5; seq++) {
      await writes(stuck, seq);
      await writes(fine, seq);
    }
    await eventually('the other has heard all', () => of(fine).length === 5);
    expect(of(fine)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(of(stuck))).toEqual(new Set([1]));
    await eventually('its failure is noted', async () => (await look(id)).lastError);
    for (let tries = 0; !of(stuck).includes(5); tries++) {
      room.clock.advance(5_000);
      wake();
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (tries > 200) throw new Error(`It was told ${of(stuck).join()}`);
    }
    // The clock runs fast here: a lease may run out under way, and the same is told twice, but never out of its order.
    expect(of(stuck).slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(of(stuck).filter((seq, place, all) => seq !== all[place - 1])).toEqual([1, 2, 3, 4, 5]);
    expect(
      new Set(heard.filter(({ body }) => body.data.conversationId === stuck && body.data.seq === 1).map((one) => one.id))
        .size,
    ).toBe(1);
    await eventually('all is noted', async () => (await look(id)).pending === 0);
    expect((await look(id)).lastError).toBeNull();
  });

  it('is given up after 72 hours, and goes on where it stopped when it is switched on again', async () => {
    const { id } = await saved();
    const talk = randomUUID();
    answers = (_, response) => void response.writeHead(503).end();
    await writes(talk, 1);
    await writes(talk, 2);
    await eventually('the first try', () => of(talk).length === 1);
    await eventually('it is noted', async () => (await look(id)).lastError);
    room.clock.advance(73 * 3_600_000);
    wake();
    const given = await eventually('it is given up', async () => {
      const found = await look(id);
      return found.disabledReason && found;
    });
    expect(given).toMatchObject({
      enabled: false,
      disabledReason: 'FAILED_TOO_LONG',
      lastError: 'It answered 503.',
      pending: 1,
    });
    await writes(talk, 3);
    answers = ok;
    heard.length = 0;
    await saved({ id, enabled: true });
    await eventually('it has heard all', () => of(talk).length === 3);
    expect(of(talk)).toEqual([1, 2, 3]);
    expect(await look(id)).toMatchObject({ enabled: true, disabledReason: null });
  });

  it('that says it is gone is not asked again', async () => {
    const { id } = await saved();
    answers = (_, response) => void response.writeHead(410).end();
    await writes(randomUUID(), 1);
    await eventually('it is switched off', async () => (await look(id)).disabledReason === 'GONE');
    expect(
      code(
        await room.query(admin(), 'mutation ($id: ID!) { replayWebhook(id: $id, from: "2020-01-01T00:00:00Z") { id } }', {
          id,
        }),
      ),
    ).toBe('CONFLICT');
  });

  it('does not hold up another webhook', async () => {
    answers = (one, response) => {
      // Never answers on one of the two.
      if (!slow.has(one.signature)) ok(one, response);
    };
    const slow = { has: (_: string) => false };
    const { secret } = await saved();
    slow.has = (given) =>
      heard.some((one) => one.signature === given && given === signature(secret, one.id, one.timestamp, one.raw));
    const brisk = await saved();
    const talks = Array.from({ length: 20 }, () => randomUUID());
    for (const talk of talks) await writes(talk, 1);
    await eventually(
      'the brisk one has heard all',
      () => heard.filter((one) => one.signature === signature(brisk.secret, one.id, one.timestamp, one.raw)).length === 20,
    );
    receiver.closeAllConnections();
  });
});

describe('replay', () => {
  it('tells everything since a moment again, in order, under the same ids', async () => {
    const { id } = await saved();
    const talk = randomUUID();
    await writes(talk, 1);
    room.clock.advance(1_000);
    const from = room.clock.now().toISOString();
    room.clock.advance(1_000);
    for (const seq of [2, 3, 4]) await writes(talk, seq);
    await eventually('all is told', () => of(talk).length === 4);
    await eventually('all is noted', async () => (await look(id)).pending === 0);
    const ids = heard.slice(-3).map((one) => one.id);
    heard.length = 0;
    data(
      await room.query(
        admin(),
        `mutation ($id: ID!, $from: DateTime!) { replayWebhook(id: $id, from: $from) { ${fields} } }`,
        { id, from },
      ),
    );
    await eventually('all is told again', () => of(talk).length === 3);
    expect(of(talk)).toEqual([2, 3, 4]);
    expect(heard.map((one) => one.id)).toEqual(ids);
  });
});

describe('what a partner was told of somebody', () => {
  it('is forgotten with them', async () => {
    const { id } = await saved();
    const guest = await arrives(room);
    answers = (_, response) => void response.writeHead(500).end();
    const talk = randomUUID();
    await room.hear('ConversationRated', { conversationId: talk, customerId: guest.id, score: 1 });
    await room.hear('MessageReceived', {
      conversationId: talk,
      messageId: randomUUID(),
      seq: 1,
      customerId: guest.id,
      text: 'x',
      kind: 'TEXT',
      channel: 'WEB',
      locale: 'en',
      status: 'BOT',
      tags: [],
    });
    expect((await look(id)).pending).toBe(1);
    await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: guest.id });
    expect(await look(id)).toMatchObject({ pending: 0 });
  });
});

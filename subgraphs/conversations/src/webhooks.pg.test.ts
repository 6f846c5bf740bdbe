import { randomUUID } from 'node:crypto';
import { configure } from '@liuke/kit';
import { eventually } from '@liuke/kit/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { signature } from './domain/standard-webhooks.ts';
import { agent, arrives, code, data, partner } from './testing/guests.ts';
import { customerId, fields, webhookPartner } from './testing/webhook-partner.ts';

const { room, url, heard, admin, save, saved, look, answer, writes, of, forgets, close } = await webhookPartner();
afterEach(forgets);
afterAll(close);

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
    answer((_, response) => void response.writeHead(500).end());
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

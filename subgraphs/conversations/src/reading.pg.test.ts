import { randomUUID } from 'node:crypto';
import { house } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, code, data, partner, send, thread } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

const said = async (conversationId: string): Promise<{ name: string; payload: Answer }[]> =>
  (await room.said()).filter(({ key }) => key === conversationId);

describe('reading', () => {
  it('each side has its mark, which never goes back', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('one');
    await guest.writes(id, 'two');
    const lin = agent(room);
    await assign(room, id, guest.id, lin.id);
    data(await send(room, lin, { conversationId: id, text: 'three' }));
    const unread = async (viewer = lin) =>
      data(await room.query(viewer, 'query ($id: ID!) { conversation(id: $id) { unreadCount } }', { id })).conversation
        .unreadCount;
    expect([await unread(), await unread(guest.viewer)]).toEqual([2, 1]);
    const mark =
      'mutation ($id: ID!, $seq: Int!) { markRead(conversationId: $id, seq: $seq) { conversation { unreadCount } } }';
    expect(data(await room.query(lin, mark, { id, seq: 99 })).markRead.conversation.unreadCount).toBe(0);
    expect(data(await room.query(lin, mark, { id, seq: 1 })).markRead.conversation.unreadCount).toBe(0);
    expect([await unread(), await unread(guest.viewer)]).toEqual([0, 1]);
    const delivery = 'query ($id: ID!) { conversation(id: $id) { messages(first: 2) { edges { node { delivery } } } } }';
    expect(data(await guest.asks(delivery, { id })).conversation.messages.edges).toEqual([
      { node: { delivery: 'READ' } },
      { node: { delivery: 'READ' } },
    ]);
  });

  it('what was written is shown unmasked only after a step-up', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('我的电话13812345678');
    const unmasked = 'query ($id: ID!) { conversation(id: $id) { lastMessage { text unmaskedText } } }';
    const refused = await guest.asks(unmasked, { id });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'INSUFFICIENT_USER_AUTHENTICATION',
      acr_values: 'urn:liuke:step-up',
      max_age: 300,
    });
    expect(data(await guest.steppedUp.asks(unmasked, { id })).conversation.lastMessage).toEqual({
      text: '我的电话138****5678',
      unmaskedText: '我的电话13812345678',
    });
    expect(code(await room.query(partner(room, 'conversation:read'), unmasked, { id }))).toBe('FORBIDDEN');
  });

  it('pages lead forwards and backwards', async () => {
    const guest = await arrives(room);
    const id = await guest.opens();
    for (const text of ['1', '2', '3', '4', '5']) await guest.writes(id, text);
    const page = async (given: string) =>
      data(
        await guest.asks(
          `query ($id: ID!) { conversation(id: $id) { messages(${given}) { edges { node { text } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
          { id },
        ),
      ).conversation.messages;
    const texts = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.text).join('');
    const first = await page('first: 2');
    expect([texts(first), first.pageInfo.hasNextPage]).toEqual(['12', true]);
    expect(texts(await page(`first: 9, after: "${first.pageInfo.endCursor}"`))).toBe('345');
    const last = await page('last: 2');
    expect([texts(last), last.pageInfo.hasPreviousPage]).toEqual(['45', true]);
    expect(texts(await page(`last: 2, before: "${last.pageInfo.startCursor}"`))).toBe('23');
  });
});

it('what the workspace masks in addition is masked from then on', async () => {
  const guest = await arrives(room);
  const id = await guest.opens('ORD-12345678');
  await room.hear('PrivacySettingsChanged', { maskPatterns: ['ORD-\\d{8}'] }, { key: room.workspace.id });
  await guest.writes(id, 'ORD-12345678');
  await room.hear('PrivacySettingsChanged', { maskPatterns: [] }, { key: room.workspace.id });
  await guest.writes(id, 'ORD-12345678');
  expect((await thread(room, guest.viewer, id)).map(({ text }) => text)).toEqual([
    'ORD-12345678',
    '************',
    'ORD-12345678',
  ]);
});

it('a rating is told with who had the conversation, and the last one counts', async () => {
  const guest = await arrives(room);
  const id = await guest.opens('hi');
  const lin = agent(room);
  await assign(room, id, guest.id, lin.id);
  const rate = (score: number) =>
    guest.asks('mutation ($input: RateConversationInput!) { rateConversation(input: $input) { conversation { rating } } }', {
      input: { conversationId: id, score, comment: 'ok' },
    });
  expect(code(await rate(6))).toBe('BAD_USER_INPUT');
  await rate(2);
  expect(data(await rate(5)).rateConversation.conversation.rating).toBe(5);
  expect((await said(id)).at(-1)).toMatchObject({ name: 'ConversationRated', payload: { score: 5, agentId: lin.id } });
});

it('erasing leaves nothing of the customer, and tells how much it was', async () => {
  const guest = await arrives(room);
  const id = await guest.opens('forget me');
  const other = await arrives(room);
  const otherId = await other.opens('keep me');
  const requestId = randomUUID();
  await room.hear('ErasureRequested', { requestId, customerId: guest.id });
  // A conversation, a message, a session, its link, a customer.
  expect((await room.said()).at(-1)).toMatchObject({
    name: 'PersonalDataErased',
    payload: { requestId, customerId: guest.id, room: 'conversations', rows: 5 },
  });
  const db = room.as(house('conversations', room.workspace.id));
  for (const table of ['conversation', 'message', 'session', 'session_conversation', 'customer']) {
    const rows = JSON.stringify(await db.query(`-- test\nselect t.* from conversations.${table} t`));
    expect(rows).not.toContain(guest.id);
    expect(rows).not.toContain(id);
  }
  expect(await thread(room, other.viewer, otherId)).toHaveLength(1);
  await room.hear('ErasureRequested', { requestId: randomUUID(), customerId: guest.id });
  expect((await room.said()).at(-1)?.payload).toMatchObject({ rows: 0 });
});

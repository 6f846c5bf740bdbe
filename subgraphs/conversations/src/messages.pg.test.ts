import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import fc from 'fast-check';
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

describe('a customer writes', () => {
  it('and the house hears it masked, with whose turn it is', async () => {
    const guest = await arrives(room, { locale: 'zh-CN' });
    const id = await guest.opens('我的包裹在哪里？电话13812345678');
    expect((await said(id)).map(({ name, payload }) => ({ name, ...payload }))).toMatchObject([
      { name: 'ConversationStarted', customerId: guest.id, channel: 'WEB', locale: 'zh-CN', reopened: false },
      { name: 'MessageReceived', seq: 1, text: '我的包裹在哪里？电话138****5678', status: 'BOT', customerId: guest.id },
    ]);
    expect(await thread(room, guest.viewer, id)).toMatchObject([{ seq: 1, text: '我的包裹在哪里？电话138****5678' }]);
  });

  it('an emoji cut in half, which is kept as a sign of it', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('whole 😀, half \ud83d');
    expect((await thread(room, guest.viewer, id))[0].text).toBe('whole 😀, half \ufffd');
  });

  it('one thread: a second start is the same conversation', async () => {
    const guest = await arrives(room);
    const [one, two] = await Promise.all([guest.opens('a'), guest.opens('b')]);
    expect(one).toBe(two);
    expect((await thread(room, guest.viewer, one)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await said(one)).filter(({ name }) => name === 'ConversationStarted')).toHaveLength(1);
  });

  it.each([
    ['nothing', { text: '  ' }],
    ['too much', { text: 'x'.repeat(8_001) }],
    ['a note', { text: 'x', kind: 'NOTE' }],
    ['a notice', { text: 'x', kind: 'EVENT' }],
    ['a card', { text: 'x', kind: 'CARD', buttons: [{ title: 'a', value: 'b' }] }],
    ['an endless clientMessageId', { text: 'x', clientMessageId: 'x'.repeat(129) }],
  ])('%s is refused', async (_, input) => {
    const guest = await arrives(room);
    const conversationId = await guest.opens();
    expect(code(await send(room, guest.viewer, { conversationId, ...input }))).toBe('BAD_USER_INPUT');
    expect(await thread(room, guest.viewer, conversationId)).toEqual([]);
  });

  it('after closing, which reopens to the machine', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hello');
    const lin = agent(room);
    await assign(room, id, guest.id, lin.id);
    const close =
      'mutation ($id: ID!) { resolveConversation(id: $id, outcome: "helped") { conversation { status resolvedAt } } }';
    expect(data(await room.query(lin, close, { id })).resolveConversation.conversation.status).toBe('RESOLVED');
    expect(data(await room.query(lin, close, { id })).resolveConversation.conversation.status).toBe('RESOLVED');
    await guest.writes(id, 'one more thing');
    const answer = await guest.asks(
      'query ($id: ID!) { conversation(id: $id) { status resolvedAt lastMessage { text } } }',
      { id },
    );
    expect(data(answer).conversation).toEqual({ status: 'BOT', resolvedAt: null, lastMessage: { text: 'one more thing' } });
    const told = (await said(id)).filter(({ name }) => name !== 'MessageReceived');
    expect(told.map(({ name }) => name)).toEqual(['ConversationStarted', 'ConversationResolved', 'ConversationStarted']);
    expect(told[1]?.payload).toMatchObject({ agentId: lin.id, resolvedBy: 'AGENT', outcome: 'helped', automatic: true });
    expect(told[2]?.payload).toMatchObject({ reopened: true });
  });

  it('in an old conversation beside an open one, which is refused', async () => {
    const guest = await arrives(room);
    const old = await guest.opens('first');
    data(
      await room.query(agent(room), 'mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', {
        id: old,
      }),
    );
    const present = await guest.opens('second');
    expect(present).not.toBe(old);
    expect(code(await send(room, guest.viewer, { conversationId: old, text: 'third' }))).toBe('CONFLICT');
    const reopen = 'mutation ($id: ID!) { reopenConversation(id: $id) { conversation { status } } }';
    expect(code(await guest.asks(reopen, { id: old }))).toBe('CONFLICT');
    expect(data(await guest.asks(reopen, { id: present })).reopenConversation.conversation.status).toBe('BOT');
  });
});

it('numbers are 1, 2, 3 ... and each clientMessageId is stored once, whatever sixteen senders do at once', async () => {
  const sending = fc.record({ sender: fc.nat(15), key: fc.option(fc.nat(9), { nil: null }) });
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { minLength: 16, maxLength: 48 }), async (sendings) => {
      const guest = await arrives(room);
      const id = await guest.opens();
      const lanes = Array.from({ length: 16 }, (_, lane) => sendings.filter(({ sender }) => sender === lane));
      const answers = await Promise.all(
        lanes.map(async (lane) => {
          const answered: Answer[] = [];
          for (const { key } of lane) {
            const clientMessageId = key === null ? randomUUID() : `key-${key}`;
            answered.push({ ...(await guest.writes(id, clientMessageId, clientMessageId)), asked: clientMessageId });
          }
          return answered;
        }),
      );
      const all = answers.flat();
      for (const { text, clientMessageId, asked } of all) expect([text, clientMessageId]).toEqual([asked, asked]);
      const stored = await thread(room, guest.viewer, id);
      expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
      expect(stored).toHaveLength(new Set(all.map(({ id: messageId }) => messageId)).size);
      expect(new Set(stored.map(({ text }) => text)).size).toBe(stored.length);
      const heard = (await said(id)).filter(({ name }) => name === 'MessageReceived');
      expect(heard.map(({ payload }) => payload.seq)).toEqual(stored.map(({ seq }) => seq));
    }),
    { numRuns: 8 },
  );
});

describe('staff', () => {
  it('replies once it has the conversation, and the time is told', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('help');
    const [lin, mo] = [agent(room), agent(room)];
    const reply = (viewer = lin) => send(room, viewer, { conversationId: id, text: 'hello, my number is 13987654321' });
    expect(code(await reply())).toBe('CONFLICT');
    await assign(room, id, guest.id, lin.id);
    expect(code(await reply(mo))).toBe('CONFLICT');
    expect(data(await reply()).sendMessage.message).toMatchObject({ sender: { __typename: 'Agent', id: lin.id } });
    expect(data(await reply(agent(room, 'SUPERVISOR'))).sendMessage.message.seq).toBe(4);
    const told = (await said(id)).filter(({ name }) => name === 'ReplySent').map(({ payload }) => payload);
    expect(told[0]).toMatchObject({
      speaker: 'AGENT',
      agentId: lin.id,
      first: true,
      seq: 3,
      text: 'hello, my number is 139****4321',
    });
    expect(told[0].responseSeconds).toBeGreaterThanOrEqual(0);
    expect(told[1]).toMatchObject({ first: false, responseSeconds: null });
  });

  it("its notes reach no customer and no partner, by no way, and do not move the customer's turn", async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hm');
    const lin = agent(room);
    const note = data(
      await send(room, lin, { conversationId: id, kind: 'NOTE', text: 'secret remark', clientMessageId: 'n' }),
    );
    await guest.writes(id, 'hm again');
    const seen = [guest.viewer, guest.steppedUp.viewer, partner(room, 'conversation:read')];
    for (const viewer of seen) {
      expect((await thread(room, viewer, id)).map(({ seq }) => seq)).toEqual([1, 3]);
      const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Message { seq } } }';
      expect(
        (await room.query(viewer, entity, { r: [{ __typename: 'Message', id: note.sendMessage.message.id }] })).data,
      ).toEqual({
        _entities: [null],
      });
    }
    expect((await thread(room, lin, id)).map(({ kind }) => kind)).toEqual(['TEXT', 'NOTE', 'TEXT']);
    const find = '{ searchMessages(text: "secret remark") { edges { node { id } } } }';
    expect(data(await room.query(lin, find)).searchMessages.edges).toHaveLength(1);
    expect(data(await room.query(partner(room, 'conversation:read'), find)).searchMessages.edges).toHaveLength(0);
    expect(code(await send(room, guest.viewer, { conversationId: id, text: 'x', clientMessageId: 'n' }))).toBe('CONFLICT');
    expect((await said(id)).map(({ name }) => name)).not.toContain('ReplySent');
  });

  it("a partner's software speaks as the machine, and only while the machine has the turn", async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const shop = partner(room, 'conversation:write', 'conversation:read');
    expect(
      data(await send(room, shop, { conversationId: id, text: 'your parcel left' })).sendMessage.message.sender.__typename,
    ).toBe('Bot');
    expect(code(await send(room, shop, { conversationId: id, kind: 'NOTE', text: 'x' }))).toBe('BAD_USER_INPUT');
    await assign(room, id, guest.id, agent(room).id);
    expect(code(await send(room, shop, { conversationId: id, text: 'more' }))).toBe('CONFLICT');
  });

  it('a key that may only read writes nothing', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    expect(code(await send(room, partner(room, 'conversation:read'), { conversationId: id, text: 'x' }))).toBe('FORBIDDEN');
  });
});

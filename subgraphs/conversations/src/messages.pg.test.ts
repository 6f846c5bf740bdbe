import { randomUUID } from 'node:crypto';
import { house } from '@liuke/kit';
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

describe('the machine', () => {
  const answer = (conversationId: string, messageId: string, customerId: string, change: Record<string, unknown> = {}) => ({
    conversationId,
    messageId,
    customerId,
    text: '您的包裹明天到，热线 400-820-8820。',
    locale: 'zh-CN',
    decision: 'ANSWER' as const,
    confidence: 0.95,
    articleIds: [],
    buttons: [],
    ...change,
  });
  const asked = async () => {
    const guest = await arrives(room, { locale: 'zh-CN' });
    const id = await guest.opens('包裹在哪里');
    const [message] = await thread(room, guest.viewer, id);
    return { guest, id, messageId: message.id as string };
  };

  it('answers a message once', async () => {
    const { guest, id, messageId } = await asked();
    await room.hear('AnswerFound', answer(id, messageId, guest.id));
    await room.hear('AnswerFound', answer(id, messageId, guest.id, { text: 'again' }));
    const seen = await thread(room, guest.viewer, id);
    expect(seen).toMatchObject([
      { seq: 1 },
      { seq: 2, text: '您的包裹明天到，热线 400-820-8820。', sender: { __typename: 'Bot' } },
    ]);
    expect((await said(id)).at(-1)).toMatchObject({
      name: 'ReplySent',
      payload: { speaker: 'BOT', inReplyTo: messageId, first: true },
    });
  });

  it('says an answer with buttons as a card, and no address but https', async () => {
    const { guest, id, messageId } = await asked();
    const buttons = [
      { title: '查看', value: 'see', url: 'https://shop.test/1' },
      { title: '坏', value: 'bad', url: 'javascript:alert(1)' },
    ];
    await room.hear('AnswerFound', answer(id, messageId, guest.id, { buttons }));
    const found = await guest.asks(
      'query ($id: ID!) { conversation(id: $id) { lastMessage { kind buttons { title url } } } }',
      { id },
    );
    expect(data(found).conversation.lastMessage).toEqual({
      kind: 'CARD',
      buttons: [
        { title: '查看', url: 'https://shop.test/1' },
        { title: '坏', url: null },
      ],
    });
  });

  it('keeps silent once a human is wanted, for review, and for what was said before a reopening', async () => {
    const { guest, id, messageId } = await asked();
    await room.hear('AnswerFound', answer(id, messageId, guest.id, { decision: 'REVIEW' }));
    await room.hear('AnswerFound', answer(id, messageId, guest.id), { at: new Date(Date.now() - 3_600_000) });
    await room.hear('AgentRequested', {
      conversationId: id,
      customerId: guest.id,
      groupId: randomUUID(),
      reason: 'LOW_CONFIDENCE',
    });
    await room.hear('AnswerFound', answer(id, messageId, guest.id));
    expect(await thread(room, guest.viewer, id)).toHaveLength(1);
  });

  it('says what a human let through, also while the customer waits in the queue', async () => {
    const { guest, id, messageId } = await asked();
    const groupId = randomUUID();
    await room.hear('ConversationQueued', { conversationId: id, customerId: guest.id, groupId, priority: 0 });
    const reviewed = {
      draftId: randomUUID(),
      conversationId: id,
      messageId,
      customerId: guest.id,
      timedOut: false,
      articleIds: [],
    };
    await room.hear('DraftReviewed', { ...reviewed, action: 'REJECT', text: 'no' });
    await room.hear('DraftReviewed', { ...reviewed, action: 'EDIT', text: '明天到' });
    await room.hear('DraftReviewed', { ...reviewed, action: 'ACCEPT', text: '后天到' });
    expect((await thread(room, guest.viewer, id)).map(({ kind, text }) => [kind, text])).toEqual([
      ['TEXT', '包裹在哪里'],
      ['EVENT', '正在为您转接人工客服，请稍候。'],
      ['TEXT', '明天到'],
    ]);
  });
});

describe('routing', () => {
  it('moves the turn, and the customer is told once of each step', async () => {
    const guest = await arrives(room, { locale: 'en' });
    const id = await guest.opens('a human, please');
    const groupId = randomUUID();
    const queued = { conversationId: id, customerId: guest.id, groupId, priority: 0 };
    await room.hear('AgentRequested', { conversationId: id, customerId: guest.id, groupId, reason: 'CUSTOMER_ASKED' });
    await room.hear('ConversationQueued', queued);
    await room.hear('ConversationQueued', { ...queued, priority: 5 });
    await assign(room, id, guest.id, randomUUID(), 'Lin');
    await assign(room, id, guest.id, randomUUID(), 'Mo');
    await room.hear('ConversationQueued', queued);
    expect((await thread(room, guest.viewer, id)).map(({ text }) => text)).toEqual([
      'a human, please',
      'Connecting you to a colleague; please wait a moment.',
      'Lin has joined the conversation.',
      'Mo has taken over the conversation.',
      'Passing you on to a colleague; please wait a moment.',
    ]);
    expect((await guest.writes(id, 'still here?')).seq).toBe(6);
    expect((await said(id)).at(-1)?.payload).toMatchObject({ status: 'QUEUED' });
  });

  it('its late words about a closed, a reopened and an erased conversation do no harm', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hello');
    data(
      await room.query(agent(room), 'mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id }),
    );
    await assign(room, id, guest.id, randomUUID());
    const status = async () =>
      data(await guest.asks('query ($id: ID!) { conversation(id: $id) { status } }', { id })).conversation.status;
    expect(await status()).toBe('RESOLVED');
    const before = new Date(Date.now() - 1_000);
    await guest.writes(id, 'again');
    await room.hear(
      'ConversationQueued',
      { conversationId: id, customerId: guest.id, groupId: randomUUID(), priority: 0 },
      { at: before },
    );
    expect(await status()).toBe('BOT');
    await room.hear('AgentRequested', {
      conversationId: randomUUID(),
      customerId: guest.id,
      groupId: randomUUID(),
      reason: 'NO_ANSWER',
    });
  });
});

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

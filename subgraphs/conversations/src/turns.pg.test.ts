import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, data, thread } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

const said = async (conversationId: string): Promise<{ name: string; payload: Answer }[]> =>
  (await room.said()).filter(({ key }) => key === conversationId);

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

  it('keeps silent once a human is wanted, and for review', async () => {
    const { guest, id, messageId } = await asked();
    await room.hear('AnswerFound', answer(id, messageId, guest.id, { decision: 'REVIEW' }));
    await room.hear('AgentRequested', {
      conversationId: id,
      customerId: guest.id,
      groupId: randomUUID(),
      reason: 'LOW_CONFIDENCE',
    });
    await room.hear('AnswerFound', answer(id, messageId, guest.id));
    expect(await thread(room, guest.viewer, id)).toHaveLength(1);
  });

  it('keeps silent about what was asked before a reopening', async () => {
    const { guest, id, messageId } = await asked();
    const close = 'mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }';
    data(await room.query(agent(room), close, { id }));
    await guest.writes(id, '另一个问题');
    await room.hear('AnswerFound', answer(id, messageId, guest.id), { at: new Date(Date.now() - 3_600_000) });
    expect(await thread(room, guest.viewer, id)).toHaveLength(3);
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
  it('outside opening hours tells the customer when we are back, by the clock of the group', async () => {
    const guest = await arrives(room, { locale: 'en' });
    const id = await guest.opens('a human, please');
    const groupId = randomUUID();
    await room.hear('ConversationQueued', { conversationId: id, customerId: guest.id, groupId, priority: 0 });
    const away = { conversationId: id, customerId: guest.id, groupId, locale: 'en', timeZone: 'Asia/Shanghai' };
    await room.hear('ReachedOutsideHours', { ...away, opensAt: '2026-11-23T01:00:00.000Z' });
    await room.hear('ReachedOutsideHours', { ...away, opensAt: null });
    await assign(room, id, guest.id, randomUUID(), 'Lin');
    await room.hear('ReachedOutsideHours', { ...away, opensAt: null });
    const told = (await thread(room, guest.viewer, id)).map(({ text }) => text);
    expect(told[2]).toMatch(/when we are back, Monday.* 23 November.* 09:00/);
    expect(told.slice(3)).toEqual([
      'We are away at the moment. Leave your message here, and we will answer as soon as we can.',
      'Lin has joined the conversation.',
    ]);
  });

  it("outside opening hours says the group's own words, and none that promise a time where none is known", async () => {
    const guest = await arrives(room, { locale: 'en' });
    const id = await guest.opens('a human, please');
    const groupId = randomUUID();
    await room.hear('ConversationQueued', { conversationId: id, customerId: guest.id, groupId, priority: 0 });
    const away = { conversationId: id, customerId: guest.id, groupId, locale: 'en', timeZone: 'Asia/Shanghai' };
    await room.hear('ReachedOutsideHours', { ...away, opensAt: '2026-11-23T01:00:00.000Z', message: 'Back {time}!' });
    await room.hear('ReachedOutsideHours', { ...away, opensAt: null, message: 'Back {time}!' });
    await room.hear('ReachedOutsideHours', { ...away, opensAt: null, message: 'We sleep.' });
    const told = (await thread(room, guest.viewer, id)).map(({ text }) => text).slice(2);
    expect(told[0]).toMatch(/^Back Monday.* 09:00.*!$/);
    expect(told[1]).toMatch(/^We are away/);
    expect(told[2]).toBe('We sleep.');
  });

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

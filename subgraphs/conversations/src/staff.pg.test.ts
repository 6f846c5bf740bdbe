import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import { type Answer, agent, arrives, assign, code, data, identityToken, thread } from './testing/guests.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(conversations);
});
afterAll(() => room.close());

const inbox = async (filter: Record<string, unknown>, page: Record<string, unknown> = {}): Promise<Answer> =>
  data(
    await room.query(
      agent(room),
      `query ($filter: ConversationFilter, $first: Int, $after: String) { conversations(filter: $filter, first: $first, after: $after) {
        edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      { filter, first: 25, ...page },
    ),
  ).conversations;
const ids = ({ edges }: Answer): string[] => edges.map(({ node }: Answer) => node.id);

describe('the inbox', () => {
  it('is ordered by newest activity, and its pages join without a gap or a repeat', async () => {
    const tag = randomUUID();
    const opened: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const guest = await arrives(room);
      const id = await guest.opens(`number ${nth}`);
      data(
        await room.query(
          agent(room),
          'mutation ($id: ID!, $tag: String!) { tagConversation(id: $id, add: [$tag]) { conversation { id } } }',
          { id, tag },
        ),
      );
      opened.unshift(id);
    }
    const first = await inbox({ tag }, { first: 2 });
    const second = await inbox({ tag }, { first: 2, after: first.pageInfo.endCursor });
    const third = await inbox({ tag }, { first: 2, after: second.pageInfo.endCursor });
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(opened);
    expect([first, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  it('finds by each condition', async () => {
    const guest = await arrives(room, { channel: 'APP' });
    const id = await guest.opens('hi');
    const [agentId, groupId] = [randomUUID(), randomUUID()];
    const own = (filter: Record<string, unknown>) => inbox({ customerId: guest.id, ...filter }).then(ids);
    expect(await own({ status: ['BOT'], channel: ['APP', 'SMS'], unassigned: true })).toEqual([id]);
    await room.hear('ConversationQueued', { conversationId: id, customerId: guest.id, groupId, priority: 0 });
    expect(await own({ groupId })).toEqual([id]);
    await assign(room, id, guest.id, agentId);
    expect(ids(await inbox({ assigneeId: agentId }))).toEqual([id]);
    for (const filter of [
      { status: ['BOT'] },
      { channel: ['WEB'] },
      { unassigned: true },
      { tag: 'x' },
      { groupId: agentId },
      { updatedAfter: '2100-01-01T00:00:00Z' },
    ]) {
      expect(await own(filter)).toEqual([]);
    }
  });

  it('refuses a page of more than 100', async () => {
    expect(code(await room.query(agent(room), '{ conversations(first: 101) { edges { cursor } } }'))).toBe('BAD_USER_INPUT');
  });
});

describe('searchMessages', () => {
  const find = async (text: string, page = '') =>
    data(
      await room.query(
        agent(room),
        `query ($text: String!) { searchMessages(text: $text, first: 2${page}) { edges { node { text } } pageInfo { endCursor hasNextPage } } }`,
        { text },
      ),
    ).searchMessages;

  it('finds Chinese words and words between spaces, newest first, page by page', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('我的退款什么时候到账');
    await guest.writes(id, '退款申请已经提交了');
    await guest.writes(id, 'Refund for ORDER A-100, 退款');
    const texts = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.text);
    const first = await find('退款');
    expect(texts(first)).toEqual(['Refund for ORDER A-100, 退款', '退款申请已经提交了']);
    expect(texts(await find('退款', `, after: "${first.pageInfo.endCursor}"`))).toEqual(['我的退款什么时候到账']);
    expect(texts(await find('refund order'))).toEqual(['Refund for ORDER A-100, 退款']);
    expect(texts(await find('退款 苹果'))).toEqual([]);
    expect(texts(await find('，？'))).toEqual([]);
    expect(texts(await find(`it's \\ & | ! ' ''`))).toEqual([]);
  });

  it('does not find what is masked', async () => {
    const guest = await arrives(room);
    await guest.opens('打13812345678找我');
    expect((await find('13812345678')).edges).toEqual([]);
  });
});

describe('tags and ready-made replies', () => {
  it('tags are put on and taken off, and routing hears of it once', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    const tag = async (add: string[], remove: string[]) =>
      data(
        await room.query(
          agent(room),
          'mutation ($id: ID!, $add: [String!], $remove: [String!]) { tagConversation(id: $id, add: $add, remove: $remove) { conversation { tags } } }',
          { id, add, remove },
        ),
      ).tagConversation.conversation.tags;
    expect(await tag([' vip ', 'a', 'vip'], [])).toEqual(['vip', 'a']);
    expect(await tag(['vip'], [])).toEqual(['vip', 'a']);
    expect(await tag([], ['a'])).toEqual(['vip']);
    const told = (await room.said()).filter(({ name, key }) => key === id && name === 'ConversationChanged');
    expect(told.map(({ payload }) => (payload as Answer).tags)).toEqual([['vip', 'a'], ['vip']]);
  });

  it('a shortcut is unique in its language', async () => {
    const save = (input: Record<string, unknown>) =>
      room.query(
        agent(room),
        'mutation ($input: CannedResponseInput!) { saveCannedResponse(input: $input) { id shortcut text locale } }',
        { input },
      );
    const saved = data(await save({ shortcut: '/refund', text: '退款三天到账', locale: 'zh-cn' })).saveCannedResponse;
    expect(saved.locale).toBe('zh-CN');
    expect(code(await save({ shortcut: '/refund', text: 'x', locale: 'zh-CN' }))).toBe('CONFLICT');
    expect(code(await save({ shortcut: '/refund', text: 'Within three days', locale: 'en' }))).toBeNull();
    expect(code(await save({ id: randomUUID(), shortcut: '/x', text: 'x' }))).toBe('NOT_FOUND');
    expect(data(await save({ ...saved, text: '两天到账' })).saveCannedResponse.text).toBe('两天到账');
    const found = await room.query(
      agent(room),
      '{ cannedResponses(search: "三天") { id } all: cannedResponses(search: "REFUND") { locale } }',
    );
    expect(data(found)).toEqual({ cannedResponses: [], all: [{ locale: 'en' }, { locale: 'zh-CN' }] });
  });
});

describe('customers', () => {
  const supervisor = () => agent(room, 'SUPERVISOR');
  const update = (input: Record<string, unknown>, viewer = supervisor()) =>
    room.query(
      viewer,
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { displayName anonymous tier tags } } }',
      { input },
    );

  it('are changed by a supervisor, and routing hears of the open conversation', async () => {
    const guest = await arrives(room);
    const id = await guest.opens('hi');
    expect(code(await update({ id: guest.id, tier: 'VIP' }, agent(room)))).toBe('FORBIDDEN');
    expect(
      data(await update({ id: guest.id, displayName: '李女士', tier: 'VIP', addTags: ['loud'] })).updateCustomer.customer,
    ).toEqual({
      displayName: '李女士',
      anonymous: false,
      tier: 'VIP',
      tags: ['loud'],
    });
    expect(data(await update({ id: guest.id, tier: null })).updateCustomer.customer).toMatchObject({
      displayName: '李女士',
      tier: null,
    });
    const told = (await room.said()).filter(({ name, key }) => key === id && name === 'ConversationChanged');
    expect(told.map(({ payload }) => payload)).toMatchObject([{ tier: 'VIP', tags: ['loud'] }, { tier: null }]);
  });

  it('who ask for it have no name', async () => {
    const guest = await arrives(room, { identityToken: await identityToken({ sub: 'shy', name: 'Shy' }) });
    const name = async () => data(await guest.asks('{ viewer { ... on Customer { anonymous displayName } } }')).viewer;
    await room.hear('CustomerPrivacyChanged', { customerId: guest.id, anonymous: true, hiddenFields: [] });
    expect(await name()).toEqual({ anonymous: true, displayName: null });
    await room.hear('CustomerPrivacyChanged', { customerId: guest.id, anonymous: false, hiddenFields: [] });
    expect(await name()).toEqual({ anonymous: false, displayName: 'Shy' });
  });

  it('who are one person become one history, with one open conversation', async () => {
    const web = await arrives(room, { identityToken: await identityToken({ sub: 'm-1', name: 'Min' }) });
    const app = await arrives(room, { identityToken: await identityToken({ sub: 'm-2', tier: 'VIP' }), channel: 'APP' });
    const [kept, ended] = [await app.opens('with a human'), await web.opens('with the machine')];
    await assign(room, kept, app.id, randomUUID());
    const merge = (keep: string, absorb: string) =>
      room.query(
        supervisor(),
        `mutation ($keep: ID!, $absorb: ID!) { mergeCustomers(keep: $keep, absorb: $absorb) { customer {
          id displayName tier identities { externalId } history { edges { node { id status } } } } } }`,
        { keep, absorb },
      );
    expect(code(await merge(web.id, web.id))).toBe('BAD_USER_INPUT');
    expect(code(await merge(web.id, randomUUID()))).toBe('NOT_FOUND');
    expect(data(await merge(web.id, app.id)).mergeCustomers.customer).toEqual({
      id: web.id,
      displayName: 'Min',
      tier: 'VIP',
      identities: [{ externalId: 'm-1' }, { externalId: 'm-2' }],
      history: {
        edges: [{ node: { id: ended, status: 'RESOLVED' } }, { node: { id: kept, status: 'ASSIGNED' } }],
      },
    });
    const lookup = 'query ($id: ID!) { customer(id: $id) { id } }';
    expect(data(await room.query(agent(room), lookup, { id: app.id })).customer).toEqual({ id: web.id });
    expect((await app.writes(kept, 'still me')).sender).toMatchObject({ id: web.id });
    expect(await thread(room, web.viewer, ended)).toHaveLength(2);
    const again = await arrives(room, { identityToken: await identityToken({ sub: 'm-2' }) });
    expect([again.id, again.session.conversation.id]).toEqual([web.id, kept]);
    const told = (await room.said()).filter(({ key }) => key === kept).at(-2);
    expect(told).toMatchObject({ name: 'ConversationChanged', payload: { customerId: web.id, tier: 'VIP' } });
    const merged = (await room.said()).filter(({ name, key }) => name === 'CustomersMerged' && key === web.id);
    expect(merged.map(({ payload }) => payload)).toEqual([{ keptId: web.id, absorbedId: app.id }]);
  });
});

it('a partner opens a conversation with a customer, who reads it in the next session', async () => {
  const guest = await arrives(room, { identityToken: await identityToken({ sub: 'parcel' }) });
  const lin = agent(room);
  const open = (input: Record<string, unknown>) =>
    room.query(
      lin,
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id subject } } }',
      { input },
    );
  expect(code(await open({}))).toBe('BAD_USER_INPUT');
  expect(code(await open({ customerId: randomUUID() }))).toBe('NOT_FOUND');
  expect(code(await open({ customerId: guest.id, firstMessage: 'hello' }))).toBe('CONFLICT');
  const { id } = data(await open({ customerId: guest.id, subject: 'Your parcel' })).startConversation.conversation;
  const again = await arrives(room, { identityToken: await identityToken({ sub: 'parcel' }) });
  expect(again.session.conversation.id).toBe(id);
});

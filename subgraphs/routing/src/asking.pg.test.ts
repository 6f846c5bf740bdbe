import { randomUUID } from 'node:crypto';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(() => {
  on = stage(room);
});

const names = async (): Promise<string[]> => (await on.said()).map(({ name }) => name);

describe('a conversation that wants a human', () => {
  it('waits while nobody is there, and has an agent as soon as one comes', async () => {
    const orders = await on.group('Orders');
    const mei = await on.agent({ name: 'Mei' }, orders);
    const id = await on.waiting();
    expect((await names()).slice(-2)).toEqual(['AgentRequested', 'ConversationQueued']);
    await on.online(mei);
    expect(await on.whoHas(id)).toBe(mei.id);
    const said = (await on.said()).slice(-2);
    expect(said.map(({ name }) => name)).toEqual(['AgentPresenceChanged', 'ConversationAssigned']);
    expect(said[1]?.payload).toMatchObject({ conversationId: id, agentId: mei.id, agentName: 'Mei', groupId: orders });
  });

  it('goes to the free agent at once, and when that place is freed the next one does', async () => {
    const orders = await on.group('Orders');
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    await on.online(mei);
    const [first, second] = [await on.conversation(), await on.conversation()];
    await on.handedOff(first.id);
    await on.handedOff(second.id);
    expect([await on.whoHas(first.id), await on.whoHas(second.id)]).toEqual([mei.id, null]);
    await on.resolved(first.id);
    expect([await on.whoHas(first.id), await on.whoHas(second.id)]).toEqual([null, mei.id]);
  });

  it('asking twice, and a late hand-off after closing, change nothing', async () => {
    await on.group('Orders');
    const id = await on.waiting();
    await on.handedOff(id);
    expect((await names()).filter((name) => name === 'AgentRequested')).toHaveLength(1);
    await on.resolved(id);
    await on.handedOff(id);
    expect((await names()).filter((name) => name === 'AgentRequested')).toHaveLength(1);
  });

  it('is served by priority, and the rule that placed it explains itself', async () => {
    const orders = await on.group('Orders');
    const rules = [{ name: 'VIP', condition: { tiers: ['VIP'] }, groupId: orders, priority: 5 }];
    const saved = await room.query(
      on.admin,
      'mutation ($rules: [RoutingRuleInput!]!) { saveRoutingRules(rules: $rules) { name priority group { name } condition { tiers tags } } }',
      { rules },
    );
    expect(dataOf(saved)).toEqual({
      saveRoutingRules: [{ name: 'VIP', priority: 5, group: { name: 'Orders' }, condition: { tiers: ['VIP'], tags: null } }],
    });
    const [plain, vip] = [await on.conversation(), await on.conversation({ tier: 'VIP' })];
    await on.handedOff(plain.id);
    await on.handedOff(vip.id);
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    const queue = await room.query(mei, '{ queue { conversation { id } position priority } skillGroups { waiting } }');
    expect(dataOf(queue)).toEqual({
      queue: [
        { conversation: { id: vip.id }, position: 1, priority: 5 },
        { conversation: { id: plain.id }, position: 2, priority: 0 },
      ],
      skillGroups: [{ waiting: 2 }],
    });
    await on.online(mei);
    expect([await on.whoHas(vip.id), await on.whoHas(plain.id)]).toEqual([mei.id, null]);
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation {
      assignment { agent { name presence load capacity } rule { name } reason } queueEntry { position } } } }`;
    const representations = { r: [vip.id, plain.id].map((id) => ({ __typename: 'Conversation', id })) };
    expect(dataOf(await room.query(mei, entity, representations))).toEqual({
      _entities: [
        {
          assignment: {
            agent: { name: 'Mei', presence: 'ONLINE', load: 1, capacity: 1 },
            rule: { name: 'VIP' },
            reason: 'Rule "VIP"; group "Orders"; Mei: the only free agent who fits; load 0 of 1; 1 could have had it',
          },
          queueEntry: null,
        },
        { assignment: null, queueEntry: { position: 1 } },
      ],
    });
  });

  it('finds a group even where nobody made one', async () => {
    const mei = await on.agent({ name: 'Mei' });
    await on.online(mei);
    const { id, customer } = await on.conversation();
    const asked = await room.query(
      customer,
      'mutation ($id: ID!) { requestAgent(conversationId: $id) { id assignment { agent { name } } } }',
      { id },
    );
    expect(dataOf(asked)).toEqual({ requestAgent: { id, assignment: { agent: { name: 'Mei' } } } });
  });

  it('goes back to the agent who had the customer before', async () => {
    const orders = await on.group('Orders');
    const [mei, tom] = [await on.agent({ name: 'Mei' }, orders), await on.agent({ name: 'Tom' }, orders)];
    const first = await on.conversation();
    await room
      .query(tom, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: first.id })
      .then(dataOf);
    await on.resolved(first.id);
    await on.online(mei);
    await on.online(tom);
    const again = await on.conversation({ customerId: first.customer.id });
    await on.handedOff(again.id);
    expect(await on.whoHas(again.id)).toBe(tom.id);
  });
});

describe('asking for a human', () => {
  const ask =
    'mutation ($id: ID!) { requestAgent(conversationId: $id) { id queueEntry { position waitingSeconds estimatedSeconds } } }';

  it('works a moment before the news of the conversation has come', async () => {
    await on.group('Orders');
    const { id, customer } = await on.conversation();
    const other = randomUUID();
    const asked = room.query(customer, ask, { id: other });
    const started = {
      conversationId: other,
      customerId: customer.id,
      channel: 'WEB',
      locale: 'en',
      tags: [],
      reopened: false,
    };
    await on.hear('ConversationStarted', started);
    expect(dataOf(await asked)).toMatchObject({ requestAgent: { id: other, queueEntry: { position: 1 } } });
    expect(dataOf(await room.query(customer, ask, { id }))).toMatchObject({ requestAgent: { queueEntry: { position: 2 } } });
  });

  it('the estimate comes with its range, from what the group lately showed', async () => {
    const orders = await on.group('Orders');
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    const { id, customer } = await on.conversation();
    const read = `mutation ($id: ID!) { requestAgent(conversationId: $id) { queueEntry {
      estimatedSeconds estimatedRange { least most } opensAt } } }`;
    await on.online(mei);
    for (const seconds of [100, 200, 300, 400, 500]) {
      const one = await on.conversation();
      await on.handedOff(one.id);
      room.clock.advance(seconds * 1000);
      await on.online(mei);
      await on.resolved(one.id);
    }
    const held = await on.conversation();
    await on.handedOff(held.id);
    expect(dataOf(await room.query(customer, read, { id }))).toEqual({
      requestAgent: { queueEntry: { estimatedSeconds: 300, estimatedRange: { least: 200, most: 400 }, opensAt: null } },
    });
  });

  it("another customer's conversation is as good as none", async () => {
    const { id } = await on.conversation();
    const stranger = await on.conversation();
    expect(codeOf(await room.query(stranger.customer, ask, { id }))).toBe('NOT_FOUND');
    expect(await names()).not.toContain('AgentRequested');
  });

  it('a closed conversation says that a message opens it again', async () => {
    const { id, customer } = await on.conversation();
    await on.resolved(id);
    expect(codeOf(await room.query(customer, ask, { id }))).toBe('CONFLICT');
  });
});

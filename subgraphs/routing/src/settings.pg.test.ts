import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';
import { type Floor, floor } from './testing/floor.ts';

/** What a workspace may say about the way it routes, said through the graph and seen there. */
let room: TestRoom;
let on: Stage;
let orders: string;
let { online, asked, passes, seen, whoHas } = {} as Floor;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  ({ online, asked, passes, seen, whoHas } = floor(room, on));
  orders = await on.group('Orders');
});

const settings = (input: Record<string, unknown>) =>
  room.query(
    on.admin,
    `mutation ($input: RoutingSettingsInput!) { saveRoutingSettings(input: $input) {
      graceSeconds goneAfterSeconds acceptWithinSeconds relaxAfterSeconds } }`,
    { input },
  );
describe("a workspace's own times", () => {
  it('are what they are until somebody says otherwise, and within bounds', async () => {
    const read = '{ routingSettings { graceSeconds goneAfterSeconds acceptWithinSeconds relaxAfterSeconds } }';
    const usual = { graceSeconds: 10, goneAfterSeconds: 60, acceptWithinSeconds: 120, relaxAfterSeconds: 60 };
    expect(dataOf(await room.query(on.admin, read))).toEqual({ routingSettings: usual });
    expect(dataOf(await settings({ goneAfterSeconds: 5, acceptWithinSeconds: 30 }))).toEqual({
      saveRoutingSettings: { ...usual, goneAfterSeconds: 5, acceptWithinSeconds: 30 },
    });
    for (const wrong of [{ graceSeconds: 9 }, { goneAfterSeconds: 0 }, { acceptWithinSeconds: 9 }, { relaxAfterSeconds: 0 }])
      expect(codeOf(await settings(wrong))).toBe('BAD_USER_INPUT');
  });

  it('a longer grace keeps a lost connection online, and what a gone agent had goes back when the workspace says', async () => {
    dataOf(await settings({ graceSeconds: 30, goneAfterSeconds: 5 }));
    const mei = await on.agent({ name: 'Mei' }, orders);
    await online(mei);
    const id = await asked();
    const presence = async (): Promise<unknown> =>
      dataOf<{ agent: { presence: string } }>(
        await room.query(on.admin, 'query ($id: ID!) { agent(id: $id) { presence } }', { id: mei.id }),
      ).agent.presence;
    await passes(29);
    expect([await presence(), await whoHas(id)]).toEqual(['ONLINE', 'Mei']);
    await passes(1);
    expect([await presence(), await whoHas(id)]).toEqual(['AWAY', 'Mei']);
    await passes(5);
    expect(await whoHas(id)).toBeNull();
    expect((await seen(id)).queueEntry.group.name).toBe('Orders');
  });

  it('a transfer comes back when the workspace says', async () => {
    dataOf(await settings({ acceptWithinSeconds: 20 }));
    const [mei, tom] = [await on.agent({ name: 'Mei' }, orders), await on.agent({ name: 'Tom' }, orders)];
    await online(mei);
    const id = await asked();
    await online(tom);
    const transfer = 'mutation ($input: TransferInput!) { transferConversation(input: $input) { id } }';
    dataOf(await room.query(mei, transfer, { input: { conversationId: id, toAgentId: tom.id } }));
    await passes(19, mei, tom);
    expect(await whoHas(id)).toBe('Tom');
    await passes(1, mei, tom);
    expect(await whoHas(id)).toBe('Mei');
  });

  it("skills are given up in their order after the group's own time, else after the workspace's", async () => {
    dataOf(await settings({ relaxAfterSeconds: 100 }));
    const quick = await on.group('Quick', { skills: ['refunds'] });
    const slow = await on.group('Slow', { skills: ['refunds'] });
    const saved = await room.query(
      on.admin,
      'mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) { group { relaxAfterSeconds } } }',
      { input: { id: quick, relaxAfterSeconds: 10 } },
    );
    expect(dataOf(saved)).toEqual({ saveSkillGroup: { group: { relaxAfterSeconds: 10 } } });
    const rules = [quick, slow].map((groupId, n) => ({
      ...{ name: `Rule ${n}`, groupId, skills: ['french'], condition: { tags: [n === 0 ? 'quick' : 'slow'] } },
    }));
    dataOf(
      await room.query(on.admin, 'mutation ($r: [RoutingRuleInput!]!) { saveRoutingRules(rules: $r) { id } }', { r: rules }),
    );
    const halfway = await on.agent({ name: 'Half', skills: ['refunds'] }, quick, slow);
    const [first, second] = [await asked({ tags: ['quick'] }), await asked({ tags: ['slow'] })];
    await passes(9, halfway);
    expect([await whoHas(first), await whoHas(second)]).toEqual([null, null]);
    await passes(1, halfway);
    expect([await whoHas(first), await whoHas(second)]).toEqual(['Half', null]);
    await passes(90, halfway);
    expect(await whoHas(second)).toBe('Half');
  });
});

it("an agent's own weight of a channel goes before the workspace's, for that agent alone", async () => {
  const input = { channelWeights: [{ channel: 'EMAIL', weight: 100 }] };
  dataOf(await settings(input));
  const [mei, tom] = [
    await on.agent({ name: 'Mei', capacity: 1 }, orders),
    await on.agent({ name: 'Tom', capacity: 1 }, orders),
  ];
  const saved = await room.query(
    on.admin,
    'mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { channelWeights { channel weight } } } }',
    { input: { id: mei.id, channelWeights: [{ channel: 'EMAIL', weight: 50 }] } },
  );
  expect(dataOf(saved)).toEqual({ saveAgent: { agent: { channelWeights: [{ channel: 'EMAIL', weight: 50 }] } } });
  const mails: string[] = [];
  for (let n = 0; n < 4; n++) mails.push(await asked({ channel: 'EMAIL' }));
  await online(mei);
  await online(tom);
  expect(await Promise.all(mails.map(whoHas))).toEqual(['Mei', 'Mei', 'Tom', null]);
  await on.resolved(mails[0]!);
  expect(await whoHas(mails[3]!)).toBe('Mei');
});

it('a rule on past intents holds for what the customer asked in another conversation', async () => {
  const returns = await on.group('Returns');
  const rules = [{ name: 'Had a refund', condition: { pastIntents: ['refund'] }, groupId: returns, priority: 3 }];
  dataOf(
    await room.query(on.admin, 'mutation ($r: [RoutingRuleInput!]!) { saveRoutingRules(rules: $r) { id } }', { r: rules }),
  );
  const before = await on.conversation();
  await on.hear('MessageClassified', {
    ...{
      conversationId: before.id,
      messageId: before.id,
      seq: 1,
      customerId: before.customer.id,
      text: '?',
      channel: 'WEB',
    },
    ...{ locale: 'zh-CN', tags: [], intentId: before.id, intentName: 'refund', confidence: 0.9, outOfScope: false },
    ...{ decision: 'ANSWER' as const, answerer: 'KNOWLEDGE' as const, assisting: false },
  });
  await on.resolved(before.id);
  const [again, stranger] = [await asked({ customerId: before.customer.id }), await asked()];
  expect((await seen(again)).queueEntry.group.name).toBe('Returns');
  expect((await seen(stranger)).queueEntry.group.name).toBe('Orders');
});

describe('a rule that names one agent', () => {
  const named = async (): Promise<{ mei: Viewer; tom: Viewer }> => {
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    const tom = await on.agent({ name: 'Tom' }, orders);
    const rules = [{ name: 'Mei only', condition: {}, groupId: orders, agentId: mei.id }];
    dataOf(
      await room.query(on.admin, 'mutation ($r: [RoutingRuleInput!]!) { saveRoutingRules(rules: $r) { id } }', { r: rules }),
    );
    return { mei, tom };
  };

  it('waits for her beside others who are free, for as long as she is there', async () => {
    const { mei, tom } = await named();
    await online(mei);
    await online(tom);
    const [first, second] = [await asked(), await asked()];
    await passes(600, mei, tom);
    expect([await whoHas(first), await whoHas(second)]).toEqual(['Mei', null]);
  });

  it('moves on to the group when she is not there', async () => {
    const { mei, tom } = await named();
    await online(mei);
    await online(tom);
    const [, second] = [await asked(), await asked()];
    await passes(60, tom);
    await passes(60, tom);
    expect(await whoHas(second)).toBe('Tom');
  });
});

it('an explanation stays as it was, whatever becomes of rules, groups, people and settings', async () => {
  const mei = await on.agent({ name: 'Mei', skills: ['refunds'] }, orders);
  const tom = await on.agent({ name: 'Tom', skills: ['refunds'] }, orders);
  const rule = { name: 'VIP', condition: { tiers: ['VIP'] }, groupId: orders, priority: 5, skills: ['refunds'] };
  const rules = 'mutation ($r: [RoutingRuleInput!]!) { saveRoutingRules(rules: $r) { id } }';
  dataOf(await room.query(on.admin, rules, { r: [rule] }));
  await online(mei);
  await online(tom);
  const id = await asked({ tier: 'VIP' });
  const then = (await seen(id)).assignment?.explanation;
  expect(then).toMatchObject({ rule: 'VIP', group: 'Orders', considered: [{ passedOver: null }, {}] });
  dataOf(await room.query(on.admin, rules, { r: [{ name: 'All else', condition: {}, groupId: orders }] }));
  const group = 'mutation ($i: SaveSkillGroupInput!) { saveSkillGroup(input: $i) { group { id } } }';
  dataOf(await room.query(on.admin, group, { i: { id: orders, name: 'Renamed', skills: ['french'] } }));
  const save = 'mutation ($i: SaveAgentInput!) { saveAgent(input: $i) { agent { id } } }';
  dataOf(await room.query(on.admin, save, { i: { id: tom.id, capacity: 9, skills: [], disabled: true } }));
  dataOf(await room.query(on.admin, save, { i: { id: mei.id, capacity: 1, locales: ['fr'] } }));
  dataOf(await settings({ channelWeights: [{ channel: 'WEB', weight: 7 }] }));
  expect((await seen(id)).assignment?.explanation).toEqual(then);
});

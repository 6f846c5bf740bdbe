import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

/** What a workspace may say about the way it routes, said through the graph and seen there. */
let room: TestRoom;
let on: Stage;
let orders: string;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  orders = await on.group('Orders');
});

const online = (agent: Viewer): Promise<unknown> =>
  room.query(agent, 'mutation { setPresence(presence: ONLINE) { agent { id } } }').then(dataOf);
const settings = (input: Record<string, unknown>) =>
  room.query(
    on.admin,
    `mutation ($input: RoutingSettingsInput!) { saveRoutingSettings(input: $input) {
      graceSeconds goneAfterSeconds acceptWithinSeconds relaxAfterSeconds } }`,
    { input },
  );
const asked = async (facts: Parameters<Stage['conversation']>[0] = {}): Promise<string> => {
  const { id } = await on.conversation(facts);
  await on.handedOff(id);
  return id;
};
const passes = async (seconds: number, ...there: Viewer[]): Promise<void> => {
  room.clock.advance(seconds * 1000);
  for (const agent of there) await online(agent);
  await careForDesk(on.db);
};
type Seen = {
  assignment: { agent: { name: string }; explanation: unknown } | null;
  queueEntry: { group: { name: string } };
};
const seen = async (id: string): Promise<Seen> => {
  const read = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation {
    assignment { agent { name } explanation { rule group criterion reason considered { name load capacity passedOver } } }
    queueEntry { group { name } } } } }`;
  return dataOf<{ _entities: Seen[] }>(await room.query(on.admin, read, { r: [{ __typename: 'Conversation', id }] }))
    ._entities[0]!;
};
const whoHas = async (id: string): Promise<string | null> => (await seen(id)).assignment?.agent.name ?? null;

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

describe('live, for those who look after the desk', () => {
  it('groups are told as they open and close, with who is there', async () => {
    room.clock.set(new Date('2027-03-01T07:59:00Z'));
    const input = { id: orders, hours: 'Mo-Fr 09:00-18:00; Europe/Berlin' };
    dataOf(
      await room.query(on.admin, 'mutation ($i: SaveSkillGroupInput!) { saveSkillGroup(input: $i) { group { id } } }', {
        i: input,
      }),
    );
    const mei = await on.agent({ name: 'Mei' }, orders);
    const frames = room.subscribe(
      on.admin,
      'subscription { deskChanged { name open opensAt closesAt waiting agents { name presence load capacity } } }',
    );
    type Frame = { deskChanged: { open: boolean; agents: { presence: string }[] }[] };
    const next = async () => dataOf<Frame>((await frames.next()).value ?? {}).deskChanged[0]!;
    expect(await next()).toMatchObject({ open: false, opensAt: '2027-03-01T08:00:00.000Z', closesAt: null });
    const opened = next();
    await passes(60);
    expect(await opened).toMatchObject({ open: true, closesAt: '2027-03-01T17:00:00.000Z', waiting: 0 });
    const there = next();
    await online(mei);
    expect((await there).agents).toEqual([{ name: 'Mei', presence: 'ONLINE', load: 0, capacity: 3 }]);
    await frames.return(undefined);
  });

  it('a promised answer is told as it begins, approaches, is missed and is given', async () => {
    const sla = [{ firstResponseSeconds: 100 }];
    dataOf(
      await room.query(on.admin, 'mutation ($i: SaveSkillGroupInput!) { saveSkillGroup(input: $i) { group { id } } }', {
        i: { id: orders, sla },
      }),
    );
    const told = room.subscribe(on.admin, 'subscription { slaChanged { id sla { state kind } } }');
    const next = async () =>
      dataOf<{ slaChanged: { id: string; sla: { state: string } } }>((await told.next()).value ?? {}).slaChanged;
    const first = next();
    // The subscription has begun when it has looked for the first time.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const id = await asked();
    expect(await first).toMatchObject({ id, sla: { state: 'RUNNING', kind: 'FIRST' } });
    for (const [seconds, state] of [
      [80, 'APPROACHING'],
      [20, 'MISSED'],
    ] as const) {
      const heard = next();
      await passes(seconds);
      expect(await heard).toMatchObject({ id, sla: { state } });
    }
    await told.return(undefined);
  });

  it('the customer hears a new estimate when people come and go', async () => {
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    await online(mei);
    for (let n = 0; n < 3; n++) {
      const id = await asked();
      room.clock.advance(300_000);
      await online(mei);
      await on.resolved(id);
    }
    await asked();
    const { id, customer } = await on.conversation();
    await on.handedOff(id);
    const places = room.subscribe(
      customer,
      'subscription ($id: ID!) { queuePositionChanged(conversationId: $id) { position estimatedSeconds } }',
      { id },
    );
    const next = async () =>
      dataOf<{ queuePositionChanged: unknown }>((await places.next()).value ?? {}).queuePositionChanged;
    expect(await next()).toEqual({ position: 1, estimatedSeconds: 300 });
    const gone = next();
    await room.query(mei, 'mutation { setPresence(presence: AWAY) { agent { id } } }').then(dataOf);
    expect(await gone).toEqual({ position: 1, estimatedSeconds: null });
    await places.return(undefined);
  });
});

it('words that come too late before the timer rang are missed, and said so', async () => {
  const mei = await on.agent({ name: 'Mei' }, orders);
  const sla = [{ firstResponseSeconds: 100 }];
  dataOf(
    await room.query(on.admin, 'mutation ($i: SaveSkillGroupInput!) { saveSkillGroup(input: $i) { group { id } } }', {
      i: { id: orders, sla },
    }),
  );
  await online(mei);
  const id = await asked();
  room.clock.advance(100_000);
  const reply = { conversationId: id, messageId: id, seq: 2, customerId: id, speaker: 'AGENT' as const, agentId: mei.id };
  await on.hear('ReplySent', { ...reply, text: '!', channel: 'WEB', first: true });
  await careForDesk(on.db);
  const late = (await on.said()).filter(({ name }) => name.startsWith('Response'));
  expect(late.map(({ name, payload }) => [name, (payload as { agentId: string }).agentId])).toEqual([
    ['ResponseMissed', mei.id],
  ]);
});

import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
let orders: string;
let mei: Viewer;
const targets = [
  { firstResponseSeconds: 100, nextResponseSeconds: 50 },
  { tier: 'VIP', firstResponseSeconds: 20 },
];
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei' }, orders);
  const saved = await room.query(
    on.admin,
    `mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) { group {
      sla { tier firstResponseSeconds nextResponseSeconds } } } }`,
    { input: { id: orders, sla: targets } },
  );
  expect(dataOf(saved)).toMatchObject({ saveSkillGroup: { group: { sla: [{ tier: null }, { tier: 'VIP' }] } } });
});

const sla = async (id: string): Promise<{ kind: string; state: string; answeredAt: string | null } | null> => {
  const read =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { sla { kind state answeredAt } } } }';
  const answer = await room.query(mei, read, { r: [{ __typename: 'Conversation', id }] });
  return dataOf<{ _entities: { sla: { kind: string; state: string; answeredAt: string | null } | null }[] }>(answer)
    ._entities[0]!.sla;
};
const passes = async (seconds: number): Promise<void> => {
  room.clock.advance(seconds * 1000);
  await careForDesk(on.db);
};
const writes = (id: string) =>
  on.hear('MessageReceived', {
    ...{ conversationId: id, messageId: id, seq: 1, customerId: id, text: '?', kind: 'TEXT' },
    ...{ channel: 'WEB', locale: 'en', status: 'ASSIGNED', tags: [] },
  });
const replies = (id: string) =>
  on.hear('ReplySent', {
    ...{ conversationId: id, messageId: id, seq: 2, customerId: id, speaker: 'AGENT', agentId: mei.id },
    ...{ text: '!', channel: 'WEB', first: true },
  });
const late = async (): Promise<unknown[]> =>
  (await on.said()).filter(({ name }) => name.startsWith('Response')).map(({ name, payload }) => [name, payload]);

describe('the first answer', () => {
  it('is told of as it approaches and as it is missed, and is served sooner', async () => {
    const [first, vip] = [await on.conversation(), await on.conversation({ tier: 'VIP' })];
    await on.handedOff(first.id);
    await passes(1);
    await on.handedOff(vip.id);
    expect(await sla(vip.id)).toEqual({ kind: 'FIRST', state: 'RUNNING', answeredAt: null });
    await passes(16);
    expect([(await sla(first.id))?.state, (await sla(vip.id))?.state]).toEqual(['RUNNING', 'APPROACHING']);
    const { queue } = dataOf<{ queue: unknown[] }>(await room.query(mei, '{ queue { conversation { id } priority } }'));
    expect(queue).toEqual([
      { conversation: { id: vip.id }, priority: 2 },
      { conversation: { id: first.id }, priority: 0 },
    ]);
    await passes(4);
    expect((await sla(vip.id))?.state).toBe('MISSED');
    const told = { conversationId: vip.id, groupId: orders, agentId: null, kind: 'FIRST' };
    expect(await late()).toMatchObject([
      ['ResponseApproaching', told],
      ['ResponseMissed', told],
    ]);
  });

  it('is met by an agent in time; what was missed stays missed', async () => {
    const [one, two] = [await on.conversation(), await on.conversation({ tier: 'VIP' })];
    await on.handedOff(one.id);
    await on.handedOff(two.id);
    await on.online(mei);
    await passes(20);
    await replies(one.id);
    await replies(two.id);
    expect(await sla(one.id)).toMatchObject({ state: 'MET', answeredAt: expect.anything() });
    expect(await sla(two.id)).toMatchObject({ state: 'MISSED', answeredAt: expect.anything() });
    await passes(100);
    expect((await late()).map((told) => (told as unknown[])[0])).toEqual(['ResponseMissed', 'ResponseMet']);
  });

  it('is not for customers to read, and ends with the conversation', async () => {
    const { id, customer } = await on.conversation();
    await on.handedOff(id);
    const read = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { sla { state } } } }';
    expect(codeOf(await room.query(customer, read, { r: [{ __typename: 'Conversation', id }] }))).toBe('FORBIDDEN');
    await on.resolved(id);
    await passes(100);
    expect([await sla(id), await late()]).toEqual([null, []]);
  });
});

it('the next answer counts from the oldest words to an agent that have none', async () => {
  await on.online(mei);
  const id = await on.waiting();
  await replies(id);
  await writes(id);
  await passes(30);
  await keepConnected(on.db, mei.id, 0);
  await writes(id);
  await passes(19);
  expect(await sla(id)).toMatchObject({ kind: 'NEXT', state: 'APPROACHING' });
  await passes(1);
  expect(await sla(id)).toMatchObject({ kind: 'NEXT', state: 'MISSED' });
  await replies(id);
  await writes(id);
  expect(await sla(id)).toMatchObject({ kind: 'NEXT', state: 'RUNNING', answeredAt: null });
});

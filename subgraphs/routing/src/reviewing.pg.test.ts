import { randomUUID } from 'node:crypto';
import type { ReviewOffered } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import routing from './subgraph.ts';
import { dataOf, type Stage, stage } from './testing/desk.ts';

/** Whose word a middling answer waits for: that of the group to which the conversation would go. */
let room: TestRoom;
let on: Stage;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(() => {
  on = stage(room);
});

const refund = { intentId: randomUUID(), intentName: 'refund' };
/** A message that means a refund is classified; returns who is offered its review. */
const classified = async (given: { decision?: 'ANSWER' | 'REVIEW' | 'HANDOFF'; assisting?: boolean } = {}) => {
  const { id: conversationId, customer } = await on.conversation();
  const messageId = randomUUID();
  await on.hear('MessageClassified', {
    ...{ conversationId, messageId, seq: 1, customerId: customer.id, text: '?', channel: 'WEB', locale: 'zh-CN', tags: [] },
    ...{ ...refund, confidence: 0.8, outOfScope: false, decision: 'REVIEW', answerer: 'KNOWLEDGE', assisting: false },
    ...given,
  });
  const said = (await on.said())
    .filter(({ name }) => name === 'ReviewOffered')
    .map(({ payload }) => payload as ReviewOffered);
  return said.filter((offer) => offer.messageId === messageId && offer.customerId === customer.id);
};

it('goes to the agents of the group that the first rule names for what this very message means', async () => {
  const [orders, returns] = [await on.group('Orders'), await on.group('Returns')];
  const rules = [
    { name: 'Returns', condition: { intents: ['refund'] }, groupId: returns },
    { name: 'All', condition: {}, groupId: orders },
  ];
  await room
    .query(on.admin, 'mutation ($r: [RoutingRuleInput!]!) { saveRoutingRules(rules: $r) { id } }', { r: rules })
    .then(dataOf);
  await on.agent({ name: 'Mei' }, orders);
  const tom = await on.agent({ name: 'Tom' }, returns);
  await on.agent({ name: 'Gone', disabled: true }, returns);
  expect(await classified()).toMatchObject([{ groupId: returns, agentIds: [tom.id] }]);
});

it('goes to the oldest group where no rule holds, and names nobody where nobody is in it', async () => {
  const orders = await on.group('Orders');
  expect(await classified()).toMatchObject([{ groupId: orders, agentIds: [] }]);
  const mei = await on.agent({ name: 'Mei' }, orders);
  expect(await classified()).toMatchObject([{ groupId: orders, agentIds: [mei.id] }]);
});

it('goes to nobody in particular where there is no group, and makes none', async () => {
  expect(await classified()).toMatchObject([{ groupId: null, agentIds: [] }]);
  expect(await on.db.query('-- test.groups\nselect from routing.skill_group')).toEqual([]);
});

it('is not asked of what the machine answers, what is handed over, and what a human has', async () => {
  await on.group('Orders');
  expect(await classified({ decision: 'ANSWER' })).toEqual([]);
  expect(await classified({ decision: 'HANDOFF' })).toEqual([]);
  expect(await classified({ assisting: true })).toEqual([]);
});

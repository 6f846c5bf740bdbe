import { randomUUID } from 'node:crypto';
import { partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
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

describe('taking and transferring', () => {
  const take = 'mutation ($id: ID!) { takeConversation(conversationId: $id) { assignment { agent { id } } } }';
  const transfer =
    'mutation ($input: TransferInput!) { transferConversation(input: $input) { assignment { agent { id } reason } queueEntry { group { id } } } }';

  it('of two agents who take the same one wins, and the other reads CONFLICT', async () => {
    const orders = await on.group('Orders');
    const agents = [await on.agent({ name: 'Mei' }, orders), await on.agent({ name: 'Tom' }, orders)];
    const { id } = await on.conversation();
    const results = await Promise.all(agents.map((agent) => room.query(agent, take, { id })));
    expect(results.map(codeOf).sort()).toEqual(['CONFLICT', null]);
    const winner = agents[results.findIndex((result) => codeOf(result) === null)];
    expect(await on.whoHas(id)).toBe(winner?.id);
    expect(dataOf(await room.query(winner!, take, { id }))).toEqual({
      takeConversation: { assignment: { agent: { id: winner?.id } } },
    });
  });

  it('nobody takes more than there are places', async () => {
    const mei = await on.agent({ name: 'Mei', capacity: 1 });
    const [one, two] = [await on.conversation(), await on.conversation()];
    expect(codeOf(await room.query(mei, take, { id: one.id }))).toBeNull();
    expect(codeOf(await room.query(mei, take, { id: two.id }))).toBe('CONFLICT');
    expect(
      codeOf(
        await room.query(
          partnerViewer({
            workspaceId: on.workspaceId,
            id: randomUUID(),
            scopes: ['conversation:write', 'conversation:read'],
          }),
          take,
          { id: two.id },
        ),
      ),
    ).toBe('FORBIDDEN');
  });

  it('to an agent it goes with the note; the freed place is filled from the queue', async () => {
    const orders = await on.group('Orders');
    const [mei, tom] = [await on.agent({ name: 'Mei', capacity: 1 }, orders), await on.agent({ name: 'Tom' }, orders)];
    const [one, two] = [await on.conversation(), await on.conversation()];
    await on.online(mei);
    await on.handedOff(one.id);
    await on.handedOff(two.id);
    const input = { conversationId: one.id, toAgentId: tom.id, note: 'speaks French' };
    expect(codeOf(await room.query(mei, transfer, { input }))).toBe('CONFLICT');
    await room.query(tom, 'mutation { setPresence(presence: ONLINE) { agent { id } } }').then(dataOf);
    // Coming online, Tom got the one that waited; Mei's is transferred on top.
    expect(await on.whoHas(two.id)).toBe(tom.id);
    const three = await on.conversation();
    await on.handedOff(three.id);
    expect(dataOf(await room.query(mei, transfer, { input }))).toMatchObject({
      transferConversation: {
        assignment: { agent: { id: tom.id }, reason: expect.stringMatching(/Transferred by Mei.*Note: speaks French/) },
      },
    });
    expect(codeOf(await room.query(mei, transfer, { input }))).toBe('FORBIDDEN');
  });

  it('to a group it waits there, and does not come straight back', async () => {
    const [orders, returns] = [await on.group('Orders'), await on.group('Returns')];
    const mei = await on.agent({ name: 'Mei' }, orders, returns);
    await on.online(mei);
    const { id, customer } = await on.conversation();
    await on.handedOff(id);
    const input = { conversationId: id, toGroupId: returns };
    expect(dataOf(await room.query(mei, transfer, { input }))).toEqual({
      transferConversation: { assignment: null, queueEntry: { group: { id: returns } } },
    });
    expect((await names()).slice(-2)).toEqual(['AgentRequested', 'ConversationQueued']);
    expect(codeOf(await room.query(mei, transfer, { input: { conversationId: id } }))).toBe('BAD_USER_INPUT');
    const tom = await on.agent({ name: 'Tom' }, returns);
    await on.online(tom);
    expect(await on.whoHas(id)).toBe(tom.id);
    const seen = await room.query(
      customer,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { assignment { agent { name } reason } } } }`,
      {
        r: [{ __typename: 'Conversation', id }],
      },
    );
    expect(dataOf(seen)).toEqual({
      _entities: [{ assignment: { agent: { name: 'Tom' }, reason: 'A member of the team who was free.' } }],
    });
  });
});

it('erasing a customer deletes every row, frees the agent and says how many', async () => {
  const orders = await on.group('Orders');
  const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
  await on.online(mei);
  const [one, two] = [await on.conversation(), await on.conversation()];
  await on.handedOff(one.id);
  await on.handedOff(two.id);
  await on.hear('ErasureRequested', { requestId: randomUUID(), customerId: one.customer.id });
  expect(await on.whoHas(two.id)).toBe(mei.id);
  const erased = (await on.said()).find(({ name }) => name === 'PersonalDataErased');
  expect(erased?.payload).toMatchObject({ customerId: one.customer.id, room: 'routing', rows: 4 });
});

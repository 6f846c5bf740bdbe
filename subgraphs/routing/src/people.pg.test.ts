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

describe('people and groups', () => {
  const save =
    'mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { id name role capacity groups { name } presence } } }';

  it('an agent is made with a sign-in of which routing keeps nothing', async () => {
    const orders = await on.group('Orders');
    const input = { name: 'Mei', email: 'mei@demo.test', password: 'liuke-demo', groupIds: [orders], capacity: 5 };
    const { saveAgent } = dataOf<{ saveAgent: { agent: { id: string } } }>(await room.query(on.admin, save, { input }));
    expect(saveAgent.agent).toMatchObject({
      name: 'Mei',
      role: 'AGENT',
      capacity: 5,
      groups: [{ name: 'Orders' }],
      presence: 'OFFLINE',
    });
    const [said] = await on.said();
    expect(said).toMatchObject({ name: 'AgentSaved', payload: { name: 'Mei', email: 'mei@demo.test', disabled: false } });
    expect(said?.payload).toMatchObject({ passwordHash: expect.stringMatching(/^\$argon2id\$/) });
    const changed = await room.query(on.admin, save, { input: { id: saveAgent.agent.id, name: 'Mei Lin' } });
    expect(dataOf(changed)).toMatchObject({
      saveAgent: { agent: { name: 'Mei Lin', capacity: 5, groups: [{ name: 'Orders' }] } },
    });
  });

  it('what is not acceptable is refused in words', async () => {
    for (const input of [
      {},
      { name: ' ' },
      { name: 'x', email: 'nowhere' },
      { name: 'x', password: 'short' },
      { name: 'x', capacity: 101 },
    ]) {
      expect(codeOf(await room.query(on.admin, save, { input }))).toBe('BAD_USER_INPUT');
    }
    expect(codeOf(await room.query(on.admin, save, { input: { id: randomUUID(), name: 'x' } }))).toBe('NOT_FOUND');
    const mei = await on.agent({ name: 'Mei' });
    expect(codeOf(await room.query(mei, save, { input: { name: 'x' } }))).toBe('FORBIDDEN');
  });

  it('more capacity brings waiting conversations; a disabled agent gives all back, each to its place', async () => {
    const orders = await on.group('Orders');
    const mei = await on.agent({ name: 'Mei', capacity: 1 }, orders);
    await on.online(mei);
    const [one, two] = [await on.conversation(), await on.conversation()];
    await on.handedOff(one.id);
    await on.handedOff(two.id);
    await room.query(on.admin, save, { input: { id: mei.id, capacity: 2 } }).then(dataOf);
    expect(await on.whoHas(two.id)).toBe(mei.id);
    await room.query(on.admin, save, { input: { id: mei.id, disabled: true } }).then(dataOf);
    expect([await on.whoHas(one.id), await on.whoHas(two.id)]).toEqual([null, null]);
    const tom = await on.agent({ name: 'Tom', capacity: 1 }, orders);
    const queue = dataOf<{ queue: { conversation: { id: string } }[] }>(
      await room.query(tom, '{ queue { conversation { id } } }'),
    );
    expect(queue.queue.map(({ conversation }) => conversation.id)).toEqual([one.id, two.id]);
    expect(
      (await on.said())
        .filter(({ name }) => name === 'AgentPresenceChanged')
        .map(({ payload }) => (payload as { presence: string }).presence),
    ).toEqual(['ONLINE', 'OFFLINE']);
  });

  it('overflow that goes round is refused', async () => {
    const [a, b] = [await on.group('A'), await on.group('B')];
    const group =
      'mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) { group { overflowTo { name } overflowAfterSeconds } } }';
    const input = { id: a, overflowToId: b, overflowAfterSeconds: 30 };
    expect(dataOf(await room.query(on.admin, group, { input }))).toEqual({
      saveSkillGroup: { group: { overflowTo: { name: 'B' }, overflowAfterSeconds: 30 } },
    });
    expect(codeOf(await room.query(on.admin, group, { input: { id: b, overflowToId: a } }))).toBe('BAD_USER_INPUT');
  });

  it('lists by group and by presence', async () => {
    const orders = await on.group('Orders');
    const mei = await on.agent({ name: 'Mei' }, orders);
    await on.agent({ name: 'Tom' });
    await on.online(mei);
    const list = 'query ($groupId: ID, $online: Boolean) { agents(groupId: $groupId, online: $online) { name } }';
    const named = async (variables: object): Promise<string[]> =>
      dataOf<{ agents: { name: string }[] }>(await room.query(mei, list, { ...variables })).agents.map(({ name }) => name);
    expect(await named({})).toEqual(['Mei', 'Tom']);
    expect(await named({ groupId: orders })).toEqual(['Mei']);
    expect(await named({ online: true })).toEqual(['Mei']);
    expect(await named({ online: false })).toEqual(['Tom']);
  });
});

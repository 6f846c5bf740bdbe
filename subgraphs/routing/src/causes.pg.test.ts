import type { Viewer } from '@liuke/kit';
import { partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import { plainSettings } from './domain/settings.ts';
import routing from './subgraph.ts';
import { dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
let mei: Viewer;
let tom: Viewer;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  const orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei' }, orders);
  tom = await on.agent({ name: 'Tom' }, orders);
});

const fields = 'agent { name } cause causedBy { name } givenNote note';
const read = (viewer: Viewer, id: string) =>
  room.query(
    viewer,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { assignment { ${fields} } } } }`,
    { r: [{ __typename: 'Conversation', id }] },
  );
const has = async (id: string): Promise<unknown> =>
  dataOf<{ _entities: [{ assignment: unknown }] }>(await read(mei, id))._entities[0].assignment;
const transfer = (by: Viewer, id: string, to: Viewer, note: string | null) =>
  room
    .query(by, 'mutation ($i: TransferInput!) { transferConversation(input: $i) { id } }', {
      i: { conversationId: id, toAgentId: to.id, note },
    })
    .then(dataOf);
const assign = (by: Viewer, id: string, to: Viewer) =>
  room
    .query(by, 'mutation ($i: AssignInput!) { assignConversation(input: $i) { id } }', {
      i: { conversationId: id, agentId: to.id, force: true },
    })
    .then(dataOf);
const held = (agent: string, cause: string, causedBy: string | null, givenNote: string | null = null) => ({
  agent: { name: agent },
  cause,
  causedBy: causedBy === null ? null : { name: causedBy },
  givenNote,
  note: null,
});

describe('how an agent came to a conversation', () => {
  it('is told apart: chosen, taken, passed on with a note, come back, and assigned by somebody or by a partner', async () => {
    const { id } = await on.conversation();
    await on.online(mei);
    await on.handedOff(id);
    expect(await has(id)).toEqual(held('Mei', 'CHOSEN', null));

    await on.online(tom);
    await transfer(mei, id, tom, 'speaks French. Note: by noon');
    expect(await has(id)).toEqual(held('Tom', 'TRANSFERRED', 'Mei', 'speaks French. Note: by noon'));
    room.clock.advance(plainSettings.acceptWithinSeconds * 1000);
    for (const agent of [mei, tom]) await keepConnected(on.db, agent.id, 0);
    await careForDesk(on.db);
    expect(await has(id)).toEqual(held('Mei', 'CAME_BACK', 'Tom', 'speaks French. Note: by noon'));

    const boss = await on.agent({ name: 'Bo', role: 'SUPERVISOR' });
    await transfer(boss, id, tom, null);
    expect(await has(id)).toEqual(held('Tom', 'TRANSFERRED', 'Bo'));
    await assign(boss, id, mei);
    expect(await has(id)).toEqual(held('Mei', 'ASSIGNED', 'Bo'));
    const scopes = ['conversation:read', 'conversation:write'];
    await assign(partnerViewer({ workspaceId: on.workspaceId, id: 'key', scopes }), id, tom);
    expect(await has(id)).toEqual(held('Tom', 'ASSIGNED', null));

    const other = await on.conversation();
    dataOf(await room.query(mei, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: other.id }));
    expect(await has(other.id)).toEqual(held('Mei', 'TAKEN', 'Mei'));
  });

  it('is nothing of the customer’s', async () => {
    const { id, customer } = await on.conversation();
    await on.online(mei);
    await on.handedOff(id);
    const { data, errors } = await read(customer, id);
    expect(JSON.stringify(data ?? null)).not.toContain('CHOSEN');
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

import type { Viewer } from '@liuke/kit';
import { lookedOnce, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

let room: TestRoom;
let on: Stage;
let orders: string;
let mei: Viewer;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei', capacity: 2 }, orders);
});

const set = (to: string): Promise<unknown> =>
  room.query(mei, `mutation { setPresence(presence: ${to}) { agent { presence } } }`).then(dataOf);

describe('the queue, live', () => {
  const place = 'subscription ($id: ID!) { queuePositionChanged(conversationId: $id) { position } }';
  const positions = (viewer: Viewer, id: string): (() => Promise<number>) => {
    const events = room.subscribe(viewer, place, { id });
    return async () =>
      dataOf<{ queuePositionChanged: { position: number } }>((await events.next()).value ?? {}).queuePositionChanged
        .position;
  };

  it('a customer moves up, and is told when the wait is over', async () => {
    const [ada, bob] = [await on.conversation(), await on.conversation()];
    await on.handedOff(ada.id);
    await on.handedOff(bob.id);
    const position = positions(bob.customer, bob.id);
    expect(await position()).toBe(2);
    const moved = position();
    await on.resolved(ada.id);
    expect(await moved).toBe(1);
    const over = position();
    await set('ONLINE');
    expect(await over).toBe(0);
  });

  it("nobody hears of another customer's place", async () => {
    const [ada, bob] = [await on.conversation(), await on.conversation()];
    await on.handedOff(ada.id);
    const refused = await room.subscribe(bob.customer, place, { id: ada.id }).next();
    expect(codeOf(refused.value ?? {})).toBe('NOT_FOUND');
  });

  it('agents see what comes and what leaves, by group', async () => {
    const returns = await on.group('Returns');
    const events = room.subscribe(
      mei,
      'subscription ($groupId: ID) { queueChanged(groupId: $groupId) { conversation { id } position group { name } } }',
      { groupId: returns },
    );
    const [ada, bob] = [await on.conversation(), await on.conversation()];
    const begun = lookedOnce(room.live);
    const heard = events.next();
    await begun;
    await on.handedOff(ada.id);
    room.clock.advance(1_000);
    const move = 'mutation ($input: TransferInput!) { transferConversation(input: $input) { id } }';
    const toReturns = ({ id }: { id: string }) =>
      room.query(mei, move, { input: { conversationId: id, toGroupId: returns } }).then(dataOf);
    await toReturns(bob);
    const change = (id: string, position: number) => ({
      queueChanged: { conversation: { id }, position, group: { name: 'Returns' } },
    });
    expect(dataOf((await heard).value ?? {})).toEqual(change(bob.id, 1));
    await toReturns(ada);
    // Ada waited before, in another group: that place in time is kept.
    expect(dataOf((await events.next()).value ?? {})).toEqual(change(ada.id, 1));
    const left = events.next();
    await on.resolved(ada.id);
    expect(dataOf((await left).value ?? {})).toEqual(change(ada.id, 0));
    await events.return(undefined);
  });
});

describe('what time brings about', () => {
  it('skills that nobody there has are waited for a minute, then any member will do', async () => {
    const returns = await on.group('Returns', { skills: ['refunds'] });
    const tom = await on.agent({ name: 'Tom' }, returns);
    const { id } = await on.conversation();
    const asked =
      'mutation ($id: ID!, $groupId: ID) { requestAgent(conversationId: $id, groupId: $groupId) { assignment { agent { name } } } }';
    const online = () => room.query(tom, 'mutation { setPresence(presence: ONLINE) { agent { id } } }').then(dataOf);
    await online();
    expect(dataOf(await room.query(mei, asked, { id, groupId: returns }))).toEqual({ requestAgent: { assignment: null } });
    room.clock.advance(60_000);
    await online();
    await careForDesk(on.db);
    expect(dataOf(await room.query(mei, asked, { id }))).toEqual({
      requestAgent: { assignment: { agent: { name: 'Tom' } } },
    });
  });

  it('a wait that is too long overflows, with its place in time', async () => {
    const helpers = await on.group('Helpers');
    const small = await on.group('Small', { overflowTo: helpers, overflowAfterSeconds: 30 });
    const { id } = await on.conversation();
    const ask =
      'mutation ($id: ID!, $groupId: ID) { requestAgent(conversationId: $id, groupId: $groupId) { queueEntry { group { name } waitingSeconds } } }';
    await room.query(mei, ask, { id, groupId: small }).then(dataOf);
    room.clock.advance(30_000);
    await careForDesk(on.db);
    const now = dataOf<{ requestAgent: { queueEntry: { group: { name: string }; waitingSeconds: number } } }>(
      await room.query(mei, ask, { id }),
    );
    expect(now.requestAgent.queueEntry.group.name).toBe('Helpers');
    expect(now.requestAgent.queueEntry.waitingSeconds).toBeGreaterThanOrEqual(30);
    expect((await on.said()).at(-1)).toMatchObject({ name: 'ConversationQueued', payload: { groupId: helpers } });
  });
});

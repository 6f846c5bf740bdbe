import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import { plainSettings } from './domain/settings.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

const leaseMs = plainSettings.graceSeconds * 1000;
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

type Told = { conversation: { id: string }; endedAt: string | null };
const work = 'subscription { assignmentChanged { conversation { id } endedAt } }';
const listen = (agent: Viewer): { next(): Promise<Told>; end(): Promise<unknown> } => {
  const events = room.subscribe(agent, work);
  return {
    next: async () => dataOf<{ assignmentChanged: Told }>((await events.next()).value ?? {}).assignmentChanged,
    end: () => events.return(undefined),
  };
};
const presence = async (): Promise<string> =>
  dataOf<{ agent: { presence: string } }>(
    await room.query(mei, 'query ($id: ID!) { agent(id: $id) { presence } }', { id: mei.id }),
  ).agent.presence;
const said = async (): Promise<unknown[]> =>
  (await on.said())
    .filter(({ name }) => name === 'AgentPresenceChanged')
    .map(({ payload }) => (payload as { presence: string }).presence);
const set = (to: string): Promise<unknown> =>
  room.query(mei, `mutation { setPresence(presence: ${to}) { agent { presence } } }`).then(dataOf);

describe('holding assignmentChanged open is being online', () => {
  it('what waited comes as it opens, what is asked comes live, and what ends is told too', async () => {
    const first = await on.waiting();
    const console = listen(mei);
    expect(await console.next()).toEqual({ conversation: { id: first }, endedAt: null });
    expect(await presence()).toBe('ONLINE');
    const next = console.next();
    const second = await on.waiting();
    expect(await next).toEqual({ conversation: { id: second }, endedAt: null });
    const ended = console.next();
    await on.resolved(first);
    expect(await ended).toEqual({ conversation: { id: first }, endedAt: expect.any(String) });
    await console.end();
    expect(await said()).toEqual(['ONLINE']);
  });

  it('a connection that breaks is AWAY when its grace is over, and keeps its conversations', async () => {
    const id = await on.waiting();
    const console = listen(mei);
    await console.next();
    await console.end();
    expect(await presence()).toBe('ONLINE');
    room.clock.advance(leaseMs);
    expect(await presence()).toBe('AWAY');
    await on.waiting();
    const { agent } = dataOf<{ agent: { load: number } }>(
      await room.query(mei, 'query ($id: ID!) { agent(id: $id) { load } }', { id: mei.id }),
    );
    expect(agent.load).toBe(1);
    await careForDesk(on.db);
    await careForDesk(on.db);
    expect(await said()).toEqual(['ONLINE', 'AWAY']);
    const held = await on.db.query(
      '-- test.held\nselect from routing.assignment where conversation_id = $1 and ended_at is null',
      [id],
    );
    expect(held).toHaveLength(1);
  });

  it('a connection that comes back in time hears what happened meanwhile', async () => {
    await set('ONLINE');
    const id = await on.waiting();
    const console = listen(mei);
    expect((await console.next()).conversation.id).toBe(id);
    await console.end();
  });

  it('a sign of life renews it, and one that comes too late brings the agent back', async () => {
    await set('ONLINE');
    room.clock.advance(leaseMs - 1);
    await keepConnected(on.db, mei.id, 0);
    room.clock.advance(leaseMs - 1);
    expect(await presence()).toBe('ONLINE');
    room.clock.advance(1);
    const id = await on.waiting();
    expect(await presence()).toBe('AWAY');
    await keepConnected(on.db, mei.id, 0);
    expect(await presence()).toBe('ONLINE');
    const held = await on.db.query(
      '-- test.held\nselect from routing.assignment where conversation_id = $1 and ended_at is null',
      [id],
    );
    expect(held).toHaveLength(1);
  });

  it('an agent who says AWAY gets nothing, also after a reload, until ONLINE is said', async () => {
    const console = listen(mei);
    const first = console.next();
    const before = await on.waiting();
    expect((await first).conversation.id).toBe(before);
    await set('AWAY');
    const id = await on.waiting();
    const again = listen(mei);
    const heard = again.next();
    expect(await presence()).toBe('AWAY');
    await set('ONLINE');
    const told = await heard;
    expect([id, before]).toContain(told.conversation.id);
    expect(await said()).toEqual(['ONLINE', 'AWAY', 'ONLINE']);
    await console.end();
    await again.end();
  });

  it('is for agents alone', async () => {
    const { customer } = await on.conversation();
    const refused = await room.subscribe(customer, work).next();
    expect(codeOf(refused.value ?? {})).toBe('FORBIDDEN');
    expect(
      codeOf(await room.query({ ...mei, kind: 'partner' }, 'mutation { setPresence(presence: ONLINE) { agent { id } } }')),
    ).toBe('FORBIDDEN');
  });
});

it('the room looks after its desks by itself, and stops when it closes', async () => {
  const kept = await testRoom(routing, { background: true });
  const there = stage(kept);
  const tom = await there.agent({ name: 'Tom' });
  await kept.query(tom, 'mutation { setPresence(presence: ONLINE) { agent { id } } }').then(dataOf);
  kept.clock.advance(leaseMs);
  await expect.poll(async () => (await there.said()).at(-1)?.payload).toEqual({ agentId: tom.id, presence: 'AWAY' });
  await kept.close();
});

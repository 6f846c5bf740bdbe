import { lookedOnce, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import routing from './subgraph.ts';
import { dataOf, type Stage, stage } from './testing/desk.ts';
import { type Floor, floor } from './testing/floor.ts';

/** What those who look after the desk see without asking again. */
let room: TestRoom;
let on: Stage;
let orders: string;
let { online, asked, passes } = {} as Floor;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  ({ online, asked, passes } = floor(room, on));
  orders = await on.group('Orders');
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
    const begun = lookedOnce(room.live);
    const first = next();
    await begun;
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

import type { Viewer } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careForDesk } from './actions/care-for-desk.ts';
import { keepConnected } from './actions/keep-connected.ts';
import { plainSettings } from './domain/settings.ts';
import routing from './subgraph.ts';
import { codeOf, dataOf, type Stage, stage } from './testing/desk.ts';

const leaseMs = plainSettings.graceSeconds * 1000;
const goneAfterMs = plainSettings.goneAfterSeconds * 1000;
const acceptWithinMs = plainSettings.acceptWithinSeconds * 1000;
let room: TestRoom;
let on: Stage;
let orders: string;
let mei: Viewer;
let tom: Viewer;
beforeAll(async () => {
  room = await testRoom(routing);
});
afterAll(() => room.close());
beforeEach(async () => {
  on = stage(room);
  orders = await on.group('Orders');
  mei = await on.agent({ name: 'Mei', capacity: 2 }, orders);
  tom = await on.agent({ name: 'Tom', capacity: 1 }, orders);
});

const alive = (...agents: Viewer[]): Promise<unknown> => Promise.all(agents.map(({ id }) => keepConnected(on.db, id, 0)));
const history = async (id: string): Promise<string[]> => {
  const rows = await on.db.query<{ name: string; endReason: string | null }>(
    `-- test.history
     select a.name, s.end_reason from routing.assignment s join routing.agent a on a.id = s.agent_id
     where s.conversation_id = $1 order by s.change, s.ended_at nulls last`,
    [id],
  );
  return rows.map(({ name, endReason }) => `${name} ${endReason ?? 'has it'}`);
};
const say = (by: Viewer, mutation: string, variables: Record<string, unknown>) => room.query(by, mutation, variables);
const transfer = 'mutation ($input: TransferInput!) { transferConversation(input: $input) { assignment { acceptBy } } }';
const release = 'mutation ($id: ID!, $note: String) { releaseConversation(conversationId: $id, note: $note) { id } }';
const accept = 'mutation ($id: ID!) { acceptConversation(conversationId: $id) { assignment { acceptBy } } }';
const assign = 'mutation ($input: AssignInput!) { assignConversation(input: $input) { assignment { forced reason } } }';

describe('an agent who is gone', () => {
  it('keeps conversations through a short loss; after a minute they go on, before those who came later', async () => {
    const first = await on.waiting();
    room.clock.advance(1_000);
    await on.online(mei);
    room.clock.advance(leaseMs);
    await careForDesk(on.db);
    const later = await on.waiting();
    room.clock.advance(goneAfterMs - 1);
    await careForDesk(on.db);
    expect(await history(first)).toEqual(['Mei has it']);
    await careForDesk(on.db);
    room.clock.advance(1);
    await careForDesk(on.db);
    expect(await history(first)).toEqual(['Mei AGENT_GONE']);
    await on.online(tom);
    expect(await history(first)).toEqual(['Mei AGENT_GONE', 'Tom has it']);
    expect(await history(later)).toEqual([]);
  });

  it('who comes back within the minute has kept everything', async () => {
    await on.online(mei);
    const id = await on.waiting();
    room.clock.advance(leaseMs);
    await careForDesk(on.db);
    room.clock.advance(goneAfterMs - 1);
    await alive(mei);
    room.clock.advance(1);
    await careForDesk(on.db);
    expect(await history(id)).toEqual(['Mei has it']);
  });

  it('the conversations are with another free agent at once', async () => {
    await on.online(mei);
    const id = await on.waiting();
    room.clock.advance(leaseMs);
    await careForDesk(on.db);
    room.clock.advance(goneAfterMs);
    await on.online(tom);
    await careForDesk(on.db);
    expect(await history(id)).toEqual(['Mei AGENT_GONE', 'Tom has it']);
    expect((await on.said()).slice(-2).map(({ name }) => name)).toEqual(['AgentRequested', 'ConversationAssigned']);
  });
});

describe('giving back', () => {
  it('goes on to somebody else with the note, and not straight back', async () => {
    await on.online(mei);
    const id = await on.waiting();
    dataOf(await say(mei, release, { id, note: 'needs a refund' }));
    expect(await history(id)).toEqual(['Mei RELEASED']);
    await on.online(tom);
    expect(await history(id)).toEqual(['Mei RELEASED', 'Tom has it']);
    const read = await room.query(
      tom,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation { assignments { note endReason } } } }',
      { r: [{ __typename: 'Conversation', id }] },
    );
    expect(dataOf(read)).toEqual({
      _entities: [
        {
          assignments: [
            { note: null, endReason: null },
            { note: 'needs a refund', endReason: 'RELEASED' },
          ],
        },
      ],
    });
  });

  it('is for who has it, and for supervisors', async () => {
    await on.online(mei);
    const id = await on.waiting();
    expect(codeOf(await say(tom, release, { id }))).toBe('FORBIDDEN');
    const boss = await on.agent({ name: 'Bo', role: 'SUPERVISOR' });
    expect(codeOf(await say(boss, release, { id }))).toBeNull();
    expect(codeOf(await say(boss, release, { id }))).toBe('CONFLICT');
  });

  it('after a minute who gave it back may have it again', async () => {
    await on.online(mei);
    const id = await on.waiting();
    dataOf(await say(mei, release, { id }));
    room.clock.advance(60_000);
    await alive(mei);
    await careForDesk(on.db);
    expect(await history(id)).toEqual(['Mei RELEASED', 'Mei has it']);
  });
});

describe('a transfer to an agent', () => {
  const given = async (): Promise<string> => {
    await on.online(mei);
    const id = await on.waiting();
    await on.online(tom);
    const input = { conversationId: id, toAgentId: tom.id };
    const { transferConversation } = dataOf<{ transferConversation: { assignment: { acceptBy: string } } }>(
      await say(mei, transfer, { input }),
    );
    const due = new Date(room.clock.now().getTime() + acceptWithinMs).toISOString();
    expect(new Date(transferConversation.assignment.acceptBy).toISOString()).toBe(due);
    return id;
  };
  const timePasses = async (...there: Viewer[]): Promise<void> => {
    room.clock.advance(acceptWithinMs);
    await alive(...there);
    await careForDesk(on.db);
  };

  it('that nobody accepts comes back to the giver', async () => {
    const id = await given();
    await timePasses(mei, tom);
    expect(await history(id)).toEqual(['Mei TRANSFERRED', 'Tom NOT_ACCEPTED', 'Mei has it']);
  });

  it('comes back to the queue where the giver is gone, and on to the next', async () => {
    const id = await given();
    const ann = await on.agent({ name: 'Ann' }, orders);
    await on.online(ann);
    await timePasses(tom, ann);
    expect(await history(id)).toEqual(['Mei TRANSFERRED', 'Tom NOT_ACCEPTED', 'Ann has it']);
  });

  it.each(['accepting', 'taking', 'replying'])('stays after %s', async (how) => {
    const id = await given();
    if (how === 'accepting') {
      expect(codeOf(await say(mei, accept, { id }))).toBe('CONFLICT');
      expect(dataOf(await say(tom, accept, { id }))).toEqual({ acceptConversation: { assignment: { acceptBy: null } } });
    } else if (how === 'taking') {
      dataOf(await say(tom, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id }));
    } else {
      const reply = { conversationId: id, messageId: id, seq: 3, customerId: id, speaker: 'AGENT' as const, text: 'hi' };
      await on.hear('ReplySent', { ...reply, agentId: tom.id, channel: 'WEB', first: true });
    }
    await timePasses(mei, tom);
    expect(await history(id)).toEqual(['Mei TRANSFERRED', 'Tom has it']);
  });
});

describe('a supervisor', () => {
  it('assigns to a free agent, and beyond capacity or presence only by force, which the assignment says', async () => {
    const boss = await on.agent({ name: 'Bo', role: 'SUPERVISOR' });
    const [one, two] = [await on.waiting(), await on.waiting()];
    const order = (conversationId: string, force: boolean) => ({ input: { conversationId, agentId: tom.id, force } });
    expect(codeOf(await say(boss, assign, order(one, false)))).toBe('CONFLICT');
    await on.online(tom);
    expect(await history(one)).toEqual(['Tom has it']);
    expect(codeOf(await say(boss, assign, order(two, false)))).toBe('CONFLICT');
    expect(codeOf(await say(mei, assign, order(two, true)))).toBe('FORBIDDEN');
    expect(dataOf(await say(boss, assign, order(two, true)))).toEqual({
      assignConversation: { assignment: { forced: true, reason: 'Forced by Bo; load 1 of 1, beyond capacity' } },
    });
    const three = await on.waiting();
    await on.resolved(one);
    expect(await history(three)).toEqual([]);
    await on.resolved(two);
    expect(await history(three)).toEqual(['Tom has it']);
  });
});

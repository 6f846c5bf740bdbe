import { randomUUID } from 'node:crypto';
import { house, nobody, plumbing } from '@liuke/kit';
import { agentViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import metrics from '../subgraph.ts';
import { conversation, customer, data, supervisor } from '../testing/story.ts';

const tables = [
  'conversation',
  'early_turn',
  'message',
  'question',
  'intent',
  'agent',
  'customer_privacy',
  'behaviour',
  'experiment',
  'exposure',
  'promise',
] as const;

let room: TestRoom;
const owner = randomUUID();
beforeAll(async () => {
  room = await testRoom(metrics);
  const intentId = randomUUID();
  await room.hear('IntentSaved', { intentId, name: 'refund', enabled: true, deleted: false });
  await room.hear('AgentPresenceChanged', { agentId: randomUUID(), presence: 'ONLINE' });
  await room.hear('CustomerPrivacyChanged', { customerId: owner, anonymous: false, hiddenFields: [] });
  const closed = await conversation(room, { customerId: owner }).opens();
  await closed.asks(0, intentId);
  await closed.hears(1, 'BOT');
  await closed.ends(5, { automatic: true, handleSeconds: 6 });
  await closed.isTaken(1, randomUUID());
  const waits = await (await conversation(room, { customerId: owner }).opens()).waits(0, randomUUID());
  const { conversationId } = waits;
  const dueAt = room.clock.now().toISOString();
  const promise = { conversationId, customerId: owner, groupId: randomUUID(), agentId: null, kind: 'FIRST' as const, dueAt };
  await room.hear('ResponseMissed', promise);
  const input = {
    key: 'timing',
    name: 'Timing',
    goal: 'PURCHASE',
    variants: [
      { key: 'control', weight: 1, settings: {} },
      { key: 'early', weight: 1, settings: {} },
    ],
  };
  const admin = supervisor(room);
  await data(
    room.query(admin, 'mutation($input: SaveExperimentInput!) { saveExperiment(input: $input) { key } }', { input }),
  );
  await data(room.query(admin, 'mutation { startExperiment(key: "timing") { key } }'));
  for (const id of [owner, randomUUID()]) {
    const viewer = customer(room, id);
    const events = [{ id: 'one', kind: 'PAGE_VIEW', at: room.clock.now().toISOString() }];
    await data(
      room.query(viewer, 'mutation($events: [BehaviourEventInput!]!) { track(events: $events) { accepted } }', { events }),
    );
    await data(room.query(viewer, 'mutation { assignVariant(experimentKey: "timing") { key } }'));
  }
});
afterAll(() => room.close());

const counts = async (viewer: Parameters<TestRoom['as']>[0]) => {
  const seen: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await room.as(viewer).query<{ n: number }>(`-- test.count\nselect count(*) as n from metrics.${table}`);
    seen[table] = row?.n ?? -1;
  }
  return seen;
};
const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

describe('rows without any where', () => {
  it('every table of the room is covered by this test and protected', async () => {
    const rows = await room.as(house('metrics', room.workspace.id)).query<{ name: string; forced: boolean }>(`-- test.tables
      select relname::text as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = 'metrics'::regnamespace and relkind = 'r' and relname not in ('outbox', 'inbox')`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...tables].sort());
    expect(rows.every(({ forced }) => forced)).toBe(true);
  });
  it('the house and its agents see the workspace: the story left rows in every table', async () => {
    for (const viewer of [
      house('metrics', room.workspace.id),
      agentViewer({ workspaceId: room.workspace.id, id: randomUUID() }),
    ]) {
      const seen = await counts(viewer);
      expect(Object.entries(seen).filter(([, n]) => n === 0)).toEqual([]);
    }
  });
  it('another workspace, nobody and the plumbing see nothing', async () => {
    const workspaceId = room.otherWorkspace.id;
    for (const viewer of [
      house('metrics', workspaceId),
      supervisor(room, workspaceId),
      customer(room, owner, workspaceId),
      nobody,
      plumbing('relay'),
    ])
      expect(await counts(viewer)).toEqual(nothing);
  });
  it('a customer sees own behaviour and exposures, and experiments that have begun', async () => {
    expect(await counts(customer(room, owner))).toEqual({ ...nothing, behaviour: 1, exposure: 1, experiment: 1 });
    expect(await counts(customer(room))).toEqual({ ...nothing, experiment: 1 });
  });
  it('a customer adds for nobody else and changes nothing; an agent writes no fact', async () => {
    const forged = `-- test.forge\ninsert into metrics.behaviour (workspace_id, customer_id, event_id, kind, at)
      values ($1, $2, 'forged', 'PURCHASE', now())`;
    const other = [room.workspace.id, randomUUID()];
    await expect(room.as(customer(room, owner)).query(forged, other)).rejects.toThrow(/row-level security/);
    await expect(room.as(supervisor(room)).query(forged, other)).rejects.toThrow(/row-level security/);
    const changed = await room
      .as(customer(room, owner))
      .query(`-- test.change\nupdate metrics.exposure set variant_key = 'early' returning 1`);
    expect(changed).toEqual([]);
  });
  it('an erased customer is gone, closed conversations stay as numbers of nobody', async () => {
    const requestId = randomUUID();
    await room.hear('ErasureRequested', { requestId, customerId: owner });
    expect((await room.said()).at(-1)).toMatchObject({
      name: 'PersonalDataErased',
      // Behaviour, exposure, question, two messages, privacy, an open and a closed conversation.
      payload: { requestId, customerId: owner, room: 'metrics', rows: 8 },
    });
    const db = room.as(house('metrics', room.workspace.id));
    for (const table of tables) {
      const rows = await db.query<{ row: string }>(`-- test.rows\nselect to_jsonb(t)::text as row from metrics.${table} t`);
      expect(rows.filter(({ row }) => row.includes(owner))).toEqual([]);
    }
    const left = await db.query<object>(`-- test.left\nselect status, automatic, customer_id from metrics.conversation`);
    expect(left).toEqual([{ status: 'RESOLVED', automatic: true, customerId: null }]);
  });
});

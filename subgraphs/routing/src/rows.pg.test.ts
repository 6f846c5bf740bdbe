import { randomUUID } from 'node:crypto';
import { type Db, nobody, plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, customerViewer, partnerViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveRoutingSettings } from './actions/save-routing-settings.ts';
import * as agents from './store/agents.ts';
import * as assignments from './store/assignments.ts';
import * as conversations from './store/conversations.ts';
import * as decisions from './store/decisions.ts';
import * as desk from './store/desk.ts';
import * as groups from './store/groups.ts';
import * as places from './store/places.ts';
import * as presence from './store/presence.ts';
import * as promises from './store/promises.ts';
import * as queue from './store/queue.ts';
import * as rules from './store/rules.ts';
import * as timers from './store/timers.ts';
import routing from './subgraph.ts';
import { dataOf, stage } from './testing/desk.ts';

let room: TestRoom;
let workspaceId: string;
let mei: Viewer;
let ada: Viewer;
let ids: { agent: string; group: string; rule: string; had: string; waits: string; entry: string; assignment: string };
const tables = [
  'desk',
  'skill_group',
  'agent',
  'membership',
  'presence',
  'rule',
  'conversation',
  'past_intent',
  'queue_entry',
  'assignment',
  'timer',
  'settings',
  'decision',
  'promise',
];

beforeAll(async () => {
  room = await testRoom(routing);
  const on = stage(room);
  workspaceId = on.workspaceId;
  const group = await on.group('Orders', { sla: [{ tier: null, firstResponseSeconds: 60, nextResponseSeconds: 60 }] });
  mei = await on.agent({ name: 'Mei', capacity: 1 }, group);
  const rule = [{ name: 'All', condition: {}, groupId: group }];
  const saved = await room.query(
    on.admin,
    'mutation ($rule: [RoutingRuleInput!]!) { saveRoutingRules(rules: $rule) { id } }',
    { rule },
  );
  await room.query(mei, 'mutation { setPresence(presence: ONLINE) { agent { id } } }').then(dataOf);
  const had = await on.conversation();
  ada = had.customer;
  const waits = await on.conversation({ customerId: ada.id });
  await on.handedOff(had.id);
  await on.handedOff(waits.id);
  const at = new Date();
  await on.db.transaction((tx) =>
    conversations.rememberIntent(tx, {
      conversationId: had.id,
      customerId: ada.id,
      intentId: 'i',
      intentName: 'refund',
      at,
    }),
  );
  await saveRoutingSettings(on.db, { idlePercent: 40 });
  const entry = (await queue.waitOf(on.db, waits.id))!.id;
  const assignment = (await assignments.openOf(on.db, had.id))!.id;
  const ruleId = dataOf<{ saveRoutingRules: { id: string }[] }>(saved).saveRoutingRules[0]!.id;
  ids = { agent: mei.id, group, rule: ruleId, had: had.id, waits: waits.id, entry, assignment };
});
afterAll(() => room.close());

const rowsFor = async (viewer: Viewer): Promise<Record<string, number>> => {
  const db = room.as(viewer);
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await db.query<{ rows: number }>(`-- test.rows\nselect count(*) as rows from routing.${table}`);
    if (row && row.rows > 0) counts[table] = row.rows;
  }
  return counts;
};

/** Each store function that reads, asked for the demo workspace's rows by their ids. */
const reads = (db: Db): Record<string, Promise<unknown>> => ({
  agentsByIds: agents.byIds(db, [ids.agent]),
  agentsList: agents.list(db, { groupId: null, online: null }),
  agentsOfGroups: agents.ofGroups(db, [ids.group]),
  candidates: agents
    .candidates(
      db,
      {
        ...{ customerId: ada.id, groupId: ids.group, agentId: null, passedBy: null, skills: [] },
        ...{ locale: 'en', channel: 'WEB', weight: 100 },
      },
      db.now(),
    )
    .then(({ best }) => best),
  assignmentsByIds: assignments.byIds(db, [ids.assignment]),
  open: assignments.open(db, [ids.had]),
  history: assignments.history(db, [ids.had]),
  openOfAgent: assignments.openOfAgent(db, ids.agent),
  openOfCustomer: assignments.openOfCustomer(db, ada.id),
  assignmentsChangedAfter: assignments.changedAfter(db, ids.agent, 0),
  conversation: conversations.byId(db, ids.had),
  pastIntents: conversations.pastIntents(db, ada.id),
  activeAt: conversations.activeAt(db, ids.had),
  decisions: decisions.byAssignments(db, [ids.assignment]),
  promises: promises.byConversations(db, [ids.had, ids.waits]),
  promisesChangedAfter: promises.changedAfter(db, new Date(0)),
  changes: desk.changes(db),
  isDue: timers.isDue(db),
  groupsByIds: groups.byIds(db, [ids.group]),
  groupsList: groups.list(db),
  groupsFirst: groups.first(db),
  groupsOfAgents: groups.ofAgents(db, [ids.agent]),
  forEveryone: groups.forEveryone(db),
  places: places.byEntries(db, [ids.entry]),
  waitingIn: places.waitingIn(db, [ids.group]),
  presence: presence.byAgents(db, [ids.agent]),
  waits: queue.byIds(db, [ids.entry]),
  waiting: queue.waiting(db, [ids.waits]),
  latest: queue.latest(db, ids.waits),
  queueList: queue.list(db, null, 10),
  queueChangedAfter: queue.changedAfter(db, 0, null),
  firstServable: queue.firstServable(db, null, db.now()),
  rulesList: rules.list(db),
  rulesByIds: rules.byIds(db, [ids.rule]),
});

/** Whether an answer holds nothing: null, 0, false, and lists and maps of nothing. */
const empty = (answer: unknown): boolean => {
  if (answer instanceof Map) return [...answer.values()].every(empty);
  return Array.isArray(answer) ? answer.every(empty) : !answer;
};
const seenBy = async (viewer: Viewer): Promise<string[]> => {
  const answers = await Promise.all(
    Object.entries(reads(room.as(viewer))).map(async ([name, read]) => [name, await read] as const),
  );
  return answers.flatMap(([name, answer]) => (empty(answer) ? [] : [name]));
};

describe('which rows exist', () => {
  it('of another workspace: none, for its agents, customers and API keys, and for nobody', async () => {
    const other = room.otherWorkspace.id;
    const outsiders = [
      agentViewer({ workspaceId: other, id: mei.id, role: 'ADMIN' }),
      customerViewer({ workspaceId: other, id: ada.id }),
      partnerViewer({ workspaceId: other, id: randomUUID() }),
      { ...nobody, workspaceId },
    ];
    expect(await rowsFor(nobody)).toEqual({});
    for (const outsider of outsiders) {
      expect(await rowsFor(outsider)).toEqual({});
      expect(await seenBy(outsider)).toEqual([]);
    }
  });

  it('for a customer: who answers, and what belongs to own conversations', async () => {
    expect(await rowsFor(ada)).toEqual({ agent: 1, presence: 1, conversation: 2, queue_entry: 2, assignment: 1 });
  });

  it('for another customer of the workspace: who answers, and no more', async () => {
    const bob = customerViewer({ workspaceId, id: randomUUID() });
    expect(await rowsFor(bob)).toEqual({ agent: 1, presence: 1 });
    expect(await seenBy(bob)).toEqual(['agentsByIds', 'agentsList', 'presence']);
  });

  it("for agents and API keys: the workspace's, without what customers asked for in the past", async () => {
    const { past_intent: _, timer: __, ...all } = Object.fromEntries(tables.map((table) => [table, 1]));
    const expected = { ...all, conversation: 2, queue_entry: 2, promise: 2 };
    expect(await rowsFor(mei)).toEqual(expected);
    expect(await rowsFor(partnerViewer({ workspaceId, id: randomUUID() }))).toEqual(expected);
  });

  it('for the plumbing: which desks there are', async () => {
    expect(await rowsFor(plumbing('test'))).toEqual({ desk: 1, timer: 3 });
  });
});

it('nobody but the house writes a row', async () => {
  const viewers = [mei, ada, partnerViewer({ workspaceId, id: randomUUID() }), plumbing('test'), nobody];
  for (const viewer of viewers) {
    const db = room.as(viewer);
    for (const table of tables) {
      const touched = await db.query(`-- test.touch\nupdate routing.${table} set workspace_id = workspace_id returning 1`);
      const deleted = await db.query(`-- test.delete\ndelete from routing.${table} returning 1`);
      expect([viewer.kind, table, touched.length, deleted.length]).toEqual([viewer.kind, table, 0, 0]);
    }
    await expect(
      db.query(
        `-- test.insert\ninsert into routing.agent (workspace_id, id, name, role, capacity, created_at) values ($1, $2, 'x', 'AGENT', 1, now())`,
        [workspaceId, randomUUID()],
      ),
    ).rejects.toThrow(/row-level security/);
  }
});

import { randomUUID } from 'node:crypto';
import { type Database, type Db, Fault, house } from '@liuke/kit';
import { acceptConversation } from '../actions/accept-conversation.ts';
import { assignConversation } from '../actions/assign-conversation.ts';
import { careForDesk } from '../actions/care-for-desk.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { connectAgent } from '../actions/connect-agent.ts';
import { releaseConversation } from '../actions/release-conversation.ts';
import { requestAgent } from '../actions/request-agent.ts';
import { saveAgent } from '../actions/save-agent.ts';
import { saveSkillGroup } from '../actions/save-skill-group.ts';
import { setPresence } from '../actions/set-presence.ts';
import { takeConversation } from '../actions/take-conversation.ts';
import { transferConversation } from '../actions/transfer-conversation.ts';

export const agentsAtWork = 5;
export const capacity = 3;
/** It stands still: no lease runs out because a machine is slow, only where a step says so. */
export const standingClock = { now: () => new Date(Date.UTC(2026, 0, 1)) };

export const routerOf = (database: Database, workspaceId: string): Db =>
  database.as(house('routing', workspaceId), 'routing');

/** What a router is told of the workspace that it works for. */
export type Shop = {
  readonly workspaceId: string;
  readonly agents: readonly string[];
  /** Conversations, which a test names by number. */
  readonly ids: readonly string[];
  readonly groupId: string;
  readonly otherId: string;
};

/** A workspace of its own with agents in one group, and conversations that wait. */
export const openShop = async (database: Database, waiting: number): Promise<Shop> => {
  const workspaceId = randomUUID();
  const db = routerOf(database, workspaceId);
  const groupId = await saveSkillGroup(db, { id: null, values: { name: 'Orders' } });
  const otherId = await saveSkillGroup(db, { id: null, values: { name: 'Returns', skills: ['refunds'] } });
  const agents: string[] = [];
  for (let n = 0; n < agentsAtWork; n++) {
    const values = { name: `Agent ${n}`, capacity, skills: n % 2 === 0 ? ['refunds'] : [] };
    const groupIds = [groupId, otherId];
    agents.push(await saveAgent(db, { id: null, values, groupIds, email: null, passwordHash: null }));
  }
  const ids = Array.from({ length: waiting }, () => randomUUID());
  await haveWaiting(db, ids, groupId);
  return { workspaceId, agents, ids, groupId, otherId };
};

/** As that many requests, one after another, would have left them. */
const haveWaiting = async (db: Db, ids: readonly string[], groupId: string): Promise<void> => {
  await db.query(
    `-- test.conversations
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale)
     select $1, id, gen_random_uuid(), 'WEB', 'en' from unnest($2::uuid[]) id`,
    [db.viewer.workspaceId, ids],
  );
  await db.query(
    `-- test.waits
     insert into routing.queue_entry
       (workspace_id, id, conversation_id, customer_id, group_id, priority, skills, locale, since, rank, change)
     select workspace_id, gen_random_uuid(), id, customer_id, $3, 0, '{}', locale, $4, $4, 1
     from routing.conversation where workspace_id = $1 and id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids, groupId, db.now()],
  );
};

export type Books = {
  open: number;
  owners: number;
  over: number;
  miscounted: number;
  misweighed: number;
  both: number;
  missed: number;
  waiting: number;
};

/** What must hold at every moment (a statement sees what is committed at one), counted from the rows alone, by other statements than those that routing decides with. */
export const audit = async (db: Db): Promise<Books> => {
  const [books] = await db.query<Books>(
    `-- test.audit
     with held as (select * from routing.assignment where workspace_id = $1 and ended_at is null),
       waits as (select * from routing.queue_entry where workspace_id = $1 and left_at is null),
       staff as (select a.*, (select count(*) from held where held.agent_id = a.id) as has,
           (select count(*) from held where held.agent_id = a.id and held.forced) as forced,
           (select coalesce(sum(counted), 0) from held where held.agent_id = a.id) as weighs,
           exists (select from routing.presence p where p.workspace_id = $1 and p.agent_id = a.id
             and p.said = 'ONLINE' and p.connected_until > $2) as online
         from routing.agent a where a.workspace_id = $1)
     select (select count(*) from held) as open,
       (select count(distinct conversation_id) from held) as owners,
       (select count(*) from staff where has - forced > capacity) as over,
       (select count(*) from staff where has <> load) as miscounted,
       (select count(*) from staff where burden <> weighs) as misweighed,
       (select count(*) from held join waits using (conversation_id)) as both,
       (select count(*) from waits) as waiting,
       (select count(*) from waits w join routing.membership m on m.workspace_id = $1 and m.group_id = w.group_id
         join staff a on a.id = m.agent_id
         where a.online and a.has < a.capacity and w.skills <@ a.skills and w.passed_by is distinct from a.id) as missed`,
    [db.viewer.workspaceId, db.now()],
  );
  return books!;
};

/** What is refused for good reason (taken already, full, closed) is no failure of routing. */
const minding = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
  });
};

export const triggers = ['online', 'connect', 'care', 'ask'] as const;
export type Trigger = { readonly trigger: (typeof triggers)[number]; readonly agent: number; readonly conversation: number };

/** One of those that bring assignments about. */
const pull = (db: Db, { agents, ids }: Shop, { trigger, agent, conversation }: Trigger): Promise<unknown> => {
  const agentId = agents[agent]!;
  if (trigger === 'online') return setPresence(db, agentId, 'ONLINE');
  if (trigger === 'connect') return connectAgent(db, agentId);
  if (trigger === 'care') return careForDesk(db);
  return requestAgent(db, { conversationId: ids[conversation]!, reason: 'CUSTOMER_ASKED' });
};

export const steps = [
  ...(['connect', 'connect', 'away', 'vanish', 'gone', 'resolve', 'resolve', 'resolve', 'ask', 'take'] as const),
  ...(['toAgent', 'toGroup', 'release', 'force', 'accept', 'unaccepted', 'care'] as const),
];
export type Step = {
  readonly kind: (typeof steps)[number];
  readonly agent: number;
  readonly other: number;
  readonly conversation: number;
};

/** What a router does for a test: a step or a trigger. */
export const act = async (db: Db, shop: Shop, what: Step | Trigger): Promise<void> => {
  if ('trigger' in what) await pull(db, shop, what);
  else await minding(step(db, shop, what));
};

/** What people and time do at random. */
const step = (db: Db, names: Shop, { kind, agent, other, conversation }: Step): Promise<unknown> => {
  const agentId = names.agents[agent]!;
  const otherId = names.agents[other]!;
  const conversationId = names.ids[conversation % names.ids.length]!;
  const by = { conversationId, note: null, byAgentId: null };
  const groupId = other % 2 === 0 ? names.groupId : names.otherId;
  const work: Record<Step['kind'], () => Promise<unknown>> = {
    connect: () => connectAgent(db, agentId),
    away: () => setPresence(db, agentId, 'AWAY'),
    vanish: () => vanish(db, agentId, 0),
    gone: async () => {
      await vanish(db, agentId, 600_000);
      await ringNow(db, ['GONE', 'LEASE']);
    },
    resolve: () => closeConversation(db, conversationId),
    ask: () => requestAgent(db, { conversationId, reason: 'CUSTOMER_ASKED', groupId: names.otherId }),
    take: () => takeConversation(db, conversationId, agentId),
    toAgent: () => transferConversation(db, { ...by, to: { agentId: otherId } }),
    toGroup: () => transferConversation(db, { ...by, to: { groupId } }),
    release: () => releaseConversation(db, by),
    force: () => assignConversation(db, { ...by, agentId: otherId, force: true }),
    accept: () => acceptConversation(db, conversationId, agentId),
    unaccepted: () => ringNow(db, ['OFFER', 'RELAX']),
    care: () => careForDesk(db),
  };
  return work[kind]();
};

/** As when every process that holds the agent's subscription was killed so long ago, and the lease has run out since. */
const vanish = (db: Db, agentId: string, agoMs: number): Promise<unknown> =>
  db.query(
    `-- test.vanish
     update routing.presence set connected_until = $3 where workspace_id = $1 and agent_id = $2`,
    [db.viewer.workspaceId, agentId, new Date(db.now().getTime() - agoMs)],
  );

/** As when their time has come. */
const ringNow = async (db: Db, kinds: readonly string[]): Promise<void> => {
  await db.transaction(async (tx) => {
    await tx.query('-- test.desk\nselect from routing.desk where workspace_id = $1 for update', [db.viewer.workspaceId]);
    await tx.query('-- test.due\nupdate routing.timer set due_at = $2 where workspace_id = $1 and kind = any ($3::text[])', [
      db.viewer.workspaceId,
      db.now(),
      kinds,
    ]);
    await tx.query(
      `-- test.offers
       update routing.assignment set accept_by = $2 where workspace_id = $1 and accept_by is not null and 'OFFER' = any ($3::text[])`,
      [db.viewer.workspaceId, db.now(), kinds],
    );
  });
  await careForDesk(db);
};

import { randomUUID } from 'node:crypto';
import { type Database, type Db, house } from '@liuke/kit';
import { closeConversation } from '../../../subgraphs/routing/src/actions/close-conversation.ts';
import { hearClassified } from '../../../subgraphs/routing/src/actions/hear-classified.ts';
import { saveSkillGroup } from '../../../subgraphs/routing/src/actions/save-skill-group.ts';

export type Held = { readonly conversationId: string; readonly groupId: string };

/** A workspace at work: agents who are all full, and a queue. */
export type Shop = {
  /** Conversations that somebody has now, as many as are wanted. */
  held(count: number): Promise<Held[]>;
  /** An agent resolves it and gets the next one. */
  resolves(held: Held): Promise<void>;
  /** A customer wants a human of this group, and waits, for nobody is free. */
  arrives(groupId: string): Promise<void>;
  /** How many the desk has assigned so far. */
  assigned(): Promise<number>;
};

export type Plan = {
  readonly waiting: number;
  readonly agents: number;
  readonly online: number;
  readonly groups: number;
  /** Those who wait longest need a skill that nobody online has; behind them wait others whom everybody can serve. */
  readonly stuck: boolean;
};

const rareSkill = 'falconry';
/** Waiting behind those who are stuck, to be served. */
const spare = 1_000;

/** Agents and queue by bulk statements, the rest by what routing itself does. */
export const openShop = async (database: Database, { waiting, agents, online, groups, stuck }: Plan): Promise<Shop> => {
  const db = database.as(house('routing', randomUUID()), 'routing');
  const { workspaceId } = db.viewer;
  const groupIds: string[] = [];
  for (let n = 0; n < groups; n++) groupIds.push(await saveSkillGroup(db, { id: null, values: { name: `Group ${n + 1}` } }));
  const agentIds = Array.from({ length: agents }, () => db.newId());
  await db.query(
    `-- bench.agents
     insert into routing.agent (workspace_id, id, name, role, skills, locales, capacity, created_at)
     select $1, id, 'Agent ' || n, 'AGENT', case when n > $4 then array[$3] else '{}' end, '{zh-CN}', 1, $5
     from unnest($2::uuid[]) with ordinality one (id, n)`,
    [workspaceId, agentIds, rareSkill, online, db.now()],
  );
  await db.query(
    `-- bench.memberships
     insert into routing.membership (workspace_id, agent_id, group_id)
     select $1, id, ($3::uuid[])[1 + n % $4] from unnest($2::uuid[]) with ordinality one (id, n)`,
    [workspaceId, agentIds, groupIds, groups],
  );
  await haveWaiting(db, groupIds, { count: waiting, skills: stuck ? [rareSkill] : [], ageSeconds: 60 });
  if (stuck) await haveWaiting(db, groupIds, { count: spare, skills: [], ageSeconds: 30 });
  await haveFull(db, agentIds.slice(0, online));
  return {
    held: (count) =>
      db.query<Held>(
        `-- bench.held
         select conversation_id, group_id from routing.assignment where workspace_id = $1 and ended_at is null order by id limit $2`,
        [workspaceId, count],
      ),
    resolves: ({ conversationId }) => closeConversation(db, conversationId),
    async arrives(groupId) {
      const id = db.newId();
      const heard = { id, customerId: db.newId(), channel: 'WEB', locale: 'zh-CN', tier: null, tags: [] };
      const request = { conversationId: id, messageId: null, reason: 'NO_ANSWER', groupId } as const;
      await hearClassified(db, { heard, intent: null, request });
    },
    async assigned() {
      const [row] = await db.query<{ count: number }>(
        `-- bench.assigned
         select count(*) from routing.assignment where workspace_id = $1`,
        [workspaceId],
      );
      return row?.count ?? 0;
    },
  };
};

/** As if each had come online and been given a conversation of the agent's group. */
const haveFull = async (db: Db, agentIds: readonly string[]): Promise<void> => {
  const { workspaceId } = db.viewer;
  await db.query(
    `-- bench.presence
     insert into routing.presence (workspace_id, agent_id, said, connected_until, heard_change, told)
     select $1, id, 'ONLINE', $3::timestamptz + interval '1 hour', 0, 'ONLINE' from unnest($2::uuid[]) id`,
    [workspaceId, agentIds, db.now()],
  );
  await db.query(
    `-- bench.load
     update routing.agent set load = 1, burden = 100, last_assigned_at = $3 where workspace_id = $1 and id = any ($2::uuid[])`,
    [workspaceId, agentIds, db.now()],
  );
  await db.query(
    `-- bench.assignments
     with held as (
       insert into routing.assignment (workspace_id, id, conversation_id, customer_id, agent_id, group_id, priority, skills, reason,
         cause, rank, assigned_at, change)
       select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), m.agent_id, m.group_id, 0, '{}', 'for the bench', 'CHOSEN', $3, $3, 1
       from routing.membership m where m.workspace_id = $1 and m.agent_id = any ($2::uuid[])
       returning conversation_id, customer_id)
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale)
     select $1, conversation_id, customer_id, 'WEB', 'zh-CN' from held`,
    [workspaceId, agentIds, db.now()],
  );
};

type Waiting = { readonly count: number; readonly skills: readonly string[]; readonly ageSeconds: number };

/** As that many requests, one after another, would have left them; spread evenly over the groups. */
const haveWaiting = async (db: Db, groupIds: readonly string[], { count, skills, ageSeconds }: Waiting): Promise<void> => {
  const { workspaceId } = db.viewer;
  const ids = Array.from({ length: count }, () => db.newId());
  await db.query(
    `-- bench.conversations
     insert into routing.conversation (workspace_id, id, customer_id, channel, locale)
     select $1, id, gen_random_uuid(), 'WEB', 'zh-CN' from unnest($2::uuid[]) id`,
    [workspaceId, ids],
  );
  await db.query(
    `-- bench.waits
     insert into routing.queue_entry
       (workspace_id, id, conversation_id, customer_id, group_id, priority, skills, locale, since, rank, change)
     select $1, gen_random_uuid(), c.id, c.customer_id, ($3::uuid[])[1 + n % cardinality($3::uuid[])], 0, $4::text[], c.locale, at, at, 1
     from unnest($2::uuid[]) with ordinality one (id, n)
     join routing.conversation c on c.workspace_id = $1 and c.id = one.id
     cross join lateral (select $5::timestamptz - make_interval(secs => $6::float8) + n * interval '1 millisecond' as at) moment`,
    [workspaceId, ids, groupIds, skills, db.now(), ageSeconds],
  );
};

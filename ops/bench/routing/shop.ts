import { randomUUID } from 'node:crypto';
import { type Database, type Db, house } from '@liuke/kit';
import { closeConversation } from '../../../subgraphs/routing/src/actions/close-conversation.ts';
import { hearClassified } from '../../../subgraphs/routing/src/actions/hear-classified.ts';
import { saveSkillGroup } from '../../../subgraphs/routing/src/actions/save-skill-group.ts';
import { setPresence } from '../../../subgraphs/routing/src/actions/set-presence.ts';

/** A workspace at work: agents who are all full, and a queue. */
export type Shop = {
  /** Conversations that somebody has now, as many as are wanted. */
  held(count: number): Promise<string[]>;
  /** An agent resolves it and gets the next one. */
  resolves(conversationId: string): Promise<void>;
  /** A customer wants a human, and waits, for nobody is free. */
  arrives(): Promise<void>;
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
/** Waiting beyond `waiting`: for the agents as they come online, and for those who are served while others are stuck. */
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
  await haveWaiting(db, groupIds, { count: online + (stuck ? spare : 0), skills: [], ageSeconds: stuck ? 30 : 90 });
  for (const id of agentIds.slice(0, online)) await setPresence(db, id, 'ONLINE');
  let arrived = 0;
  return {
    async held(count) {
      const rows = await db.query<{ conversationId: string }>(
        `-- bench.held
         select conversation_id from routing.assignment where workspace_id = $1 and ended_at is null order by id limit $2`,
        [workspaceId, count],
      );
      return rows.map(({ conversationId }) => conversationId);
    },
    resolves: (conversationId) => closeConversation(db, conversationId),
    async arrives() {
      const id = db.newId();
      const heard = { id, customerId: db.newId(), channel: 'WEB', locale: 'zh-CN', tier: null, tags: [] };
      const groupId = groupIds[arrived++ % groups] ?? null;
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

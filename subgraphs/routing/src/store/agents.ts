import type { Db, Tx } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import type { Candidate } from '../domain/assignment.ts';
import { languageOf } from '../domain/locale.ts';

const columns = `a.id, a.name, a.avatar_url, a.role, a.skills, a.locales, a.capacity, a.channel_weights, a.load, a.burden, a.disabled, a.last_assigned_at`;
const online = `p.said = 'ONLINE' and p.connected_until > `;

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Agent>> => {
  const rows = await db.query<Agent>(
    `-- agents.byIds
     select ${columns} from routing.agent a where a.workspace_id = $1 and a.id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

export const byId = async (db: Db, id: string): Promise<Agent | null> => (await byIds(db, [id])).get(id) ?? null;

/** By name, without the disabled ones. */
export const list = (db: Db, filter: { groupId: string | null; online: boolean | null }): Promise<Agent[]> =>
  db.query<Agent>(
    `-- agents.list
     select ${columns} from routing.agent a
     left join routing.presence p on p.workspace_id = a.workspace_id and p.agent_id = a.id
     where a.workspace_id = $1 and not a.disabled
       and ($2::uuid is null or exists (select from routing.membership m
         where m.workspace_id = a.workspace_id and m.agent_id = a.id and m.group_id = $2))
       and ($3::boolean is null or $3 = coalesce(${online} $4, false))
     order by a.name, a.id`,
    [db.viewer.workspaceId, filter.groupId, filter.online, db.now()],
  );

/** Members by group, by name, without the disabled ones. */
export const ofGroups = async (db: Db, groupIds: readonly string[]): Promise<ReadonlyMap<string, Agent[]>> => {
  const rows = await db.query<Agent & { groupId: string }>(
    `-- agents.ofGroups
     select m.group_id, ${columns} from routing.membership m
     join routing.agent a on a.workspace_id = m.workspace_id and a.id = m.agent_id
     where m.workspace_id = $1 and m.group_id = any ($2::uuid[]) and not a.disabled
     order by a.name, a.id`,
    [db.viewer.workspaceId, groupIds],
  );
  const members = new Map<string, Agent[]>(groupIds.map((id) => [id, []]));
  for (const { groupId, ...agent } of rows) members.get(groupId)?.push(agent);
  return members;
};

export const save = async (tx: Tx, agent: Omit<Agent, 'load' | 'burden' | 'lastAssignedAt'>): Promise<void> => {
  await tx.query(
    `-- agents.save
     insert into routing.agent (workspace_id, id, name, avatar_url, role, skills, locales, capacity, disabled, created_at,
       channel_weights)
     values ($1, $2, $3, $4, $5, $6::text[], $7::text[], $8, $9, $10, $11)
     on conflict (workspace_id, id) do update set name = excluded.name, avatar_url = excluded.avatar_url,
       role = excluded.role, skills = excluded.skills, locales = excluded.locales, capacity = excluded.capacity,
       disabled = excluded.disabled, channel_weights = excluded.channel_weights`,
    [
      tx.viewer.workspaceId,
      agent.id,
      agent.name,
      agent.avatarUrl,
      agent.role,
      agent.skills,
      agent.locales,
      agent.capacity,
      agent.disabled,
      tx.now(),
      agent.channelWeights,
    ],
  );
};

/** Makes these the agent's groups, and no others. */
export const setGroups = async (tx: Tx, agentId: string, groupIds: readonly string[]): Promise<void> => {
  await tx.query(
    `-- agents.leaveGroups
     delete from routing.membership where workspace_id = $1 and agent_id = $2 and not (group_id = any ($3::uuid[]))`,
    [tx.viewer.workspaceId, agentId, groupIds],
  );
  await tx.query(
    `-- agents.joinGroups
     insert into routing.membership (workspace_id, agent_id, group_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [tx.viewer.workspaceId, agentId, groupIds],
  );
};

/** What the agent has weighs that much more, or less. */
export const addBurden = async (tx: Tx, agentId: string, hundredths: number): Promise<void> => {
  await tx.query(
    `-- agents.addBurden
     update routing.agent set burden = burden + $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, agentId, hundredths],
  );
};

type Sought = {
  readonly customerId: string;
  readonly groupId: string;
  readonly agentId: string | null;
  readonly passedBy: string | null;
  readonly skills: readonly string[];
  readonly locale: string;
  readonly channel: string;
  /** For whom has no weight of their own for the channel. */
  readonly weight: number;
};

export type Candidates = {
  readonly best: Candidate[];
  readonly omitted: number;
  /** Who had this customer's conversation last. */
  readonly lastAgentId: string | null;
};

/** As many as a decision keeps. */
const mostCandidates = 40;

/**
 * Whom a choice looks at: the members of the group, or the one named, best first by the order of domain/assignment.ts, at
 * most forty, and how many there are in all. The choice among all is the choice among these. Among those who cannot have it
 * the order says nothing: the sort then spares itself the dear keys, which makes a group of a thousand twice as quick.
 */
export const candidates = async (db: Db, sought: Sought, at: Date): Promise<Candidates> => {
  const rows = await db.query<Candidate & { total: number; lastAgentId: string | null }>(
    `-- agents.candidates
     with last as (
       select agent_id from routing.assignment where workspace_id = $1 and customer_id = $10
       order by assigned_at desc, id desc limit 1
     ), sought as (
       select agent_id as id, array[group_id] as group_ids from routing.membership
       where workspace_id = $1 and group_id = $2 and $3::uuid is null
       union all
       select $3::uuid, case when exists (select from routing.membership m
         where m.workspace_id = $1 and m.agent_id = $3 and m.group_id = $2) then array[$2::uuid] else '{}' end
       where $3::uuid is not null
     ), seen as (
       select a.*, sought.group_ids, coalesce((a.channel_weights ->> $11)::integer, $5::integer) as weight,
         coalesce(${online} $4, false) as online, (select agent_id from last) as last_agent_id
       from sought join routing.agent a on a.workspace_id = $1 and a.id = sought.id and not a.disabled
       left join routing.presence p on p.workspace_id = $1 and p.agent_id = a.id
     ), judged as (
       select seen.*, online and burden + weight <= capacity * 100 and $6::text[] <@ skills and id is distinct from $7::uuid as fits
       from seen
     )
     select id, name, online, skills, locales, burden as load, capacity * 100 as capacity, weight, last_assigned_at, group_ids,
       last_agent_id, count(*) over () as total
     from judged
     order by fits desc, (id is not distinct from last_agent_id) desc,
       case when fits then locales = '{}'
         or exists (select from unnest(locales) own where lower(split_part(replace(own, '_', '-'), '-', 1)) = $8) end desc,
       case when fits and capacity > 0 then burden::float8 / capacity end,
       case when fits then last_assigned_at end nulls first, online desc, id
     limit $9`,
    [
      db.viewer.workspaceId,
      sought.groupId,
      sought.agentId,
      at,
      sought.weight,
      sought.skills,
      sought.passedBy,
      languageOf(sought.locale),
      mostCandidates,
      sought.customerId,
      sought.channel,
    ],
  );
  const best = rows.map(({ total: _, lastAgentId: __, ...candidate }) => candidate);
  return { best, omitted: (rows[0]?.total ?? 0) - best.length, lastAgentId: rows[0]?.lastAgentId ?? null };
};

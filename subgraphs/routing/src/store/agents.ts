import type { Db, Tx } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import type { Candidate } from '../domain/assignment.ts';
import { languageOf } from '../domain/locale.ts';

const columns = `a.id, a.name, a.avatar_url, a.role, a.skills, a.locales, a.capacity, a.load, a.burden, a.disabled, a.last_assigned_at`;
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
     insert into routing.agent (workspace_id, id, name, avatar_url, role, skills, locales, capacity, disabled, created_at)
     values ($1, $2, $3, $4, $5, $6::text[], $7::text[], $8, $9, $10)
     on conflict (workspace_id, id) do update set name = excluded.name, avatar_url = excluded.avatar_url,
       role = excluded.role, skills = excluded.skills, locales = excluded.locales, capacity = excluded.capacity,
       disabled = excluded.disabled`,
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

/** Takes room of the agent's for `weight` hundredths of a place; false where it is not free, unless it is forced. The one way to room. */
export const claim = async (tx: Tx, agentId: string, weight: number, force: boolean): Promise<boolean> => {
  const rows = await tx.query(
    `-- agents.claim
     update routing.agent set load = load + 1, burden = burden + $3, last_assigned_at = $4
     where workspace_id = $1 and id = $2 and (burden + $3 <= capacity * 100 or $5) and not disabled returning 1`,
    [tx.viewer.workspaceId, agentId, weight, tx.now(), force],
  );
  return rows.length > 0;
};

/** One conversation less, and what it counted. */
export const release = async (tx: Tx, agentId: string, counted: number): Promise<void> => {
  await tx.query(
    `-- agents.release
     update routing.agent set load = load - 1, burden = burden - $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, agentId, counted],
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
  readonly groupId: string;
  readonly agentId: string | null;
  readonly passedBy: string | null;
  readonly skills: readonly string[];
  readonly locale: string;
  readonly weight: number;
  readonly lastAgentId: string | null;
};

/** As many as a decision keeps. */
const mostCandidates = 40;

/**
 * Whom a choice looks at: the members of the group, or the one named, best first by the order of domain/assignment.ts, at
 * most forty, and how many there are in all. The choice among all is the choice among these.
 */
export const candidates = async (
  db: Db,
  sought: Sought,
  at: Date,
): Promise<{ readonly best: Candidate[]; readonly omitted: number }> => {
  const rows = await db.query<Candidate & { total: number }>(
    `-- agents.candidates
     select a.id, a.name, (coalesce(${online} $4, false)) as online, a.skills, a.locales, a.burden as load,
       a.capacity * 100 as capacity, $5::integer as weight, a.last_assigned_at, count(*) over () as total,
       case when m.group_id is null then '{}' else array[m.group_id] end as group_ids
     from routing.agent a
     left join routing.presence p on p.workspace_id = a.workspace_id and p.agent_id = a.id
     left join routing.membership m on m.workspace_id = a.workspace_id and m.agent_id = a.id and m.group_id = $2
     where a.workspace_id = $1 and not a.disabled and case when $3::uuid is null then m.group_id is not null else a.id = $3 end
     order by (coalesce(${online} $4, false) and a.burden + $5 <= a.capacity * 100 and $6::text[] <@ a.skills
         and a.id is distinct from $7::uuid) desc,
       (a.id is not distinct from $8::uuid) desc,
       (a.locales = '{}' or exists (select from unnest(a.locales) own where lower(split_part(replace(own, '_', '-'), '-', 1)) = $9)) desc,
       case when a.capacity > 0 then a.burden::numeric / a.capacity end,
       a.last_assigned_at nulls first, a.id
     limit ${mostCandidates}`,
    [
      db.viewer.workspaceId,
      sought.groupId,
      sought.agentId,
      at,
      sought.weight,
      sought.skills,
      sought.passedBy,
      sought.lastAgentId,
      languageOf(sought.locale),
    ],
  );
  const best = rows.map(({ total: _, ...candidate }) => candidate);
  return { best, omitted: (rows[0]?.total ?? 0) - best.length };
};

import type { Db, Tx } from '@liuke/kit';
import type { Agent } from '../domain/agent.ts';
import type { Candidate } from '../domain/assignment.ts';

const columns = `a.id, a.name, a.avatar_url, a.role, a.skills, a.locales, a.capacity, a.load, a.disabled, a.last_assigned_at`;
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

export const save = async (tx: Tx, agent: Omit<Agent, 'load' | 'lastAssignedAt'>): Promise<void> => {
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

/** Takes one of the agent's places; false where none is free. The one way to a place, so that none is given twice. */
export const claim = async (tx: Tx, agentId: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- agents.claim
     update routing.agent set load = load + 1, last_assigned_at = $3
     where workspace_id = $1 and id = $2 and load < capacity and not disabled returning 1`,
    [tx.viewer.workspaceId, agentId, tx.now()],
  );
  return rows.length > 0;
};

export const release = async (tx: Tx, agentId: string): Promise<void> => {
  await tx.query(
    `-- agents.release
     update routing.agent set load = load - 1 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, agentId],
  );
};

/** Who could have a conversation of this group: online at that moment, with a free place, and a member or the one named. */
export const candidates = (db: Db, entry: { groupId: string; agentId: string | null }, at: Date): Promise<Candidate[]> =>
  db.query<Candidate>(
    `-- agents.candidates
     select a.id, a.name, true as online, a.skills, a.locales, a.load, a.capacity, a.last_assigned_at,
       case when m.group_id is null then '{}' else array[m.group_id] end as group_ids
     from routing.agent a
     join routing.presence p on p.workspace_id = a.workspace_id and p.agent_id = a.id and ${online} $4
     left join routing.membership m on m.workspace_id = a.workspace_id and m.agent_id = a.id and m.group_id = $2
     where a.workspace_id = $1 and not a.disabled and a.load < a.capacity
       and case when $3::uuid is null then m.group_id is not null else a.id = $3 end`,
    [db.viewer.workspaceId, entry.groupId, entry.agentId, at],
  );

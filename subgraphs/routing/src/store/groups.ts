import type { Db, Tx } from '@liuke/kit';
import type { SkillGroup } from '../domain/waiting.ts';

const columns = `g.id, g.name, g.skills, g.hours, g.open, g.sla, g.overflow_to, g.overflow_after_seconds,
  g.relax_after_seconds, g.away_messages`;

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, SkillGroup>> => {
  const rows = await db.query<SkillGroup>(
    `-- groups.byIds
     select ${columns} from routing.skill_group g where g.workspace_id = $1 and g.id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

export const byId = async (db: Db, id: string): Promise<SkillGroup | null> => (await byIds(db, [id])).get(id) ?? null;

/** Oldest first. */
export const list = (db: Db): Promise<SkillGroup[]> =>
  db.query<SkillGroup>(
    `-- groups.list
     select ${columns} from routing.skill_group g where g.workspace_id = $1 order by g.created_at, g.id`,
    [db.viewer.workspaceId],
  );

export const first = async (db: Db): Promise<SkillGroup | null> => {
  const [row] = await db.query<SkillGroup>(
    `-- groups.first
     select ${columns} from routing.skill_group g where g.workspace_id = $1 order by g.created_at, g.id limit 1`,
    [db.viewer.workspaceId],
  );
  return row ?? null;
};

export const ofAgents = async (db: Db, agentIds: readonly string[]): Promise<ReadonlyMap<string, SkillGroup[]>> => {
  const rows = await db.query<SkillGroup & { agentId: string }>(
    `-- groups.ofAgents
     select m.agent_id, ${columns} from routing.membership m
     join routing.skill_group g on g.workspace_id = m.workspace_id and g.id = m.group_id
     where m.workspace_id = $1 and m.agent_id = any ($2::uuid[]) order by g.created_at, g.id`,
    [db.viewer.workspaceId, agentIds],
  );
  const groups = new Map<string, SkillGroup[]>(agentIds.map((id) => [id, []]));
  for (const { agentId, ...group } of rows) groups.get(agentId)?.push(group);
  return groups;
};

export const save = async (tx: Tx, group: SkillGroup): Promise<void> => {
  await tx.query(
    `-- groups.save
     insert into routing.skill_group (workspace_id, id, name, skills, hours, overflow_to, overflow_after_seconds, created_at, sla,
       relax_after_seconds, away_messages)
     values ($1, $2, $3, $4::text[], $5, $6, $7, $8, $9, $10, $11)
     on conflict (workspace_id, id) do update set name = excluded.name, skills = excluded.skills, hours = excluded.hours, sla = excluded.sla,
       overflow_to = excluded.overflow_to, overflow_after_seconds = excluded.overflow_after_seconds,
       relax_after_seconds = excluded.relax_after_seconds, away_messages = excluded.away_messages`,
    [
      tx.viewer.workspaceId,
      group.id,
      group.name,
      group.skills,
      group.hours,
      group.overflowTo,
      group.overflowAfterSeconds,
      tx.now(),
      JSON.stringify(group.sla),
      group.relaxAfterSeconds,
      JSON.stringify(group.awayMessages),
    ],
  );
};

export const setOpen = async (tx: Tx, id: string, open: boolean): Promise<void> => {
  await tx.query(
    `-- groups.setOpen
     update routing.skill_group set open = $3 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, open],
  );
};

/** The group of a workspace that has none: every agent who is there is in it. */
export const makeGeneral = async (tx: Tx, group: SkillGroup): Promise<void> => {
  await save(tx, group);
  await tx.query(
    `-- groups.markGeneral
     update routing.skill_group set everyone = true where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, group.id],
  );
  await tx.query(
    `-- groups.joinGeneral
     insert into routing.membership (workspace_id, agent_id, group_id)
     select workspace_id, id, $2 from routing.agent where workspace_id = $1`,
    [tx.viewer.workspaceId, group.id],
  );
};

/** Groups that a new agent is in who was put in none. */
export const forEveryone = async (db: Db): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }>(
    `-- groups.forEveryone
     select id from routing.skill_group where workspace_id = $1 and everyone`,
    [db.viewer.workspaceId],
  );
  return rows.map(({ id }) => id);
};

import type { Db, Tx } from '@liuke/kit';
import type { Rule } from '../domain/rule.ts';

const columns = 'id, name, condition, group_id, priority, skills, agent_id';

/** In the order in which they are tried. */
export const list = (db: Db): Promise<Rule[]> =>
  db.query<Rule>(
    `-- rules.list
     select ${columns} from routing.rule where workspace_id = $1 order by place`,
    [db.viewer.workspaceId],
  );

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Rule>> => {
  const rows = await db.query<Rule>(
    `-- rules.byIds
     select ${columns} from routing.rule where workspace_id = $1 and id = any ($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** These rules in this order, and no others. */
export const replace = async (tx: Tx, rules: readonly Rule[]): Promise<void> => {
  await tx.query(
    `-- rules.clear
     delete from routing.rule where workspace_id = $1`,
    [tx.viewer.workspaceId],
  );
  for (const [place, rule] of rules.entries()) {
    await tx.query(
      `-- rules.add
       insert into routing.rule (workspace_id, id, place, name, condition, group_id, priority, skills, agent_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9)`,
      [
        tx.viewer.workspaceId,
        rule.id,
        place,
        rule.name,
        rule.condition,
        rule.groupId,
        rule.priority,
        rule.skills,
        rule.agentId,
      ],
    );
  }
};

import type { Db, Tx } from '@liuke/kit';
import type { Intent } from '../domain/intent.ts';

const columns = 'id, name, description, enabled, established, hands_over, confirmed, rejected, flow';

export const all = (db: Db): Promise<Intent[]> =>
  db.query<Intent>(
    `-- intents.all
     select ${columns} from intents.intent where workspace_id = $1 order by name`,
    [db.viewer.workspaceId],
  );

/** What a text can be taken for: switched on and with something to know it by. */
export const recognisable = (db: Db): Promise<Intent[]> =>
  db.query<Intent>(
    `-- intents.recognisable
     select ${columns} from intents.intent i where workspace_id = $1 and enabled
       and exists (select from intents.example e where e.workspace_id = i.workspace_id and e.intent_id = i.id)`,
    [db.viewer.workspaceId],
  );

export const byIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Intent>> => {
  const rows = await db.query<Intent>(
    `-- intents.byIds
     select ${columns} from intents.intent where workspace_id = $1 and id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((intent) => [intent.id, intent]));
};

export const byId = async (db: Db, id: string): Promise<Intent | null> => (await byIds(db, [id])).get(id) ?? null;

export const byName = async (db: Db, name: string): Promise<Intent | null> => {
  const [row] = await db.query<Intent>(
    `-- intents.byName
     select ${columns} from intents.intent where workspace_id = $1 and name = $2`,
    [db.viewer.workspaceId, name],
  );
  return row ?? null;
};

export const save = async (tx: Tx, intent: Intent, taughtAtRevision: number): Promise<void> => {
  await tx.query(
    `-- intents.save
     insert into intents.intent (workspace_id, id, name, description, enabled, established, hands_over, flow,
       taught_at_revision, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict (workspace_id, id) do update set name = excluded.name, description = excluded.description,
       enabled = excluded.enabled, established = excluded.established, hands_over = excluded.hands_over, flow = excluded.flow,
       taught_at_revision = excluded.taught_at_revision, updated_at = excluded.updated_at`,
    [
      tx.viewer.workspaceId,
      intent.id,
      intent.name,
      intent.description,
      intent.enabled,
      intent.established,
      intent.handsOver,
      intent.flow,
      taughtAtRevision,
      tx.now(),
    ],
  );
};

export const remove = async (tx: Tx, id: string): Promise<Intent | null> => {
  const [row] = await tx.query<Intent>(
    `-- intents.remove
     delete from intents.intent where workspace_id = $1 and id = $2 returning ${columns}`,
    [tx.viewer.workspaceId, id],
  );
  return row ?? null;
};

/** A reviewer's word on what was answered for this intent. */
export const judge = (tx: Tx, id: string, confirmed: boolean): Promise<unknown> =>
  tx.query(
    `-- intents.judge
     update intents.intent set confirmed = confirmed + $3, rejected = rejected + $4 where workspace_id = $1 and id = $2`,
    [tx.viewer.workspaceId, id, confirmed ? 1 : 0, confirmed ? 0 : 1],
  );

/** Intents that a human has taught since a revision. */
export const taughtSince = async (db: Db, revision: number): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(
    `-- intents.taughtSince
     select id from intents.intent where workspace_id = $1 and taught_at_revision > $2 order by taught_at_revision`,
    [db.viewer.workspaceId, revision],
  );
  return rows.map(({ id }) => id);
};

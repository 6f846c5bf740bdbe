import type { Db, Tx } from '@liuke/kit';

export type Step = { readonly stage: string; readonly done: number; readonly total: number };

export const topic = 'intents:training';

export const current = async (db: Db): Promise<Step | null> => {
  const [row] = await db.query<Step>(
    `-- trainings.current
     select stage, done, total from intents.training where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ?? null;
};

export const record = (tx: Tx, step: Step): Promise<unknown> => {
  tx.nudge(topic);
  return tx.query(
    `-- trainings.record
     insert into intents.training (workspace_id, stage, done, total, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id) do update
       set stage = excluded.stage, done = excluded.done, total = excluded.total, updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, step.stage, step.done, step.total, tx.now()],
  );
};

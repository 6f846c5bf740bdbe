import type { Tx } from '@liuke/kit';

/** Keeps the name and returns the one it had before; null when the intent is new. */
export const rename = async (tx: Tx, id: string, name: string): Promise<string | null> => {
  const [before] = await tx.query<{ name: string }>(
    `-- intents.before
     select name from knowledge.intent where workspace_id = (select house.workspace()) and id = $1 for update`,
    [id],
  );
  await tx.query(
    `-- intents.rename
     insert into knowledge.intent (workspace_id, id, name) values ($1, $2, $3)
     on conflict (workspace_id, id) do update set name = excluded.name`,
    [tx.viewer.workspaceId, id, name],
  );
  return before?.name ?? null;
};

export const remove = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- intents.remove
     delete from knowledge.intent where workspace_id = (select house.workspace()) and id = $1`,
    [id],
  );
};

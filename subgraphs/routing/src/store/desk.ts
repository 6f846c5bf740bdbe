import type { Db, Tx } from '@liuke/kit';

/**
 * Takes the workspace's desk until the transaction ends and counts its changes up by one. Whoever changes queues,
 * assignments or capacity comes here first, before touching any other row: so decisions follow one another, none can miss
 * what another has not committed yet, no two wait for each other, and the numbers grow in the order of the commits.
 */
export const take = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ changes: number }>(
    `-- desk.take
     insert into routing.desk as desk (workspace_id) values ($1)
     on conflict (workspace_id) do update set changes = desk.changes + 1
     returning changes`,
    [tx.viewer.workspaceId],
  );
  if (!row) throw new Error('The desk could not be taken: routing was asked to decide by a viewer who may not.');
  return row.changes;
};

/** The number of the last change that is committed; 0 before any. */
export const changes = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ changes: number }>(
    `-- desk.changes
     select changes from routing.desk where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row?.changes ?? 0;
};

/** Whether nobody is at the desk at this moment. If so this transaction has it. */
export const isFree = async (tx: Tx): Promise<boolean> => {
  const rows = await tx.query(
    `-- desk.isFree
     select from routing.desk where workspace_id = $1 for update skip locked`,
    [tx.viewer.workspaceId],
  );
  return rows.length > 0;
};

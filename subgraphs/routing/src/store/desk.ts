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

/** Every workspace where routing ever decided something. For the plumbing. */
export const workspaces = async (db: Db): Promise<readonly string[]> => {
  const rows = await db.query<{ workspaceId: string }>(`-- desk.workspaces
    select workspace_id from routing.desk`);
  return rows.map(({ workspaceId }) => workspaceId);
};

/** Whether something may be due: somebody waits, or counts as online whose lease has run out. Takes no lock. */
export const needsCare = async (db: Db): Promise<boolean> => {
  const [row] = await db.query<{ needed: boolean }>(
    `-- desk.needsCare
     select exists (select from routing.queue_entry where workspace_id = $1 and left_at is null)
       or exists (select from routing.presence where workspace_id = $1 and told = 'ONLINE' and connected_until <= $2) as needed`,
    [db.viewer.workspaceId, db.now()],
  );
  return row?.needed ?? false;
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

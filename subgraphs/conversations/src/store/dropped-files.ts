import type { Db, Tx } from '@liuke/kit';

/** Forgets what was never sent, in all workspaces; their bytes are dropped. As plumbing. */
export const sweepUnsent = async (db: Db, before: Date): Promise<number> =>
  (
    await db.query(
      `-- droppedFiles.sweepUnsent
       delete from conversations.attachment where message_id is null and created_at < $1 returning 1`,
      [before],
    )
  ).length;

/** Whose row is gone while its bytes still lie there. */
export type Dropped = { readonly workspaceId: string; readonly id: string };

/** Bytes whose row is gone, held while they are deleted; others pass over them. As plumbing. */
export const next = (tx: Tx, most: number): Promise<Dropped[]> =>
  tx.query<Dropped>(
    `-- droppedFiles.next
     select workspace_id, id from conversations.dropped_file order by dropped_at limit $1 for update skip locked`,
    [most],
  );

export const forget = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query('-- droppedFiles.forget\ndelete from conversations.dropped_file where id = any ($1::uuid[])', [ids]);
};

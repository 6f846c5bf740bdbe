import type { Db, Tx } from '@liuke/kit';

export type Kind = 'DRAFT_TIMEOUT' | 'DRAFT_OFFER' | 'REFIT' | 'LOOKUP';
export type Entry = { readonly workspaceId: string; readonly kind: Kind; readonly subjectId: string; readonly dueAt: Date };

/** The subject of a workspace's nightly refit, beside the one that is its workspace: what was just taught. */
export const nightly = '00000000-0000-0000-0000-000000000000';

/** An entry of the same kind and subject that is due earlier stays. */
export const plan = (tx: Tx, kind: Kind, subjectId: string, dueAt: Date): Promise<unknown> =>
  tx.query(
    `-- schedule.plan
     insert into intents.schedule (workspace_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
     on conflict (workspace_id, kind, subject_id) do update set due_at = least(schedule.due_at, excluded.due_at)`,
    [tx.viewer.workspaceId, kind, subjectId, dueAt],
  );

export const cancel = (tx: Tx, kind: Kind, subjectIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `-- schedule.cancel
     delete from intents.schedule where workspace_id = $1 and kind = $2 and subject_id = any($3::uuid[])`,
    [tx.viewer.workspaceId, kind, subjectIds],
  );

/** The next entries of all workspaces, earliest first. For the plumbing. */
export const next = (db: Db, many: number): Promise<Entry[]> =>
  db.query<Entry>(
    `-- schedule.next
     select workspace_id, kind, subject_id, due_at from intents.schedule order by due_at limit $1`,
    [many],
  );

/** Moves an entry on until `until`, unless another process was faster. What is not done by then is due again. */
export const lease = async (tx: Tx, entry: Entry, until: Date): Promise<boolean> => {
  const rows = await tx.query(
    `-- schedule.lease
     update intents.schedule set due_at = $5
     where workspace_id = $1 and kind = $2 and subject_id = $3 and due_at = $4 returning kind`,
    [entry.workspaceId, entry.kind, entry.subjectId, entry.dueAt, until],
  );
  return rows.length > 0;
};

import type { Db, Tx } from '@liuke/kit';

/** When which letter is tried next. The plumbing reads it over all workspaces; everything else is the house's. */

const mine = 'workspace_id = (select house.workspace())';

export const add = async (tx: Tx, id: string, usefulUntil: Date): Promise<void> => {
  await tx.query(
    `-- letterSchedule.add
     insert into privacy.letter_schedule (workspace_id, id, next_at, useful_until)
     values ((select house.workspace()), $1, $2, $3)`,
    [id, tx.now(), usefulUntil],
  );
};

export type Due = { readonly workspaceId: string; readonly id: string };

/** What may be tried now, in any workspace, the longest due first. As plumbing. */
export const due = (db: Db, most: number): Promise<Due[]> =>
  db.query<Due>(
    `-- letterSchedule.due
     select workspace_id, id from privacy.letter_schedule
     where next_at <= $1 and (leased_until is null or leased_until <= $1) order by next_at limit $2`,
    [db.now(), most],
  );

/** When something is next due, in any workspace; null when nothing waits. As plumbing. */
export const nextAt = async (db: Db): Promise<Date | null> => {
  const [row] = await db.query<{ at: Date | null }>(
    '-- letterSchedule.nextAt\nselect min(greatest(next_at, leased_until)) as at from privacy.letter_schedule',
  );
  return row?.at ?? null;
};

export type Held = { readonly id: string; readonly attempts: number; readonly usefulUntil: Date };

/** Holds those that are still due; whoever asks in the same moment gets others. */
export const lease = (tx: Tx, ids: readonly string[], lease: string, until: Date): Promise<Held[]> =>
  tx.query<Held>(
    `-- letterSchedule.lease
     update privacy.letter_schedule set lease = $2, leased_until = $3, attempts = attempts + 1
     where ${mine} and id in (
       select id from privacy.letter_schedule
       where ${mine} and id = any ($1::uuid[]) and next_at <= $4 and (leased_until is null or leased_until <= $4)
       for update skip locked)
     returning id, attempts, useful_until`,
    [ids, lease, until, tx.now()],
  );

/** Not now. False where the lease is somebody else's by now. */
export const postpone = async (tx: Tx, id: string, lease: string, until: Date): Promise<boolean> => {
  const rows = await tx.query(
    `-- letterSchedule.postpone
     update privacy.letter_schedule set next_at = $3, lease = null, leased_until = null
     where ${mine} and id = $1 and lease = $2 returning 1`,
    [id, lease, until],
  );
  return rows.length > 0;
};

/** Nothing more is tried. False where the lease is somebody else's by now. */
export const end = async (tx: Tx, id: string, lease: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- letterSchedule.end\ndelete from privacy.letter_schedule where ${mine} and id = $1 and lease = $2 returning 1`,
    [id, lease],
  );
  return rows.length > 0;
};

/** Takes off the list what is of no use any more and in nobody's hands; which they were. */
export const over = async (tx: Tx, ids: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `-- letterSchedule.over
     delete from privacy.letter_schedule
     where ${mine} and id = any ($1::uuid[]) and useful_until <= $2 and (leased_until is null or leased_until <= $2) returning id`,
    [ids, tx.now()],
  );
  return rows.map(({ id }) => id);
};

/** Not before then, unless somebody holds it. */
export const putOff = async (tx: Tx, ids: readonly string[], until: Date): Promise<void> => {
  await tx.query(
    `-- letterSchedule.putOff
     update privacy.letter_schedule set next_at = greatest(next_at, $2)
     where ${mine} and id = any ($1::uuid[]) and (leased_until is null or leased_until <= $3)`,
    [ids, until, tx.now()],
  );
};

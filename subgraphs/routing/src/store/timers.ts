import type { Db, Tx } from '@liuke/kit';
import type { Timer, TimerKind } from '../domain/timer.ts';

/** Sets the timer, or sets it anew. */
export const set = async (tx: Tx, kind: TimerKind, subjectId: string, dueAt: Date): Promise<void> => {
  await tx.query(
    `-- timers.set
     insert into routing.timer (workspace_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
     on conflict (workspace_id, kind, subject_id) do update set due_at = excluded.due_at`,
    [tx.viewer.workspaceId, kind, subjectId, dueAt],
  );
};

/** Sets the timer where none runs: for what looks anew when it rings. */
export const start = async (tx: Tx, kind: TimerKind, subjectId: string, dueAt: Date): Promise<void> => {
  await tx.query(
    `-- timers.start
     insert into routing.timer (workspace_id, kind, subject_id, due_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [tx.viewer.workspaceId, kind, subjectId, dueAt],
  );
};

/** No timer of the subject rings any more; with kinds, none of these. */
export const clear = async (tx: Tx, subjectId: string, kinds: readonly TimerKind[] | null = null): Promise<void> => {
  await tx.query(
    `-- timers.clear
     delete from routing.timer where workspace_id = $1 and subject_id = $2 and ($3::text[] is null or kind = any ($3))`,
    [tx.viewer.workspaceId, subjectId, kinds],
  );
};

/** Whether one is due. Takes no lock. */
export const isDue = async (db: Db): Promise<boolean> => {
  const rows = await db.query(
    `-- timers.isDue
     select from routing.timer where workspace_id = $1 and due_at <= $2 limit 1`,
    [db.viewer.workspaceId, db.now()],
  );
  return rows.length > 0;
};

/** Takes what is due off the table, earliest first. */
export const takeDue = (tx: Tx): Promise<Timer[]> =>
  tx.query<Timer>(
    `-- timers.takeDue
     with due as (delete from routing.timer where workspace_id = $1 and due_at <= $2 returning kind, subject_id, due_at)
     select * from due order by due_at, kind, subject_id`,
    [tx.viewer.workspaceId, tx.now()],
  );

/** When the next timer of each workspace rings, soonest first. For the plumbing. */
export const next = (db: Db): Promise<{ workspaceId: string; dueAt: Date }[]> =>
  db.query(`-- timers.next
    select desk.workspace_id, timer.due_at from routing.desk
    cross join lateral (select due_at from routing.timer t where t.workspace_id = desk.workspace_id
      order by due_at limit 1) timer
    order by timer.due_at`);

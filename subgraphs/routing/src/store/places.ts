import type { Db } from '@liuke/kit';
import { type Estimate, estimate, type Pace } from '../domain/estimate.ts';

export type Place = { readonly position: number; readonly estimate: Estimate | null };
type Row = Pace & { readonly id: string; readonly position: number; readonly open: boolean };

/**
 * Position and estimate of waits, by entry; those that are over are missing. It counts other customers' waits, so a
 * customer's own Db would not do: the caller lends the house's.
 */
export const byEntries = async (db: Db, entryIds: readonly string[]): Promise<ReadonlyMap<string, Place>> => {
  const rows = await db.query<Row>(
    `-- places.byEntries
     with entry as (
       select id, group_id, rank from routing.queue_entry
       where workspace_id = $1 and id = any ($2::uuid[]) and left_at is null
     ), pace as (
       select g.group_id, recent.handled, recent.average_handle_seconds,
         recent.lower_quartile_seconds, recent.upper_quartile_seconds, staff.staffed_places
       from (select distinct group_id from entry) g
       cross join lateral (
         select count(*) as handled, coalesce(avg(seconds), 0)::float8 as average_handle_seconds,
           coalesce(percentile_cont(0.25) within group (order by seconds), 0)::float8 as lower_quartile_seconds,
           coalesce(percentile_cont(0.75) within group (order by seconds), 0)::float8 as upper_quartile_seconds
         from (select extract(epoch from ended_at - assigned_at) as seconds from routing.assignment
           where workspace_id = $1 and group_id = g.group_id and end_reason = 'CLOSED' order by ended_at desc limit 20) last
       ) recent
       cross join lateral (
         select coalesce(sum(a.capacity), 0) as staffed_places from routing.membership m
         join routing.agent a on a.workspace_id = m.workspace_id and a.id = m.agent_id and not a.disabled
         join routing.presence p on p.workspace_id = a.workspace_id and p.agent_id = a.id
           and p.said = 'ONLINE' and p.connected_until > $3
         where m.workspace_id = $1 and m.group_id = g.group_id
       ) staff
     )
     select entry.id, pace.handled, pace.average_handle_seconds, pace.lower_quartile_seconds, pace.upper_quartile_seconds,
       pace.staffed_places,
       (select g.open from routing.skill_group g where g.workspace_id = $1 and g.id = entry.group_id) as open,
       (select count(*) from routing.queue_entry other
        where other.workspace_id = $1 and other.group_id = entry.group_id and other.left_at is null
          and (other.rank, other.id) <= (entry.rank, entry.id)) as position
     from entry join pace using (group_id)`,
    [db.viewer.workspaceId, entryIds, db.now()],
  );
  return new Map(
    rows.map((row) => [row.id, { position: row.position, estimate: row.open ? estimate(row.position, row) : null }]),
  );
};

/** How many wait, by group. */
export const waitingIn = async (db: Db, groupIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.query<{ groupId: string; waiting: number }>(
    `-- places.waitingIn
     select group_id, count(*) as waiting from routing.queue_entry
     where workspace_id = $1 and group_id = any ($2::uuid[]) and left_at is null group by group_id`,
    [db.viewer.workspaceId, groupIds],
  );
  return new Map(rows.map(({ groupId, waiting }) => [groupId, waiting]));
};

import type { Db, Tx } from '@liuke/kit';

const mine = 'workspace_id = (select house.workspace())';

/** Under the webhook's lock. Due at once, unless something else waits before it. */
export const add = async (tx: Tx, webhookId: string, position: number, key: string): Promise<void> => {
  await tx.query(
    `-- webhookDeliveries.add
     insert into conversations.webhook_delivery (workspace_id, webhook_id, position, key, next_at, created_at)
     select (select house.workspace()), $1, $2, $3, case when exists (
       select from conversations.webhook_delivery where ${mine} and webhook_id = $1 and key = $3 and state = 'WAITING')
       then 'infinity' else $4::timestamptz end, $4`,
    [webhookId, position, key, tx.now()],
  );
};

/** Sends everything since then again: what waited of it falls into its place in the new line. Under the webhook's lock. */
export const replay = async (tx: Tx, webhookId: string, from: Date, types: readonly string[]): Promise<number> => {
  await tx.query(
    `-- webhookDeliveries.superseded
     delete from conversations.webhook_delivery d using conversations.webhook_event e
     where d.${mine} and d.webhook_id = $1 and d.state = 'WAITING' and d.lease is null
       and e.workspace_id = d.workspace_id and e.position = d.position and e.at >= $2`,
    [webhookId, from],
  );
  return enqueue(tx, webhookId, types, 'replay', 'at >= $4', from);
};

/** What happened since the last that it was given. Under the webhook's lock. */
export const catchUp = (tx: Tx, webhookId: string, types: readonly string[]): Promise<number> =>
  enqueue(
    tx,
    webhookId,
    types,
    'catchUp',
    `position > (select coalesce($4::bigint, max(position), 0) from conversations.webhook_delivery where ${mine} and webhook_id = $1)`,
    null,
  );

const enqueue = async (
  tx: Tx,
  webhookId: string,
  types: readonly string[],
  name: 'replay' | 'catchUp',
  which: string,
  value: Date | null,
): Promise<number> => {
  const rows = await tx.query(
    `-- webhookDeliveries.${name}
     insert into conversations.webhook_delivery (workspace_id, webhook_id, position, key, next_at, created_at)
     select workspace_id, $1, position, key, 'infinity', $3::timestamptz from conversations.webhook_event
     where ${mine} and type = any ($2) and ${which} order by position returning 1`,
    [webhookId, types, tx.now(), value],
  );
  await callFirst(tx, webhookId, null);
  return rows.length;
};

/** Of what waits under a key the first is due, all others stand behind it. Under the webhook's lock. `key` null: every key. */
export const callFirst = async (tx: Tx, webhookId: string, key: string | null): Promise<void> => {
  await tx.query(
    `-- webhookDeliveries.callFirst
     update conversations.webhook_delivery d set next_at = $3
     from (select distinct on (key) id from conversations.webhook_delivery
           where ${mine} and webhook_id = $1 and ($2::text is null or key = $2) and state = 'WAITING' order by key, id) first
     where d.${mine} and d.id = first.id and d.next_at = 'infinity'`,
    [webhookId, key, tx.now()],
  );
};

/** Nothing of it is due any more. Under the webhook's lock. */
export const halt = async (tx: Tx, webhookId: string): Promise<void> => {
  await tx.query(
    `-- webhookDeliveries.halt
     update conversations.webhook_delivery set next_at = 'infinity'
     where ${mine} and webhook_id = $1 and state = 'WAITING' and next_at < 'infinity'`,
    [webhookId],
  );
};

/** What was given up waits again, as if never tried; with what waited it is due in its order. Under the webhook's lock. */
export const resume = async (tx: Tx, webhookId: string): Promise<void> => {
  await tx.query(
    `-- webhookDeliveries.resume
     update conversations.webhook_delivery set state = 'WAITING', settled_at = null, attempts = 0, first_tried_at = null, next_at = 'infinity'
     where ${mine} and webhook_id = $1 and state in ('DEAD', 'WAITING')`,
    [webhookId],
  );
  await callFirst(tx, webhookId, null);
};

export type Due = { readonly workspaceId: string; readonly id: number; readonly webhookId: string };

/** What may be tried now, in any workspace, few of each webhook, so that a slow one holds up no other. As plumbing. */
export const due = (db: Db, most: number, ofEach: number, busy: readonly string[]): Promise<Due[]> =>
  db.query<Due>(
    `-- webhookDeliveries.due
     select workspace_id, id, webhook_id from (
       select workspace_id, id, webhook_id, next_at, row_number() over (partition by webhook_id order by next_at) as place
       from conversations.webhook_delivery
       where state = 'WAITING' and next_at <= $1 and (leased_until is null or leased_until <= $1) and not webhook_id = any ($4::uuid[])) d
     where place <= $3 order by next_at limit $2`,
    [db.now(), most, ofEach, busy],
  );

/** When something is next due; null when nothing waits. As plumbing. */
export const nextAt = async (db: Db, busy: readonly string[]): Promise<Date | null> => {
  const [row] = await db.query<{ at: Date | null }>(
    `-- webhookDeliveries.nextAt
     select min(greatest(next_at, leased_until)) as at from conversations.webhook_delivery
     where state = 'WAITING' and next_at < 'infinity' and not webhook_id = any ($1::uuid[])`,
    [busy],
  );
  return row?.at ?? null;
};

export type Held = {
  readonly id: number;
  readonly webhookId: string;
  readonly key: string;
  readonly attempts: number;
  readonly firstTriedAt: Date;
  readonly eventId: string;
  readonly sealed: string;
  readonly url: string;
};

/** Holds those that are still due; whoever asks in the same moment gets others. */
export const lease = (tx: Tx, ids: readonly number[], lease: string, until: Date): Promise<Held[]> =>
  tx.query<Held>(
    `-- webhookDeliveries.lease
     with held as (
       update conversations.webhook_delivery d set lease = $2, leased_until = $3, attempts = attempts + 1,
         first_tried_at = coalesce(first_tried_at, $4)
       where ${mine} and d.id in (
         select id from conversations.webhook_delivery
         where ${mine} and id = any ($1::bigint[]) and state = 'WAITING' and next_at <= $4 and (leased_until is null or leased_until <= $4)
         for update skip locked)
       returning d.*)
     select held.id, held.webhook_id, held.key, held.attempts, held.first_tried_at, e.id as event_id, e.sealed, w.url
     from held
     join conversations.webhook_event e on e.workspace_id = held.workspace_id and e.position = held.position
     join conversations.webhook w on w.workspace_id = held.workspace_id and w.id = held.webhook_id`,
    [ids, lease, until, tx.now()],
  );

/** Not before then, unless somebody holds it. */
export const putOff = async (tx: Tx, ids: readonly number[], until: Date): Promise<void> => {
  await tx.query(
    `-- webhookDeliveries.putOff
     update conversations.webhook_delivery set next_at = greatest(next_at, $2)
     where ${mine} and id = any ($1::bigint[]) and state = 'WAITING' and (leased_until is null or leased_until <= $3)`,
    [ids, until, tx.now()],
  );
};

export type Settlement = {
  readonly state: 'WAITING' | 'DELIVERED' | 'DEAD';
  readonly nextAt: Date | null;
  readonly status: number | null;
  readonly error: string | null;
};

/** What came of a try; false when somebody else holds it by now. Under the webhook's lock. */
export const settle = async (tx: Tx, id: number, lease: string, settled: Settlement): Promise<boolean> => {
  const rows = await tx.query(
    `-- webhookDeliveries.settle
     update conversations.webhook_delivery set state = $3, next_at = coalesce($4::timestamptz, 'infinity'), last_status = $5, last_error = $6,
       lease = null, leased_until = null, settled_at = case when $3 = 'WAITING' then null else $7::timestamptz end
     where ${mine} and id = $1 and lease = $2 and state = 'WAITING' returning 1`,
    [id, lease, settled.state, settled.nextAt, settled.status, settled.error, tx.now()],
  );
  return rows.length > 0;
};

import type { Db, Tx } from '@liuke/kit';

export type BehaviourEvent = {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly at: Date;
  readonly properties: Record<string, unknown> | null;
};

/** Stores what is new of the calling customer's events and returns how many that was. */
export const add = async (tx: Tx, events: readonly BehaviourEvent[]): Promise<number> => {
  const [row] = await tx.query<{ accepted: number }>(
    `-- behaviour.add
     with added as (
       insert into metrics.behaviour (workspace_id, customer_id, event_id, kind, name, url, properties, at)
       select $1, $2::uuid, id, kind, name, url, properties, at
       from jsonb_to_recordset($3::jsonb)
         as event(id text, kind text, name text, url text, properties jsonb, at timestamptz)
       -- In one order, so that two batches with the same events wait for each other and never in a circle.
       order by id
       on conflict do nothing returning 1
     )
     select count(*)::int as accepted from added`,
    [tx.viewer.workspaceId, tx.viewer.id, JSON.stringify(events)],
  );
  return row?.accepted ?? 0;
};

/** The newest first; nothing of customers who are anonymous by choice or hide their behaviour. */
export const newest = (db: Db, customerId: string, first: number): Promise<BehaviourEvent[]> =>
  db.query<BehaviourEvent>(
    `-- behaviour.newest
     select event_id as id, kind, name, url, at, properties from metrics.behaviour
     where workspace_id = (select house.workspace()) and customer_id = $1
       and not exists (select 1 from metrics.customer_privacy privacy
         where privacy.workspace_id = behaviour.workspace_id and privacy.customer_id = behaviour.customer_id
           and (privacy.anonymous or 'BEHAVIOUR' = any(privacy.hidden_fields)))
     order by at desc, event_id limit $2`,
    [customerId, first],
  );

/** Everything that a customer did, oldest first, whatever they hide: for their own export. */
export const everyOf = (db: Db, customerId: string): Promise<BehaviourEvent[]> =>
  db.query<BehaviourEvent>(
    `-- behaviour.everyOf
     select event_id as id, kind, name, url, at, properties from metrics.behaviour
     where workspace_id = (select house.workspace()) and customer_id = $1 order by at, event_id`,
    [customerId],
  );

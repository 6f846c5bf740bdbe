import type { Db, Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';

/** How somebody is reached over one channel. */
export type Reach = {
  readonly id: string;
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly externalId: string;
  readonly lastReceivedAt: Date | null;
  readonly context: string | null;
  readonly identifiedAt: Date | null;
};

const columns = 'id, channel_id, kind, external_id, last_received_at, context, identified_at';

export type Sign = {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly externalId: string;
  /** Null: what was there stays. */
  readonly context: string | null;
  /** Whether it opens the provider's window for answers. */
  readonly opens: boolean;
  readonly reachable: boolean;
};

/** They gave a sign of life. Held until the transaction ends: one person's messages over one channel are taken one by one. */
export const touch = async (tx: Tx, { channelId, kind, externalId, context, opens, reachable }: Sign): Promise<Reach> => {
  const [row] = await tx.query<Reach>(
    `-- reaches.touch
     insert into conversations.reach as r
       (workspace_id, id, channel_id, kind, external_id, last_received_at, context, reachable, created_at)
     values ((select house.workspace()), $1, $2, $3, $4, case when $6 then $5::timestamptz end, $7, $8, $5)
     on conflict (workspace_id, channel_id, external_id) do update set
       last_received_at = coalesce(excluded.last_received_at, r.last_received_at),
       context = coalesce(excluded.context, r.context), reachable = excluded.reachable
     returning ${columns}`,
    [tx.newId(), channelId, kind, externalId, tx.now(), opens, context, reachable],
  );
  return row!;
};

export const identified = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- reaches.identified
     update conversations.reach set identified_at = $2 where workspace_id = (select house.workspace()) and id = $1`,
    [id, tx.now()],
  );
};

/** Where a customer last wrote over a kind of channel; null: never, or over none that we know how to answer. */
export const latest = async (
  db: Db,
  customerId: string,
  kind: ChannelKind,
): Promise<(Reach & { enabled: boolean }) | null> => {
  const [row] = await db.query<Reach & { enabled: boolean }>(
    `-- reaches.latest
     select ${columns
       .split(', ')
       .map((column) => `r.${column}`)
       .join(', ')}, c.enabled
     from conversations.channel_identity i
     join conversations.reach r on r.workspace_id = i.workspace_id and r.kind = i.channel and r.external_id = i.external_id
     join conversations.channel c on c.workspace_id = r.workspace_id and c.id = r.channel_id
     where i.workspace_id = (select house.workspace()) and i.customer_id = $1 and i.channel = $2
     order by r.last_received_at desc nulls last limit 1`,
    [customerId, kind],
  );
  return row ?? null;
};

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Reach>> => {
  const rows = await db.query<Reach>(
    `-- reaches.byIds
     select ${columns} from conversations.reach where workspace_id = (select house.workspace()) and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** All the ways in which a customer is reached. */
export const ofCustomer = (db: Db, customerId: string): Promise<Reach[]> =>
  db.query<Reach>(
    `-- reaches.ofCustomer
     select r.id, r.channel_id, r.kind, r.external_id, r.last_received_at, r.context, r.identified_at
     from conversations.channel_identity i
     join conversations.reach r on r.workspace_id = i.workspace_id and r.kind = i.channel and r.external_id = i.external_id
     where i.workspace_id = (select house.workspace()) and i.customer_id = $1 order by r.created_at, r.id`,
    [customerId],
  );

import { type Db, seal, type Tx, unseal } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import { addressesOf, addressMac } from './identities.ts';

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

/**
 * A reach is found by its address's keyed hash, and the address is its identity's (store/identities.ts), which is the customer's.
 * What the channel keeps for its answers is nobody's before somebody is known: the workspace's key seals it.
 */
type Row = Omit<Reach, 'externalId' | 'context'> & {
  readonly mac: string;
  readonly external: Buffer | null;
  readonly context: Buffer | null;
};

const columns = `r.id, r.channel_id, r.kind, r.external_id as mac, i.external, r.last_received_at, r.context, r.identified_at`;
const identity = `left join conversations.channel_identity i
  on i.workspace_id = r.workspace_id and i.channel = r.kind and i.external_id = r.external_id`;

const placeOf = ({ channelId, mac }: { readonly channelId: string; readonly mac: string }): string =>
  `conversations.reach.context:${channelId}:${mac}`;

const opened = async <One extends Row>(db: Db, rows: readonly One[]): Promise<(Omit<One, 'context'> & Reach)[]> => {
  const known = rows.flatMap(({ kind, mac, external }) => (external === null ? [] : [{ kind, mac, external }]));
  const addresses = new Map(
    (await addressesOf(db, known)).map((address, at) => [`${known[at]!.kind} ${known[at]!.mac}`, address]),
  );
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      externalId: addresses.get(`${row.kind} ${row.mac}`) ?? '',
      context: row.context === null ? null : await unseal(db, placeOf(row), row.context),
    })),
  );
};

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
  const mac = await addressMac(tx, externalId);
  const sealed = context === null ? null : await seal(tx, null, placeOf({ channelId, mac }), context);
  const [row] = await tx.query<Omit<Reach, 'externalId' | 'context'> & { context: Buffer | null }>(
    `-- reaches.touch
     insert into conversations.reach as r
       (workspace_id, id, channel_id, kind, external_id, last_received_at, context, reachable, created_at)
     values ((select house.workspace()), $1, $2, $3, $4, case when $6 then $5::timestamptz end, $7, $8, $5)
     on conflict (workspace_id, channel_id, external_id) do update set
       last_received_at = coalesce(excluded.last_received_at, r.last_received_at),
       context = coalesce(excluded.context, r.context), reachable = excluded.reachable
     returning r.id, r.channel_id, r.kind, r.last_received_at, r.context, r.identified_at`,
    [tx.newId(), channelId, kind, mac, tx.now(), opens, sealed, reachable],
  );
  const kept = row!.context === null ? null : await unseal(tx, placeOf({ channelId, mac }), row!.context);
  return { ...row!, externalId, context: kept };
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
  const rows = await db.query<Row & { enabled: boolean }>(
    `-- reaches.latest
     select ${columns}, c.enabled from conversations.reach r ${identity}
     join conversations.channel c on c.workspace_id = r.workspace_id and c.id = r.channel_id
     where r.workspace_id = (select house.workspace()) and i.customer_id = $1 and i.channel = $2
     order by r.last_received_at desc nulls last limit 1`,
    [customerId, kind],
  );
  return (await opened(db, rows))[0] ?? null;
};

/** By its address; null where nobody has written from there. */
export const idOf = async (db: Db, channelId: string, externalId: string): Promise<string | null> => {
  const [row] = await db.query<{ id: string }>(
    `-- reaches.idOf
     select id from conversations.reach
     where workspace_id = (select house.workspace()) and channel_id = $1 and external_id = $2`,
    [channelId, await addressMac(db, externalId)],
  );
  return row?.id ?? null;
};

export const byIds = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Reach>> => {
  const rows = await db.query<Row>(
    `-- reaches.byIds
     select ${columns} from conversations.reach r ${identity}
     where r.workspace_id = (select house.workspace()) and r.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.id, row]));
};

/** All the ways in which a customer is reached. */
export const ofCustomer = async (db: Db, customerId: string): Promise<Reach[]> => {
  const rows = await db.query<Row>(
    `-- reaches.ofCustomer
     select ${columns} from conversations.reach r ${identity}
     where r.workspace_id = (select house.workspace()) and i.customer_id = $1 order by r.created_at, r.id`,
    [customerId],
  );
  return opened(db, rows);
};

import { type Db, macOf, macsOf, seal, type Tx, unsealAll } from '@liuke/kit';
import type { ChannelIdentity } from '../domain/customer.ts';

/**
 * By what customers are known on a channel: a signed subject, an openid, a number, a mailbox. Found by its keyed hash
 * (`external_id`); the address itself lies sealed beside it.
 */
export const addressMac = (db: Db, externalId: string): Promise<string> => macOf(db, 'address', externalId);

const placeOf = (kind: string, mac: string): string => `conversations.channel_identity:${kind}:${mac}`;

/** Whose an identity on a kind of channel is; null while it is nobody's. */
export const ownerOf = async (tx: Tx, kind: string, externalId: string): Promise<string | null> => {
  const [row] = await tx.query<{ customerId: string }>(
    `-- identities.ownerOf
     select customer_id from conversations.channel_identity
     where workspace_id = (select house.workspace()) and channel = $1 and external_id = $2`,
    [kind, await addressMac(tx, externalId)],
  );
  return row?.customerId ?? null;
};

/** Gives an identity that the provider or a signed token vouches for to a customer, unless it has one. */
export const add = async (tx: Tx, kind: string, externalId: string, customerId: string): Promise<void> => {
  const mac = await addressMac(tx, externalId);
  await tx.query(
    `-- identities.add
     insert into conversations.channel_identity (workspace_id, channel, external_id, external, customer_id, verified, linked_at)
     values ((select house.workspace()), $1, $2, $3, $4, true, $5) on conflict do nothing`,
    [kind, mac, await seal(tx, customerId, placeOf(kind, mac), externalId), customerId, tx.now()],
  );
};

/**
 * Gives a signed subject to a customer, unless it has one: returns whose it is. Two who claim it at the same moment get the
 * same answer, since the second waits for the first.
 */
export const claimSubject = async (tx: Tx, channel: string, subject: string, customerId: string): Promise<string> => {
  await add(tx, channel, subject, customerId);
  return (await subjectOwner(tx, subject)) ?? customerId;
};

/** Whose a signed subject is, which WEB and APP share; null while it is nobody's. */
const subjectOwner = async (tx: Tx, subject: string): Promise<string | null> => {
  const [row] = await tx.query<{ customerId: string }>(
    `-- identities.subjectOwner
     select customer_id from conversations.channel_identity where external_id = $1 and channel in ('WEB', 'APP')`,
    [await addressMac(tx, subject)],
  );
  return row?.customerId ?? null;
};

type Sealed = { readonly kind: string; readonly mac: string; readonly external: Buffer };

/** The addresses themselves, in the order given; null where the customer's key is destroyed. */
export const addressesOf = (db: Db, rows: readonly Sealed[]): Promise<(string | null)[]> =>
  unsealAll(
    db,
    rows.map(({ kind, mac, external }) => ({ place: placeOf(kind, mac), sealed: external })),
  );

export const ofCustomers = async (
  db: Db,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, ChannelIdentity[]>> => {
  const rows = await db.query<Omit<ChannelIdentity, 'externalId'> & Sealed>(
    `-- identities.ofCustomers
     select customer_id, channel, channel as kind, external_id as mac, external, verified, linked_at
     from conversations.channel_identity where customer_id = any ($1::uuid[]) order by linked_at, channel, external_id`,
    [customerIds],
  );
  const addresses = await addressesOf(db, rows);
  const found = new Map<string, ChannelIdentity[]>();
  rows.forEach(({ kind: _, mac: __, external: ___, ...identity }, at) => {
    const whole = { ...identity, externalId: addresses[at] ?? '' };
    found.set(identity.customerId, [...(found.get(identity.customerId) ?? []), whole]);
  });
  return found;
};

const purpose = 'identity link';

/** Gives a link to a customer, unless it has one: returns whose it is. */
export const claimLink = async (tx: Tx, link: string, customerId: string): Promise<string> => {
  const mac = await macOf(tx, purpose, link);
  await tx.query(
    `-- identities.claimLink
     insert into conversations.identity_link (workspace_id, link_mac, customer_id, linked_at)
     values ((select house.workspace()), $1, $2, $3) on conflict do nothing`,
    [mac, customerId, tx.now()],
  );
  return (await linked(tx, [link])) ?? customerId;
};

/** Whose the first known of these links is. */
export const linked = async (tx: Tx, links: readonly string[]): Promise<string | null> => {
  const macs = await macsOf(tx, purpose, links);
  const [row] = await tx.query<{ customerId: string }>(
    `-- identities.linked
     select customer_id from conversations.identity_link
     where workspace_id = (select house.workspace()) and link_mac = any ($1) order by linked_at limit 1`,
    [macs],
  );
  return row?.customerId ?? null;
};

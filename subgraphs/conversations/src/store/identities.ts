import type { Tx } from '@liuke/kit';
import { macOf } from './sealed.ts';

/** Whose an identity on a kind of channel is; null while it is nobody's. */
export const ownerOf = async (tx: Tx, kind: string, externalId: string): Promise<string | null> => {
  const [row] = await tx.query<{ customerId: string }>(
    `-- identities.ownerOf
     select customer_id from conversations.channel_identity
     where workspace_id = (select house.workspace()) and channel = $1 and external_id = $2`,
    [kind, externalId],
  );
  return row?.customerId ?? null;
};

/** Gives an identity that the provider vouches for to a customer, unless it has one. */
export const add = async (tx: Tx, kind: string, externalId: string, customerId: string): Promise<void> => {
  await tx.query(
    `-- identities.add
     insert into conversations.channel_identity (workspace_id, channel, external_id, customer_id, verified, linked_at)
     values ((select house.workspace()), $1, $2, $3, true, $4) on conflict do nothing`,
    [kind, externalId, customerId, tx.now()],
  );
};

const purpose = 'identity link';

/** Gives a link to a customer, unless it has one: returns whose it is. */
export const claimLink = async (tx: Tx, link: string, customerId: string): Promise<string> => {
  const mac = macOf(tx.viewer.workspaceId, purpose, link);
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
  const macs = links.map((link) => macOf(tx.viewer.workspaceId, purpose, link));
  const [row] = await tx.query<{ customerId: string }>(
    `-- identities.linked
     select customer_id from conversations.identity_link
     where workspace_id = (select house.workspace()) and link_mac = any ($1) order by linked_at limit 1`,
    [macs],
  );
  return row?.customerId ?? null;
};

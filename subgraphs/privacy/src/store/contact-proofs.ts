import type { Db, Tx } from '@liuke/kit';

/** Keyed hashes of contact data that somebody vouches for. */
export const of = async (db: Db, customerId: string): Promise<ReadonlySet<string>> => {
  const rows = await db.query<{ valueMac: string }>(
    `-- privacy.contactProofs
     select value_mac from privacy.contact_proof where workspace_id = $1 and customer_id = $2`,
    [db.viewer.workspaceId, customerId],
  );
  return new Set(rows.map(({ valueMac }) => valueMac));
};

/** The workspace's word is stronger than a code's: once said, it stays. */
export const add = async (tx: Tx, customerId: string, valueMac: string, vouchedBy: 'IDENTITY' | 'CODE'): Promise<void> => {
  await tx.query(
    `-- privacy.addContactProof
     insert into privacy.contact_proof as p (workspace_id, customer_id, value_mac, vouched_by, proven_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, customer_id, value_mac) do update
       set vouched_by = case when p.vouched_by = 'IDENTITY' then p.vouched_by else excluded.vouched_by end`,
    [tx.viewer.workspaceId, customerId, valueMac, vouchedBy, tx.now()],
  );
};

/** What was proven by a code alone, e.g. before the workspace said who this is. */
export const dropCodes = async (tx: Tx, customerId: string): Promise<void> => {
  await tx.query(
    `-- privacy.dropCodeProofs
     delete from privacy.contact_proof where workspace_id = $1 and customer_id = $2 and vouched_by = 'CODE'`,
    [tx.viewer.workspaceId, customerId],
  );
};

/** What the workspace vouched for of the absorbed customer it vouches for of the kept one; a code proved nothing of the kept one. */
export const move = async (tx: Tx, keptId: string, absorbedId: string): Promise<void> => {
  await tx.query(
    `-- privacy.moveContactProofs
     insert into privacy.contact_proof (workspace_id, customer_id, value_mac, vouched_by, proven_at)
     select workspace_id, $2, value_mac, vouched_by, proven_at from privacy.contact_proof
     where workspace_id = $1 and customer_id = $3 and vouched_by = 'IDENTITY'
     on conflict do nothing`,
    [tx.viewer.workspaceId, keptId, absorbedId],
  );
  await tx.query(
    '-- privacy.removeContactProofs\ndelete from privacy.contact_proof where workspace_id = $1 and customer_id = $2',
    [tx.viewer.workspaceId, absorbedId],
  );
};

import { type Db, type SignatureName, sealColumn, signatures, type Tx, unseal } from '@liuke/kit';
import type { SigningKey } from '../domain/receipt.ts';

/** House only. */
const table = 'privacy.signing_key';
type Row = Omit<SigningKey, 'privateKey'> & { readonly privateKey: Buffer };

/** The workspace's key for signatures of this kind, made where there is none yet. Two who make one at once get the same. */
export const keyFor = async (tx: Tx, algorithm: SignatureName): Promise<SigningKey> => {
  const found = await find(tx, algorithm);
  if (found) return found;
  const id = tx.newId();
  const { publicKey, privateKey } = signatures[algorithm].newKeys();
  await tx.query(
    `-- privacy.addSigningKey
     insert into privacy.signing_key (workspace_id, id, algorithm, public_key, private_key, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (workspace_id, algorithm) do nothing`,
    [
      tx.viewer.workspaceId,
      id,
      algorithm,
      publicKey,
      await sealColumn(tx, null, { table, column: 'privateKey', id }, privateKey),
      tx.now(),
    ],
  );
  return (await find(tx, algorithm))!;
};

const find = async (tx: Tx, algorithm: SignatureName): Promise<SigningKey | null> => {
  const [row] = await tx.query<Row>(
    `-- privacy.signingKey
     select id, algorithm, public_key, private_key from privacy.signing_key where workspace_id = $1 and algorithm = $2`,
    [tx.viewer.workspaceId, algorithm],
  );
  if (!row) return null;
  return { ...row, privateKey: (await unseal(tx, `${table}.privateKey:${row.id}`, row.privateKey))! };
};

/** What a receipt that names this key is checked by; null where the workspace has none of this id. */
export const publicKeyOf = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.query<{ publicKey: string }>(
    `-- privacy.publicSigningKey
     select public_key from privacy.signing_key where workspace_id = $1 and id::text = $2`,
    [db.viewer.workspaceId, id],
  );
  return row?.publicKey ?? null;
};

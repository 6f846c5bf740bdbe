import type { Db, Tx } from '@liuke/kit';
import { fromBytes, toBytes } from '../model/bytes.ts';
import type { Card, FittedModel, Settings } from '../model/model.ts';

/** A model holds words of those whose texts it learned from: it is sealed under the workspace's key. */
const placeOf = (version: string): string => `intents.model.fitted:${version}`;

export const fitted = async (db: Db, version: string): Promise<FittedModel | null> => {
  const [row] = await db.query<{ fitted: Buffer }>(
    `-- models.fitted
     select fitted from intents.model where workspace_id = $1 and version = $2`,
    [db.viewer.workspaceId, version],
  );
  if (row === undefined) return null;
  const [bytes] = await db.keyring.open(db.viewer.workspaceId, [{ place: placeOf(version), sealed: row.fitted }]);
  return bytes ? fromBytes(bytes) : null;
};

export type StoredCard = {
  readonly version: string;
  readonly intents: number;
  readonly card: Card & { readonly settings: Settings };
  readonly createdAt: Date;
};

export const card = async (db: Db, version: string): Promise<StoredCard | null> => {
  const [row] = await db.query<StoredCard>(
    `-- models.card
     select version, intents, card, created_at from intents.model where workspace_id = $1 and version = $2`,
    [db.viewer.workspaceId, version],
  );
  return row ?? null;
};

/** Stores a version and lets all but the present one and the one before it go; returns its name. */
export const add = async (tx: Tx, model: FittedModel, complete: boolean): Promise<string> => {
  const version = tx.newId();
  await tx.query(
    `-- models.add
     insert into intents.model (workspace_id, version, fitted, intents, complete, card, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.viewer.workspaceId,
      version,
      await tx.keyring.seal(tx.viewer.workspaceId, null, placeOf(version), toBytes(model)),
      model.ngram.intents.length,
      complete,
      { ...model.card, settings: model.settings },
      tx.now(),
    ],
  );
  await tx.query(
    `-- models.prune
     delete from intents.model where workspace_id = $1 and version <> $2
       and version <> coalesce((select model_version from intents.workspace_state where workspace_id = $1), $2)`,
    [tx.viewer.workspaceId, version],
  );
  return version;
};

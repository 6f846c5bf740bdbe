import type { Db, Tx } from '@liuke/kit';

export type Usage = { readonly day: string; readonly requests: number; readonly refused: number; readonly cost: number };

/** Newest first; a partner finds the own key's alone. */
export const of = (db: Db, keyId: string, from: Date, to: Date): Promise<Usage[]> =>
  db.query(
    `-- privacy.apiKeyUsage
     select day, requests, refused, cost from privacy.api_key_usage
     where workspace_id = $1 and key_id = $2
       and day between ($3::timestamptz at time zone 'UTC')::date and ($4::timestamptz at time zone 'UTC')::date
     order by day desc`,
    [db.viewer.workspaceId, keyId, from, to],
  );

/** False for a batch that was added before. */
export const begin = async (tx: Tx, batch: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.addUsageBatch
     insert into privacy.api_key_usage_batch (workspace_id, batch, added_at) values ($1, $2, $3) on conflict do nothing returning batch`,
    [tx.viewer.workspaceId, batch, tx.now()],
  );
  await tx.query(
    '-- privacy.sweepUsageBatches\ndelete from privacy.api_key_usage_batch where workspace_id = $1 and added_at < $2',
    [tx.viewer.workspaceId, new Date(tx.now().getTime() - 86_400_000)],
  );
  return rows.length > 0;
};

/** Of keys that there are; what was counted for a key that has gone is dropped. */
export const add = async (tx: Tx, keyId: string, { day, requests, refused, cost }: Usage): Promise<void> => {
  await tx.query(
    `-- privacy.addApiKeyUsage
     insert into privacy.api_key_usage as u (workspace_id, key_id, day, requests, refused, cost)
     select $1, id, $3::date, $4, $5, $6 from privacy.api_key where workspace_id = $1 and id = $2
     on conflict (workspace_id, key_id, day) do update
       set requests = u.requests + excluded.requests, refused = u.refused + excluded.refused, cost = u.cost + excluded.cost`,
    [tx.viewer.workspaceId, keyId, day, requests, refused, cost],
  );
};

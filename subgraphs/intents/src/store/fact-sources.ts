import type { Db, Tx } from '@liuke/kit';

export type FactSource = {
  /** Null: nothing is looked up. */
  readonly url: string | null;
  readonly timeoutMilliseconds: number;
  readonly cacheSeconds: number;
  readonly generation: number;
};

export const read = async (db: Db): Promise<FactSource | null> => {
  const [row] = await db.query<FactSource>(
    `-- factSources.read
     select url, timeout_milliseconds, cache_seconds, generation from intents.fact_source where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ?? null;
};

export const save = (tx: Tx, source: FactSource): Promise<unknown> =>
  tx.query(
    `-- factSources.save
     insert into intents.fact_source (workspace_id, url, timeout_milliseconds, cache_seconds, generation, updated_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id) do update set url = excluded.url, timeout_milliseconds = excluded.timeout_milliseconds,
       cache_seconds = excluded.cache_seconds, generation = excluded.generation, updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, source.url, source.timeoutMilliseconds, source.cacheSeconds, source.generation, tx.now()],
  );

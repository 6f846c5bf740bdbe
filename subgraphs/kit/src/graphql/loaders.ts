import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import type { BatchRead, Context, Loaders } from '../context.ts';
import type { Db } from '../db/db.ts';

/** Keys of one statement. Postgres takes more; a page of a page does not need more. */
const batchLimit = 500;

/** One DataLoader a name, for one request: each reads on first use, many keys at once, as `db`'s viewer. */
export const makeLoaders = <L extends Loaders>(reads: L, db: Db): Context<L>['load'] => {
  const made: Record<string, DataLoader<string, unknown>> = {};
  const load = {};
  for (const [name, read] of Object.entries(reads)) {
    Object.defineProperty(load, name, {
      enumerable: true,
      get: () => {
        made[name] ??= loaderOf(read, db);
        return made[name];
      },
    });
  }
  return load as Context<L>['load'];
};

/** Answers in the order asked, null for what the read did not find. A malformed id finds nothing and costs no statement. */
const loaderOf = (read: BatchRead, db: Db): DataLoader<string, unknown> =>
  new DataLoader<string, unknown>(
    async (keys) => {
      const proper = keys.filter((key) => isUuid(key));
      const found = proper.length > 0 ? await read(db, proper) : new Map<string, unknown>();
      return keys.map((key) => found.get(key) ?? null);
    },
    { maxBatchSize: batchLimit },
  );

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, type Lifecycle, startPostgres } from '@liuke/kit';

/** What a house of its own keeps in LIUKE_DATA. Beside the house an operator's command needs it, and starts at once without the house. */

/** A value made once and kept in the data folder, readable by the owner alone. */
export const kept = async (data: string, name: string, make: () => string | Promise<string>): Promise<string> => {
  const known = alreadyKept(data, name);
  if (known !== null) return known;
  mkdirSync(data, { recursive: true });
  const value = await make();
  writeFileSync(join(data, name), value, { mode: 0o600 });
  return value;
};

export const alreadyKept = (data: string, name: string): string | null => {
  const file = join(data, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

/**
 * Where the pieces of data keys lie: as configured, or beside the embedded database and outside of it, so that a copy of the
 * database opens nothing of an erased customer.
 */
export const keysUrlOf = ({ databaseUrl, keysUrl, data }: Config): string | null =>
  keysUrl ?? (databaseUrl === null ? pathToFileURL(join(data, 'keys')).href : null);

/** The embedded default: a real PostgreSQL of this process's own. Should it end by itself, so does the house. */
export const ownPostgres = async (lifecycle: Lifecycle, data: string): Promise<string> => {
  const opened = await lifecycle.start(
    'postgres',
    () => startPostgres({ dataDir: join(data, 'postgres'), durable: true }),
    (postgres) => postgres.stop(),
    async ({ ended, logFile }) => {
      await ended;
      return `The house's PostgreSQL has ended by itself; its last words are in ${logFile}. What was acknowledged is kept: start the house again.`;
    },
  );
  return opened.url;
};

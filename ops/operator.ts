import { join } from 'node:path';
import { config, configure, type Database, Lifecycle, memoryLive, openDatabase, openLog, runningPostgres } from '@liuke/kit';
import { alreadyKept, keysUrlOf, ownPostgres } from './data-folder.ts';

/**
 * Runs an operator's command with the house's database and secret, found as the house finds them (DATABASE_URL, LIUKE_SECRET,
 * LIUKE_DATA), beside a running house or without one. What goes wrong is a sentence and exit status 1.
 */
export const asOperator = async (name: string, work: (database: Database) => Promise<void>): Promise<void> => {
  const log = openLog(name, { level: 'warn' });
  const lifecycle = new Lifecycle({ log });
  try {
    const { databaseUrl, data, secret } = configure({ keysUrl: keysUrlOf(config()) });
    if (secret === null) configure({ secret: alreadyKept(data, 'secret') });
    const url = databaseUrl ?? runningPostgres(join(data, 'postgres')) ?? (await ownPostgres(lifecycle, data));
    const database = await lifecycle.start(
      'database',
      () => openDatabase({ url, live: memoryLive(), log, max: 2 }),
      (opened) => opened.close(),
    );
    await work(database);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await lifecycle.stop();
  }
};

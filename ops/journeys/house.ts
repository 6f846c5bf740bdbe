import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, configure, Lifecycle, type Logger, openLog, startPostgres } from '@liuke/kit';
import { openConfiguredHouse } from '../open.ts';
import { openSplitHouse } from '../split/open.ts';
import { furnishedFolder } from './furnished.ts';

/** A real house with the demo shop in it, for stories. */
export type StoryHouse = {
  readonly url: string;
  readonly apiKey: string;
  readonly databaseUrl?: string;
  close(): Promise<void>;
};

/** A data folder that PostgreSQL's own user may enter, gone with the story. */
export const dataFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-story-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const openOn = async (folder: string, values: Partial<Config>, lifecycle: Lifecycle, log: Logger) => {
  const config = configure({
    demo: true,
    introspection: true,
    port: 0,
    data: folder,
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    keysUrl: null,
    secret: null,
    ...values,
  });
  const { url, apiKey, house } = await openConfiguredHouse(lifecycle, config, log);
  return { url: new URL('/graphql', url).href, apiKey, databaseUrl: house.database.url };
};

const quiet = () => {
  const log = openLog('story', { level: 'error' });
  return { log, lifecycle: new Lifecycle({ log }) };
};

/** Opened once and stopped: what stories begin with. */
export const furnish = async (folder: string): Promise<void> => {
  const { log, lifecycle } = quiet();
  await openOn(folder, {}, lifecycle, log);
  await lifecycle.stop();
};

/** As `npm start` opens it: one process, its own embedded Postgres, everything in memory beside it. */
export const openStoryHouse = async (
  values: Partial<Config> = {},
): Promise<StoryHouse & { readonly databaseUrl: string }> => {
  const { folder, remove } = await furnishedFolder(furnish);
  const { log, lifecycle } = quiet();
  const opened = await openOn(folder, values, lifecycle, log);
  const close = async (): Promise<void> => {
    await lifecycle.stop();
    remove();
  };
  return { ...opened, close };
};

/** With a Postgres that is not the house's own, as `DATABASE_URL` names it. */
export const openHouseOnServer = async (): Promise<StoryHouse> => {
  const { folder, remove } = dataFolder();
  const { log, lifecycle } = quiet();
  const server = await lifecycle.start(
    'server',
    () => startPostgres({ dataDir: join(folder, 'server'), durable: false }),
    (postgres) => postgres.stop(),
  );
  const { url, apiKey } = await openOn(folder, { databaseUrl: server.url }, lifecycle, log);
  const close = async (): Promise<void> => {
    await lifecycle.stop();
    remove();
  };
  return { url, apiKey, close };
};

/** A process for each subgraph, on Postgres and Redis of their own. */
export const openSplitStory = async (given: Partial<Config> = {}): Promise<StoryHouse> => {
  const { folder, remove } = dataFolder();
  const { log, lifecycle } = quiet();
  const values = {
    demo: true,
    introspection: true,
    port: 0,
    data: folder,
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
  } as const;
  const { url, apiKey } = await openSplitHouse(lifecycle, configure({ ...values, logLevel: 'error', ...given }), log);
  const close = async (): Promise<void> => {
    await lifecycle.stop();
    remove();
  };
  return { url: new URL('/graphql', url).href, apiKey, close };
};

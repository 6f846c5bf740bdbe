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

/** A demo of which nothing is given but its folder. */
const fresh = (data: string) =>
  ({ demo: true, introspection: true, port: 0, data, databaseUrl: null, redisUrl: null, publicUrl: null }) as const;

const openOn = async (folder: string, values: Partial<Config>, lifecycle: Lifecycle, log: Logger) => {
  const config = configure({ ...fresh(folder), keysUrl: null, secret: null, ...values });
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

type Place = ReturnType<typeof dataFolder>;
type Opening<Opened> = (folder: string, lifecycle: Lifecycle, log: Logger) => Promise<Opened>;

/** Whatever it has begun is ended in order, and its folder gone, when the story is over and where it did not open. */
const openIn = async <Opened>({ folder, remove }: Place, open: Opening<Opened>) => {
  const { log, lifecycle } = quiet();
  const close = async (): Promise<void> => {
    await lifecycle.stop();
    remove();
  };
  try {
    return { ...(await open(folder, lifecycle, log)), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** As `npm start` opens it: one process, its own embedded Postgres, everything in memory beside it. */
export const openStoryHouse = async (values: Partial<Config> = {}): Promise<StoryHouse & { readonly databaseUrl: string }> =>
  openIn(await furnishedFolder(furnish), (folder, lifecycle, log) => openOn(folder, values, lifecycle, log));

/** With a Postgres that is not the house's own, as `DATABASE_URL` names it. */
export const openHouseOnServer = (): Promise<StoryHouse> =>
  openIn(dataFolder(), async (folder, lifecycle, log) => {
    const server = await lifecycle.start(
      'server',
      () => startPostgres({ dataDir: join(folder, 'server'), durable: false }),
      (postgres) => postgres.stop(),
    );
    return openOn(folder, { databaseUrl: server.url }, lifecycle, log);
  });

/** A process for each subgraph, on Postgres and Redis of their own. */
export const openSplitStory = (given: Partial<Config> = {}): Promise<StoryHouse> =>
  openIn(dataFolder(), async (folder, lifecycle, log) => {
    const values = { ...fresh(folder), logLevel: 'error', ...given } as const;
    const { url, apiKey } = await openSplitHouse(lifecycle, configure(values), log);
    return { url: new URL('/graphql', url).href, apiKey };
  });

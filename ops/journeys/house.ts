import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, configure, Lifecycle, openLog, startPostgres } from '@liuke/kit';
import { openConfiguredHouse } from '../open.ts';
import { openSplitHouse } from '../split/open.ts';

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

const inProcess = async (
  values: Partial<Config>,
  before?: (lifecycle: Lifecycle, folder: string) => Promise<Partial<Config>>,
) => {
  const { folder, remove } = dataFolder();
  const log = openLog('story', { level: 'error' });
  const lifecycle = new Lifecycle({ log });
  const more = await before?.(lifecycle, folder);
  const config = configure({
    demo: true,
    introspection: true,
    port: 0,
    data: folder,
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    keysUrl: null,
    ...values,
    ...more,
  });
  const { url, apiKey, house } = await openConfiguredHouse(lifecycle, config, log);
  const close = async (): Promise<void> => {
    await lifecycle.stop();
    remove();
  };
  return { url: new URL('/graphql', url).href, apiKey, databaseUrl: house.database.url, close };
};

/** As `npm start` opens it: one process, its own embedded Postgres, everything in memory beside it. */
export const openStoryHouse = (values: Partial<Config> = {}): Promise<StoryHouse & { readonly databaseUrl: string }> =>
  inProcess(values);

/** With a Postgres that is not the house's own, as `DATABASE_URL` names it. */
export const openHouseOnServer = (): Promise<StoryHouse> =>
  inProcess({}, async (lifecycle, folder) => {
    const server = await lifecycle.start(
      'server',
      () => startPostgres({ dataDir: join(folder, 'server'), durable: false }),
      (postgres) => postgres.stop(),
    );
    return { databaseUrl: server.url };
  });

/** A process for each subgraph, on Postgres and Redis of their own. */
export const openSplitStory = async (given: Partial<Config> = {}): Promise<StoryHouse> => {
  const { folder, remove } = dataFolder();
  const log = openLog('story', { level: 'error' });
  const lifecycle = new Lifecycle({ log });
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

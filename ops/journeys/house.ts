import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, startPostgres } from '@liuke/kit';
import { openConfiguredHouse } from '../open.ts';

/** A real house with the demo shop in it, for stories. */
export type StoryHouse = { readonly url: string; readonly apiKey: string; close(): Promise<void> };

/** A data folder that PostgreSQL's own user may enter, gone with the story. */
export const dataFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-story-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** As `npm start` opens it: one process, its own embedded Postgres, everything in memory beside it. */
export const openStoryHouse = async (): Promise<StoryHouse> => {
  const { folder, remove } = dataFolder();
  const { url, apiKey, stop } = await openConfiguredHouse(
    configure({ demo: true, introspection: true, port: 0, data: folder, databaseUrl: null, redisUrl: null }),
  );
  const close = async (): Promise<void> => {
    await stop();
    remove();
  };
  return { url: new URL('/graphql', url).href, apiKey, close };
};

/** With a Postgres that is not the house's own, as `DATABASE_URL` names it. */
export const openHouseOnServer = async (): Promise<StoryHouse> => {
  const { folder, remove } = dataFolder();
  const server = await startPostgres({ dataDir: join(folder, 'server'), durable: false });
  const { url, apiKey, stop } = await openConfiguredHouse(
    configure({
      demo: true,
      introspection: true,
      port: 0,
      data: join(folder, 'house'),
      databaseUrl: server.url,
      redisUrl: null,
    }),
  );
  const close = async (): Promise<void> => {
    await stop();
    await server.stop();
    remove();
  };
  return { url: new URL('/graphql', url).href, apiKey, close };
};

import { configure, Lifecycle, openLog } from '@liuke/kit';
import { describe } from 'vitest';
import { openSplitHouse } from '../split/open.ts';
import { redisPath } from '../testing/binaries.ts';
import { dataFolder } from './house.ts';
import { tellStories } from './stories.ts';

describe.skipIf(redisPath() === null)('with Redis', () => {
  tellStories('the journeys, split over a process for each subgraph, on Postgres and Redis', async () => {
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
      logLevel: 'error',
    } as const;
    const { url, apiKey } = await openSplitHouse(lifecycle, configure(values), log);
    const close = async (): Promise<void> => {
      await lifecycle.stop();
      remove();
    };
    return { url: new URL('/graphql', url).href, apiKey, close };
  });
});

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file)) ?? null;

/** Where Chromium and Redis are on this machine; null leaves out the suites that need them. */
export const chromiumPath = (): string | null => onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
export const redisPath = (): string | null => onPath('redis-server');

export const missingBinaries = () =>
  [
    {
      binary: 'redis-server',
      suites: 'Redis (*.redis.test.ts)',
      path: redisPath(),
      install: 'sudo apt-get install -y redis-server',
    },
    {
      binary: 'chromium',
      suites: 'browser (*.browser.test.ts)',
      path: chromiumPath(),
      install: 'sudo apt-get install -y chromium',
    },
  ].filter(({ path }) => path === null);

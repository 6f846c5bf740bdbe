import { spawn } from 'node:child_process';
import type { Lifecycle } from '@liuke/kit';
import { freePort } from '@liuke/kit';
import { Redis } from 'ioredis';
import { redisPath } from '../testing/binaries.ts';

/** A Redis of our own for trying the split house: nothing on disk unless it is told to, gone with it. */
export const ownRedis = async (lifecycle: Lifecycle, more: readonly string[] = []): Promise<string> => {
  const binary = redisPath();
  if (binary === null) {
    throw new Error(
      'Separate processes hear each other through Redis: set REDIS_URL, or install it (sudo apt-get install -y redis-server).',
    );
  }
  const port = await freePort();
  await lifecycle.start(
    'redis',
    () =>
      spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...more], {
        stdio: 'ignore',
        detached: true,
      }),
    async (child) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  );
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 250 });
  // Until it listens, each try is refused; the ping waits for the one that is not.
  probe.on('error', () => undefined);
  await probe.ping();
  probe.disconnect();
  return url;
};

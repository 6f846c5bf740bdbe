import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../free-port.ts';

export type TestRedis = {
  readonly url: string;
  /** Ends it as a crash would; what it held in memory is gone. */
  kill(): Promise<void>;
  /** On the same port, empty. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

const binary = (): string | null => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'redis-server');
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
};

/** Whether this machine has a Redis server to test with. */
export const hasRedis = binary() !== null;

/** A Redis server of a test's own on a free port, without persistence; null when the machine has none. */
export async function startRedis(): Promise<TestRedis | null> {
  const program = binary();
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'liuke-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const begin = async () => {
    const child = spawn(program, options, { stdio: 'ignore' });
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 10, maxRetriesPerRequest: null });
    client.on('error', () => {});
    await client.connect().catch(() => {});
    await client.ping();
    client.disconnect();
    return { child, gone };
  };
  let running = await begin();
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    running.child.kill(signal);
    await running.gone;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    async startAgain() {
      running = await begin();
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

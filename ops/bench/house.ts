import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@liuke/kit';
import { startProcess, untilReady } from '../split/processes.ts';

/** A process of its own that serves what is measured, so that the load's work is not on its event loop. */
export const served = async (file: string, more: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'liuke-bench-'));
  const port = await freePort();
  const env = {
    PORT: String(port),
    LIUKE_DATA: folder,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    REDIS_URL: '',
    NODE_ENV: 'production',
    ...more,
  };
  const running = startProcess(file, env, 'ignore');
  await untilReady(file, `http://127.0.0.1:${port}/health/ready`, running);
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    pid: running.child.pid!,
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

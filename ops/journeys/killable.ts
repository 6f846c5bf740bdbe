import { freePort } from '@liuke/kit';
import { type NodeProcess, startProcess, untilReady } from '../split/processes.ts';
import { furnishedFolder } from './furnished.ts';
import { furnish } from './house.ts';

/** `npm start`'s own process on one data folder, killed and started again. */
export const killable = async (more: Readonly<Record<string, string>> = {}) => {
  const { folder, remove } = await furnishedFolder(furnish);
  const port = await freePort();
  const env = { PORT: String(port), LIUKE_DATA: folder, LOG_LEVEL: 'error', DATABASE_URL: '', REDIS_URL: '', ...more };
  let running: NodeProcess | null = null;
  const start = async (): Promise<void> => {
    running = startProcess('ops/start.ts', env, 'ignore');
    await untilReady('the house', `http://127.0.0.1:${port}/health/ready`, running);
  };
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    start,
    async kill() {
      const gone = new Promise((resolve) => running?.child.once('exit', resolve));
      running?.child.kill('SIGKILL');
      await gone;
    },
    /** As Ctrl-C does: what is in hand is finished. */
    stop: () => running?.stop(),
    async close() {
      await running?.stop();
      remove();
    },
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Database } from '@liuke/kit';
import { audit, openShop, type Shop } from './exactness.ts';
import { check } from './properties.ts';

const program = fileURLToPath(new URL('router-process.ts', import.meta.url));

/** A router in its own process; `killed` kills it in the midst of its work once it has done so many rounds. */
const startRouter = (url: string, { workspaceId, agents, ids, groupId, otherId }: Shop, seed: number) => {
  const orders = JSON.stringify({ url, workspaceId, agents, ids, groupId, otherId, seed });
  const router = spawn(process.execPath, ['--import', 'tsx', program, orders], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(router, 'exit');
  let complaint = '';
  router.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return {
    async killed(afterRounds: number): Promise<void> {
      let rounds = 0;
      await new Promise<void>((resolve) => {
        router.stdout.on('data', (chunk: Buffer) => {
          rounds += chunk.length;
          if (rounds >= afterRounds) resolve();
        });
        router.on('exit', () => resolve());
      });
      const alive = router.exitCode === null;
      router.kill('SIGKILL');
      await exited;
      if (!alive) throw new Error(`A router ended by itself: ${complaint}`);
    },
  };
};

/**
 * Three processes route one shop and are killed in the midst of it, one after another, while somebody keeps looking: the
 * books are right whenever one looks. Returns how often it was looked.
 */
export const survivesKills = async (database: Database, url: string, seed: number): Promise<number> => {
  const shop = await openShop([database], 30);
  const routers = [0, 1, 2].map((n) => startRouter(url, shop, seed * 1_000 + n * 100_000));
  let looks = 0;
  let working = true;
  const looking = (async () => {
    while (working) {
      check(await audit(shop.db));
      looks++;
    }
  })();
  const killing = Promise.all(routers.map((router, n) => router.killed(4 + ((seed + n * 7) % 20))));
  await Promise.all([killing.finally(() => (working = false)), looking]);
  check(await audit(shop.db));
  return looks;
};

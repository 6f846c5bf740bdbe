/**
 * `node --import tsx subgraphs/routing/bench/exactness.ts [seeds = 1000] [seed = 1] [assigns,exact,kills]`: the properties of
 * exactness.pg.test.ts over as many seeds, each in a workspace of its own, on a PostgreSQL of its own, with three router processes.
 * Tells how far it came every fifty seeds. Ends with 1 where one does not hold.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, Lifecycle, memoryLive, migrate, openDatabase, openLog, startPostgres } from '@liuke/kit';
import { standingClock } from '../src/testing/exactness.ts';
import { emptyTally, survivesKills } from '../src/testing/kills.ts';
import { assignsExactly, type Proof, type Runs, staysExact } from '../src/testing/properties.ts';
import { openRouters } from '../src/testing/routers.ts';

configure({ secret: 'a secret for measurements alone, over 32 bytes' });

const seeds = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 1);
const asked = (process.argv[4] ?? 'assigns,exact,kills').split(',');
const step = 50;
const log = openLog('exactness', { level: 'error' });
const lifecycle = new Lifecycle({ log });
const folder = mkdtempSync(join(tmpdir(), 'liuke-exactness-'));
// Passable for the user that PostgreSQL runs as when we are root.
chmodSync(folder, 0o711);

const tally = emptyTally();
const killed = (): string =>
  `; ${tally.kills} kills, ${tally.inTheMidst} of them with work in hand, looked ${tally.looks} times, ` +
  `all served at most ${Math.ceil(tally.longestMs)} ms after the last kill`;
const properties = {
  assigns: {
    what: '5 agents of capacity 3, 60 waiting, 32 triggers at once, 3 router processes: exactly 15 assigned',
    holds: assignsExactly,
    more: () => '',
  },
  exact: {
    what: 'people and time at random, up to 32 at once, 3 router processes: right whenever one looks',
    holds: staysExact,
    more: () => '',
  },
  kills: {
    what: 'the same, router processes killed by SIGKILL in the midst of it: right whenever one looks',
    holds: (proof: Proof, runs: Runs) => survivesKills(proof, runs, tally),
    more: killed,
  },
};

try {
  const postgres = await lifecycle.start(
    'postgres',
    () => startPostgres({ dataDir: join(folder, 'postgres'), durable: false }),
    (opened) => opened.stop(),
  );
  const { url } = postgres;
  await migrate(url);
  const open = () => openDatabase({ url, live: memoryLive(), clock: standingClock, log, max: 4 });
  const looking = await lifecycle.start('looking', open, (opened) => opened.close());
  const routers = await lifecycle.start(
    'routers',
    () => openRouters(url, 3),
    (opened) => opened.stop(),
  );
  for (const [name, { what, holds, more }] of Object.entries(properties)) {
    if (!asked.includes(name)) continue;
    const from = performance.now();
    for (let done = 0; done < seeds; done += step) {
      const runs = { seeds: Math.min(step, seeds - done), seed: seed + done };
      await holds({ looking, routers }, runs);
      const seconds = ((performance.now() - from) / 1000).toFixed(0);
      console.log(`${what}: ${done + runs.seeds} of ${seeds} seeds hold, ${seconds} s${more()}`);
    }
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await lifecycle.stop();
  rmSync(folder, { recursive: true, force: true });
}

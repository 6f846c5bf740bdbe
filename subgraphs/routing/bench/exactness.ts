/**
 * `node --import tsx subgraphs/routing/bench/exactness.ts 1000 [seed]`: the properties of exactness.pg.test.ts over as many seeds, on a
 * PostgreSQL of its own, and routers in processes of their own killed a hundredth as often. Ends with 1 where one does not hold.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, Lifecycle, memoryLive, migrate, openDatabase, openLog, startPostgres } from '@liuke/kit';
import { standingClock } from '../src/testing/exactness.ts';
import { survivesKills } from '../src/testing/killed-routers.ts';
import { assignsExactly, staysExact } from '../src/testing/properties.ts';

const seeds = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'liuke-exactness-'));
// Passable for the user that PostgreSQL runs as when we are root.
chmodSync(folder, 0o711);
const log = openLog('exactness', { level: 'error' });
const lifecycle = new Lifecycle({ log });

const measured = async (what: string, work: () => Promise<string>): Promise<void> => {
  const from = performance.now();
  const result = await work();
  console.log(`${what}: ${result}, ${((performance.now() - from) / 1000).toFixed(1)} s`);
};

try {
  const postgres = await lifecycle.start(
    'postgres',
    () => startPostgres({ dataDir: join(folder, 'postgres'), durable: false }),
    (opened) => opened.stop(),
  );
  const { url } = postgres;
  await migrate(url);
  const routers: Database[] = [];
  for (let n = 0; n < 3; n++) {
    const open = () => openDatabase({ url, live: memoryLive(), clock: standingClock, log, max: 8 });
    routers.push(await lifecycle.start(`router ${n}`, open, (opened) => opened.close()));
  }
  await measured('5 agents of capacity 3, 60 waiting, 32 triggers at once, 3 routers: exactly 15 assigned', async () => {
    await assignsExactly(routers, { seeds, seed });
    return `${seeds} seeds hold`;
  });
  await measured('people and time at random, up to 32 at once, 3 routers: right whenever one looks', async () => {
    await staysExact(routers, { seeds, seed });
    return `${seeds} seeds hold`;
  });
  await measured('3 router processes killed in the midst of their work: right whenever one looks', async () => {
    const kills = Math.ceil(seeds / 100);
    let looks = 0;
    for (let n = 0; n < kills; n++) looks += await survivesKills(routers[0]!, url, seed + n);
    return `${kills} rounds of 3 kills hold, looked ${looks} times`;
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await lifecycle.stop();
  rmSync(folder, { recursive: true, force: true });
}

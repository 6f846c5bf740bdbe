import { type Database, memoryLive, openDatabase } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from './testing/exactness.ts';
import { emptyTally, survivesKills } from './testing/kills.ts';
import { assignsExactly, staysExact } from './testing/properties.ts';
import { openRouters, type Routers } from './testing/routers.ts';

/** Of each property: as many as run in well under half a minute on two cores. `bench/exactness.ts` runs a thousand. */
const seeds = 25;
const minutes = 60_000;

let base: TestDatabase;
let looking: Database;
let routers: Routers;
beforeAll(async () => {
  base = await testDatabase();
  const log = pino({ level: 'silent' });
  looking = await openDatabase({ url: base.url, live: memoryLive(), clock: standingClock, log, max: 4 });
  routers = await openRouters(base.url, 3);
}, minutes);
afterAll(async () => {
  await routers.stop();
  await looking.close();
  await base.close();
});

describe('under any concurrency, over three router processes', () => {
  it(
    '5 agents of capacity 3 and 60 waiting: exactly 15 are assigned, none over, none owned twice',
    () => assignsExactly({ looking, routers }, { seeds }),
    5 * minutes,
  );

  it(
    'people come, go, take, transfer, give back and resolve at random: the books are right whenever one looks',
    () => staysExact({ looking, routers }, { seeds }),
    5 * minutes,
  );

  it(
    'killed in the midst of it by SIGKILL, they leave the books right, and who is left goes on',
    async () => {
      const tally = emptyTally();
      await survivesKills({ looking, routers }, { seeds }, tally);
      expect(tally.kills).toBeGreaterThanOrEqual(seeds);
      expect(tally.inTheMidst).toBeGreaterThan(0);
    },
    5 * minutes,
  );
});

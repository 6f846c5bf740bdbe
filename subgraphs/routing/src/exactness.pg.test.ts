import { type Database, memoryLive, openDatabase } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from './testing/exactness.ts';
import { survivesKills } from './testing/killed-routers.ts';
import { assignsExactly, staysExact } from './testing/properties.ts';

/** Seeds of each property: as many as run in some twenty seconds on two cores. `bench/exactness.ts` runs a thousand. */
const seeds = 40;
const minutes = 60_000;

let base: TestDatabase;
/** Three routers as three processes have them: each with its own connections. */
const routers: Database[] = [];
beforeAll(async () => {
  base = await testDatabase();
  for (let n = 0; n < 3; n++) {
    const log = pino({ level: 'silent' });
    routers.push(await openDatabase({ url: base.url, live: memoryLive(), clock: standingClock, log, max: 8 }));
  }
});
afterAll(async () => {
  for (const database of routers) await database.close();
  await base.close();
});

describe('under any concurrency, over several routers', () => {
  it(
    '5 agents of capacity 3 and 60 waiting: exactly 15 are assigned, none over, none owned twice',
    () => assignsExactly(routers, { seeds }),
    5 * minutes,
  );

  it(
    'people come, go, take, transfer, give back and resolve at random: the books are right whenever one looks',
    () => staysExact(routers, { seeds }),
    5 * minutes,
  );

  it(
    'three router processes killed in the midst of their work leave the books right',
    async () => {
      expect(await survivesKills(routers[0]!, base.url, 1)).toBeGreaterThan(0);
    },
    5 * minutes,
  );
});

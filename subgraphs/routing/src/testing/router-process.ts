/** A router in a process of its own, which does at random what people do, until it is killed. Writes a dot for each thing done. */
import { memoryLive, openDatabase } from '@liuke/kit';
import fc from 'fast-check';
import { pino } from 'pino';
import { act, routerOf, type Shop, standingClock } from './exactness.ts';
import { anyStep } from './properties.ts';

type Orders = Pick<Shop, 'workspaceId' | 'agents' | 'ids' | 'groupId' | 'otherId'> & { url: string; seed: number };

const { url, seed, ...names } = JSON.parse(process.argv[2] ?? '') as Orders;
const log = pino({ level: 'silent' });
const database = await openDatabase({ url, live: memoryLive(), clock: standingClock, log, max: 4 });
const db = routerOf(database, names.workspaceId);
for (let n = 0; ; n++) {
  const steps = fc.sample(anyStep, { numRuns: 4, seed: seed + n });
  await Promise.all(steps.map((step) => act(db, names, step)));
  process.stdout.write('.');
}

/** A router in a process of its own: it does what it is told, all of an order at once, until it is killed or its parent is gone. */
import { memoryLive, openDatabase } from '@liuke/kit';
import { pino } from 'pino';
import { act, routerOf, type Shop, type Step, standingClock, type Trigger } from './exactness.ts';

/** Told to the process. */
export type Order = { readonly number: number; readonly shop: Shop; readonly todo: readonly (Step | Trigger)[] };
/** Its answer; with what went wrong, where something did. The first one, number 0, says that it is ready. */
export type Report = { readonly number: number; readonly wrong: string | null };

const log = pino({ level: 'silent' });
const database = await openDatabase({
  ...{ url: process.argv[2] ?? '', live: memoryLive(), clock: standingClock, log },
  max: 8,
});
const report = (number: number, wrong: string | null = null): void => {
  process.send?.({ number, wrong } satisfies Report);
};

process.on('message', ({ number, shop, todo }: Order) => {
  const db = routerOf(database, shop.workspaceId);
  Promise.all(todo.map((what) => act(db, shop, what))).then(
    () => report(number),
    (error: unknown) => report(number, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
});
process.on('disconnect', () => process.exit(0));
await database.ping();
report(0);

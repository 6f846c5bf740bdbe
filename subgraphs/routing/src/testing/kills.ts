import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { agentsAtWork, audit, openShop, routerOf, type Step, type Trigger } from './exactness.ts';
import { anyStep, atWork, check, deal, type Proof, parameters, type Runs } from './properties.ts';

/** What was done in all. */
export type Tally = {
  kills: number;
  /** Of these, such as hit a router with work in hand. */
  inTheMidst: number;
  looks: number;
  /** Milliseconds from the last kill until the rest and their successors had everybody served: the longest. */
  longestMs: number;
};
export const emptyTally = (): Tally => ({ kills: 0, inTheMidst: 0, looks: 0, longestMs: 0 });

type Story = { readonly todo: readonly Step[]; readonly kills: readonly (number | null)[] };

/**
 * Three routers at work on one shop; some are killed after some milliseconds, while somebody keeps looking. Then those who are left,
 * and others in the place of the dead, go on: every agent comes back, and nobody waits beside a free one.
 */
const settledAfterKills = async ({ looking, routers }: Proof, { todo, kills }: Story, tally: Tally): Promise<void> => {
  const shop = await openShop(looking, 30);
  const db = routerOf(looking, shop.workspaceId);
  const busy = new Set<number>();
  const shares = deal(await routers.ready(atWork), todo).map(async ([router, share], n) => {
    busy.add(n);
    const kill = kills[n] ?? null;
    const working = router
      .do(shop, share)
      // Who is to be killed may leave work undone; it ends by the kill alone, and not by any fault of its own.
      .catch((error: Error) => {
        if (kill === null || !error.message.startsWith('The router ended (SIGKILL)')) throw error;
      })
      .finally(() => busy.delete(n));
    const killing = async (): Promise<void> => {
      if (kill === null) return;
      await wait(kill);
      tally.kills++;
      if (busy.has(n)) tally.inTheMidst++;
      await router.kill();
    };
    await Promise.all([working, killing()]);
  });
  let working = true;
  const look = async (): Promise<void> => {
    while (working) {
      check(await audit(db));
      tally.looks++;
      // Leaves the machine to those who work.
      await wait(5);
    }
  };
  await Promise.all([Promise.all(shares).finally(() => (working = false)), look()]);
  const from = performance.now();
  const arrivals = Array.from(
    { length: agentsAtWork },
    (_, agent): Trigger => ({ trigger: 'online', agent, conversation: 0 }),
  );
  const next = await routers.ready(atWork);
  await Promise.all(deal(next, arrivals).map(([router, share]) => router.do(shop, share)));
  tally.longestMs = Math.max(tally.longestMs, performance.now() - from);
  check(await audit(db));
};

/**
 * The same with processes killed in the midst of it: the books are right whenever one looks, and who is alive goes on at once. Counts
 * what it did into `tally`.
 */
export const survivesKills = (proof: Proof, runs: Runs, tally: Tally): Promise<void> => {
  const scenario = fc.record({
    todo: fc.array(anyStep, { minLength: 24, maxLength: 32 }),
    /** Milliseconds after which each router is killed; null: it lives. */
    kills: fc
      .array(fc.option(fc.nat({ max: 60 }), { freq: 3 }), { minLength: atWork, maxLength: atWork })
      .filter((kills) => kills.some((kill) => kill !== null)),
  });
  return fc.assert(
    fc.asyncProperty(scenario, (story) => settledAfterKills(proof, story, tally)),
    parameters(runs),
  );
};

import type { Database } from '@liuke/kit';
import fc from 'fast-check';
import {
  agentsAtWork,
  audit,
  type Books,
  openShop,
  routerOf,
  type Step,
  steps,
  type Trigger,
  triggers,
} from './exactness.ts';
import type { Router, Routers } from './routers.ts';

export type Runs = { readonly seeds: number; readonly seed?: number };
/** Where the tests look, and who does the work: three processes. */
export type Proof = { readonly looking: Database; readonly routers: Routers };
export const atWork = 3;

const fail = (what: string, books: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(books)}`);
};
export const parameters = ({ seeds, seed }: Runs) => (seed === undefined ? { numRuns: seeds } : { numRuns: seeds, seed });

/** Dealt out to the routers in turn; each does its share at once. */
export const deal = <What>(routers: readonly Router[], todo: readonly What[]): (readonly [Router, What[]])[] =>
  routers.map((router, n) => [router, todo.filter((_, index) => index % routers.length === n)] as const);

/** Five agents of capacity 3, 60 waiting, 32 triggers at once over three processes: exactly 15 are assigned. */
export const assignsExactly = ({ looking, routers }: Proof, runs: Runs): Promise<void> => {
  const others = fc.array(fc.constantFrom(...triggers), { minLength: 27, maxLength: 27 });
  const scenario = others.chain((kinds) => {
    const arrivals = Array.from({ length: agentsAtWork }, (_, agent) => ({ trigger: 'connect' as const, agent }));
    const all = [...arrivals, ...kinds.map((trigger, n) => ({ trigger, agent: n % agentsAtWork }))];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
  const property = fc.asyncProperty(scenario, async (pulled) => {
    const shop = await openShop(looking, 60);
    const todo = pulled.map((one, conversation): Trigger => ({ ...one, conversation }));
    await Promise.all(deal(await routers.ready(atWork), todo).map(([router, share]) => router.do(shop, share)));
    const books = await audit(routerOf(looking, shop.workspaceId));
    const { open, owners, waiting, ...faults } = books;
    if (open !== 15 || owners !== 15 || waiting !== 45) fail('Not exactly 15', books);
    if (Object.values(faults).some((count) => count > 0)) fail('The books are wrong', books);
  });
  return fc.assert(property, parameters(runs));
};

export const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...steps),
  agent: fc.nat({ max: agentsAtWork - 1 }),
  other: fc.nat({ max: agentsAtWork - 1 }),
  conversation: fc.nat({ max: 29 }),
});

/**
 * Agents come, drop, vanish, take, transfer, give back and resolve at random, up to 32 at once over three processes: whenever one
 * looks, during it and after, nobody has too many, nobody shares, nobody waits beside a free agent who fits.
 */
export const staysExact = ({ looking, routers }: Proof, runs: Runs): Promise<void> => {
  const rounds = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 32 }), { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(rounds, async (all) => {
    const shop = await openShop(looking, 30);
    const db = routerOf(looking, shop.workspaceId);
    for (const round of all) {
      const acting = deal(await routers.ready(atWork), round).map(([router, share]) => router.do(shop, share));
      await Promise.all([...acting, audit(db).then(check)]);
      check(await audit(db));
    }
  });
  return fc.assert(property, parameters(runs));
};

/** Throws where something does not hold that must hold whenever one looks. */
export const check = (books: Books): void => {
  const { open, owners, waiting: _, ...faults } = books;
  if (open !== owners || Object.values(faults).some((count) => count > 0)) fail('The books are wrong', books);
};

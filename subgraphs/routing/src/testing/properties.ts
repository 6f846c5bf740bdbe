import type { Database } from '@liuke/kit';
import fc from 'fast-check';
import { act, agentsAtWork, audit, openShop, pull, type Step, steps, type Trigger, triggers } from './exactness.ts';

type Runs = { readonly seeds: number; readonly seed?: number };
const fail = (what: string, books: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(books)}`);
};
const parameters = ({ seeds, seed }: Runs) => (seed === undefined ? { numRuns: seeds } : { numRuns: seeds, seed });

/** Five agents of capacity 3, 60 waiting, 32 triggers at once over all routers: exactly 15 are assigned. */
export const assignsExactly = (routers: readonly Database[], runs: Runs): Promise<void> => {
  const others = fc.array(fc.constantFrom(...triggers), { minLength: 27, maxLength: 27 });
  const scenario = others.chain((kinds) => {
    const arrivals = Array.from({ length: agentsAtWork }, (_, agent): Trigger => ({ kind: 'connect', agent }));
    const all = [...arrivals, ...kinds.map((kind, n): Trigger => ({ kind, agent: n % agentsAtWork }))];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
  const property = fc.asyncProperty(scenario, async (pulled) => {
    const shop = await openShop(routers, 60);
    await Promise.all(pulled.map((trigger, n) => pull(shop, trigger, n)));
    const books = await audit(shop.db);
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
 * Agents come, drop, vanish, take, transfer, give back and resolve at random, up to 32 at once over all routers: whenever one
 * looks, during it and after, nobody has too many, nobody shares, nobody waits beside a free agent who fits.
 */
export const staysExact = (routers: readonly Database[], runs: Runs): Promise<void> => {
  const rounds = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 32 }), { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(rounds, async (all) => {
    const shop = await openShop(routers, 30);
    for (const round of all) {
      const acting = round.map((step, n) => act(shop.routersOf[n % routers.length]!, shop, step));
      const looking = audit(shop.db).then(check);
      await Promise.all([...acting, looking]);
      check(await audit(shop.db));
    }
  });
  return fc.assert(property, parameters(runs));
};

/** Throws where something does not hold that must hold whenever one looks. */
export const check = (books: Awaited<ReturnType<typeof audit>>): void => {
  const { open, owners, waiting: _, ...faults } = books;
  if (open !== owners || Object.values(faults).some((count) => count > 0)) fail('The books are wrong', books);
};

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { roomNames } from '@liuke/kit';
import { subgraphSdl } from '@liuke/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findsRow, type Met, ofEntity, ofRoot, ofSubscription } from '../access/answers.ts';
import { type Caller, gather, type People, rightsOf } from '../access/callers.ts';
import { type AskedHouse, openAskedHouse } from '../access/house.ts';
import { type Guarded, type Law, lawOf } from '../access/law.ts';
import { type Line, matrixOf } from '../access/matrix.ts';
import { type Stage, set, sitsAtDesk } from '../access/stage.ts';
import { isStricter } from '../access/stricter.ts';
import { verdictOf } from '../access/verdict.ts';

const page = new URL('../access/matrix.md', import.meta.url).pathname;

/** What lies between the SDL and what the house answered, as sentences. */
const contradictions: string[] = [];
const lines: Line[] = [];

describe('who may see what is what the SDL says', () => {
  let house: AskedHouse;
  let people: People;
  let stage: Stage;
  let leaves: (() => void) | undefined;
  const found = new Map<string, boolean>();

  const rowFor = async (law: Law, type: string, caller: Caller): Promise<boolean> => {
    const name = `${law.subgraph} ${type} ${caller.name}`;
    const known = found.get(name) ?? (await findsRow(house, law.subgraph, type, stage, caller));
    found.set(name, known);
    return known;
  };

  const meet = async (law: Law, guarded: Guarded, caller: Caller): Promise<Met> => {
    const [[type] = ['']] = guarded.steps;
    if (!caller.viewer)
      return ['Query', 'Mutation'].includes(guarded.from) && !guarded.hidden
        ? ofRoot(house, law, guarded, caller)
        : caller.refusedAtTheDoor!;
    if (guarded.from === 'Subscription') return ofSubscription(house, law, guarded, caller, people.callers[0]!);
    if (guarded.from !== 'entity') return ofRoot(house, law, guarded, caller);
    return (await rowFor(law, type, caller)) ? ofEntity(house, law, guarded, stage, caller) : 'no row';
  };

  const lineOf = async (law: Law, guarded: Guarded): Promise<Line> => {
    const met = new Map<string, Met>();
    const askAs = async (caller: Caller): Promise<void> => {
      const expected = caller.refusedAtTheDoor ?? verdictOf(guarded.needs, rightsOf(caller.viewer!));
      const answered = await meet(law, guarded, caller);
      const same = answered === expected || answered === 'no row';
      const strict = expected === 'allowed' && answered !== 'no row' && isStricter(guarded, caller, answered);
      if (!same && !strict)
        contradictions.push(`${guarded.path}, ${caller.name}: ${expected} by the SDL, ${answered} in truth`);
      met.set(caller.name, strict ? 'allowed' : answered);
    };
    await Promise.all([...people.callers, ...people.keys].map(askAs));
    const keys = people.keys.filter(({ name }) => met.get(name) === 'allowed').flatMap(({ viewer }) => viewer!.scopes);
    return { guarded, met, keys };
  };

  beforeAll(async () => {
    house = await openAskedHouse();
    people = await gather(house);
    leaves = sitsAtDesk(house, people.agent);
    stage = await set(house, people);
    const laws = [...roomNames].sort().map((name) => lawOf(name, subgraphSdl(name)));
    const all = laws.flatMap((law) => law.guarded.map((guarded) => ({ law, guarded })));
    // Signing out ends a caller, at once and everywhere: last of all.
    for (const end of [false, true]) {
      for (const { law, guarded } of all.filter((one) => isEnd(one.guarded) === end)) lines.push(await lineOf(law, guarded));
    }
  }, 900_000);
  afterAll(async () => {
    leaves?.();
    await house?.close();
  });

  it('for every root field, entity field and guarded value, and every kind of caller', () => {
    expect(contradictions).toEqual([]);
  });

  it.each(['Conversation', 'Message', 'Customer'])(
    'a customer, and the shop, find the customer’s %s; nobody else does',
    (type) => {
      const finds = (name: string): boolean => found.get(`conversations ${type} ${name}`) === true;
      expect(['customer', 'customer, proven', 'agent', 'supervisor', 'admin', 'admin, proven'].filter(finds)).toHaveLength(
        6,
      );
      expect(['nobody', 'another customer', "another shop's customer", "another shop's admin"].filter(finds)).toEqual([]);
    },
  );

  it('the page in the repository says the same', () => {
    const matrix = matrixOf(
      people.callers.map(({ name }) => name),
      people.keys.length,
      lines,
    );
    const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
    if (plain(before) !== plain(matrix)) writeFileSync(page, matrix);
    expect(plain(before)).toBe(plain(matrix));
  });
});

/** However wide an editor has made the columns. */
const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').replace(/\n+/g, '\n');

const isEnd = ({ path }: Guarded): boolean => path === 'Mutation.signOut';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choose, type Need, obstacle } from './assignment.ts';

const need = (over: Partial<Need> = {}): Need => ({
  groupId: 'g',
  groupName: 'Orders',
  ruleName: null,
  skills: [],
  locale: 'zh-CN',
  agentId: null,
  passedBy: null,
  lastAgentId: null,
  ...over,
});
const agent = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id.toUpperCase(),
  online: true,
  groupIds: ['g'],
  skills: [],
  locales: ['zh'],
  load: 0,
  capacity: 300,
  weight: 100,
  lastAssignedAt: null,
  ...over,
});
const chosen = (wanted: Need, ...candidates: Candidate[]): string | null => {
  const choice = choose(wanted, candidates);
  return choice.kind === 'chosen' ? choice.agentId : null;
};

describe('who can have it', () => {
  it('tells the obstacle of each who cannot', () => {
    const choice = choose(need({ skills: ['refunds'], passedBy: 'gave' }), [
      agent('away', { online: false, skills: ['refunds'] }),
      agent('full', { load: 300, skills: ['refunds'] }),
      agent('stranger', { groupIds: [], skills: ['refunds'] }),
      agent('novice'),
      agent('gave', { skills: ['refunds'] }),
    ]);
    expect(choice).toEqual({
      kind: 'none',
      obstacles: { away: 'OFFLINE', full: 'FULL', stranger: 'NOT_IN_GROUP', novice: 'SKILL_MISSING', gave: 'GAVE_IT_AWAY' },
    });
  });

  it('is the named agent alone, member of the group or not', () => {
    expect(chosen(need({ agentId: 'b' }), agent('a'), agent('b', { groupIds: [], load: 200 }))).toBe('b');
    expect(chosen(need({ agentId: 'c' }), agent('a'), agent('b'))).toBeNull();
  });

  it('an agent without a place is never chosen', () => {
    expect(chosen(need(), agent('a', { capacity: 0 }))).toBeNull();
  });
});

describe('what it weighs', () => {
  it('decides whether it fits: half a place left holds a light one, not a plain one', () => {
    expect(chosen(need(), agent('a', { load: 250, weight: 50 }))).toBe('a');
    expect(chosen(need(), agent('a', { load: 250, weight: 100 }))).toBeNull();
    expect(choose(need(), [agent('a', { load: 250 })])).toEqual({ kind: 'none', obstacles: { a: 'FULL' } });
  });
});

describe('who of them gets it', () => {
  it("the customer's last agent comes before everything else", () => {
    expect(chosen(need({ lastAgentId: 'b' }), agent('a'), agent('b', { load: 200, locales: ['en'] }))).toBe('b');
  });

  it('then who writes the language, or any', () => {
    expect(chosen(need(), agent('a', { locales: ['en'] }), agent('b', { load: 200 }))).toBe('b');
    expect(chosen(need(), agent('a', { locales: ['en'] }), agent('b', { load: 200, locales: [] }))).toBe('b');
    expect(chosen(need(), agent('a', { locales: ['en'] }))).toBe('a');
  });

  it('then the least loaded relative to capacity', () => {
    expect(chosen(need(), agent('a', { load: 100, capacity: 200 }), agent('b', { load: 200, capacity: 1000 }))).toBe('b');
  });

  it('then the longest idle, those who never had one first', () => {
    const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 9, minute));
    expect(chosen(need(), agent('a', { lastAssignedAt: at(5) }), agent('b', { lastAssignedAt: at(3) }))).toBe('b');
    expect(chosen(need(), agent('a', { lastAssignedAt: at(5) }), agent('b'))).toBe('b');
  });

  it('tells for each other one what stood in the way, or what spoke for the chosen one', () => {
    const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 9, minute));
    const choice = choose(need(), [
      agent('a', { lastAssignedAt: at(1) }),
      agent('b', { lastAssignedAt: at(2) }),
      agent('c', { load: 100 }),
      agent('d', { locales: ['en'] }),
      agent('e', { load: 300 }),
      agent('f', { lastAssignedAt: at(1) }),
    ]);
    expect(choice).toMatchObject({
      agentId: 'a',
      criterion: 'ID',
      passedOver: { b: 'LONGEST_IDLE', c: 'LEAST_LOADED', d: 'LANGUAGE', e: 'FULL', f: 'ID' },
    });
  });

  it('says why in words a supervisor understands', () => {
    const choice = choose(need({ ruleName: 'VIP', skills: ['refunds'], lastAgentId: 'mei' }), [
      agent('mei', { name: 'Mei', skills: ['refunds'], load: 100 }),
      agent('tom', { name: 'Tom', skills: ['refunds'] }),
    ]);
    expect(choice).toMatchObject({
      reason: 'Rule "VIP"; group "Orders"; skills refunds; Mei: had this customer last; load 1 of 3; 2 could have had it',
    });
  });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const someAgent: fc.Arbitrary<Candidate> = fc.record({
  id: ids,
  name: fc.constant('N'),
  online: fc.boolean(),
  groupIds: fc.subarray(['g', 'h']),
  skills: fc.subarray(['x', 'y']),
  locales: fc.subarray(['zh', 'en']),
  load: fc.integer({ min: 0, max: 8 }).map((n) => n * 50),
  capacity: fc.integer({ min: 0, max: 4 }).map((n) => n * 100),
  weight: fc.constantFrom(50, 100, 200),
  lastAssignedAt: fc.option(fc.date({ noInvalidDate: true })),
});
const someNeed = fc.record({
  skills: fc.subarray(['x', 'y']),
  agentId: fc.option(ids),
  passedBy: fc.option(ids),
  lastAgentId: fc.option(ids),
});

describe('for any need and any agents', () => {
  const agents = fc.uniqueArray(someAgent, { selector: ({ id }) => id, maxLength: 6 });

  it('somebody is chosen exactly when somebody can have it, and it is one of those', () => {
    fc.assert(
      fc.property(someNeed, agents, (over, candidates) => {
        const wanted = need(over);
        const fit = candidates.filter((candidate) => obstacle(wanted, candidate) === null).map(({ id }) => id);
        const choice = chosen(wanted, ...candidates);
        expect(choice === null ? [] : [choice]).toEqual(fit.includes(choice ?? '') ? [choice] : []);
        expect(choice === null).toBe(fit.length === 0);
      }),
    );
  });

  it('the order in which agents are told makes no difference', () => {
    fc.assert(
      fc.property(
        someNeed,
        agents.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (over, [one, other]) => {
          expect(choose(need(over), other)).toEqual(choose(need(over), one));
        },
      ),
    );
  });
});

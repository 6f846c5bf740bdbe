import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from './day.ts';
import { figuresOf, gini } from './figures.ts';
import { choosers, rules } from './rules.ts';
import { simulate } from './simulate.ts';
import { groups } from './trade.ts';
import { slowedByNumber, slowedByShare } from './worker.ts';

/** Few agents for many customers, so that queues, giving up, relaxing and overflow all happen. */
const size = { agents: 30, contacts: 1_500 };
const all = [...rules, ...choosers.map((rule) => ({ ...rule, name: `${rule.name} over our queue` }))];

describe('a simulated day', () => {
  it('is the same for the same seed and another for another', () => {
    expect(dayOf(7, size)).toEqual(dayOf(7, size));
    expect(dayOf(8, size)).not.toEqual(dayOf(7, size));
    const [first, second] = [1, 2].map(() => simulate(dayOf(7, size), rules[0]!, slowedByShare).fates);
    expect(second).toEqual(first);
  });

  it.each(all)('under $name loses no conversation and serves none twice', (rule) => {
    const day = dayOf(1, size);
    const { fates, workers } = simulate(day, rule, slowedByNumber);
    expect(fates.map(({ contact }) => contact.id).sort()).toEqual(day.contacts.map(({ id }) => id));
    const answered = fates.filter(({ agentId }) => agentId !== null);
    expect(workers.reduce((sum, { handled }) => sum + handled, 0)).toBe(answered.length);
    expect(workers.flatMap(({ open }) => [...open])).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.length).toBeLessThan(fates.length);
  });

  it.each(all)('under $name nobody holds more than the capacity, takes work while away or waits beyond patience', (rule) => {
    const { fates, workers } = simulate(dayOf(2, size), rule, slowedByShare);
    for (const { agent, most } of workers) expect(most).toBeLessThanOrEqual(agent.capacity);
    const byId = new Map(workers.map(({ agent }) => [agent.id, agent]));
    for (const { contact, waited, agentId } of fates) {
      expect(waited).toBeLessThanOrEqual(contact.patience);
      if (agentId === null) continue;
      const at = contact.at + waited;
      expect(byId.get(agentId)?.online.some(({ from, to }) => from <= at && at <= to)).toBe(true);
    }
  });

  it.each(rules)('under $name the skill is there, unless our queue has given it up after its time', (rule) => {
    const { fates, workers } = simulate(dayOf(3, size), rule, slowedByShare);
    const byId = new Map(workers.map(({ agent }) => [agent.id, agent]));
    for (const { contact, waited, agentId } of fates) {
      const agent = byId.get(agentId ?? '');
      if (!agent || (rule.queue.widens && waited >= 60_000)) continue;
      expect(agent.groupIds).toContain(contact.groupId);
      expect(agent.skills).toEqual(expect.arrayContaining([...contact.skills]));
    }
  });

  it('goes on with what an agent holds at the speed that the number allows', () => {
    const agent = {
      id: 'ada',
      groupIds: [groups[0]!.id],
      skills: [],
      locales: [],
      capacity: 2,
      online: [{ from: 0, to: 1_000_000 }],
    };
    const coming = (id: string, at: number) => ({
      id,
      customerId: id,
      at,
      groupId: groups[0]!.id,
      skills: [],
      locale: 'en',
      vip: false,
      work: 60_000,
      patience: 1_000_000,
    });
    const day: Day = { agents: [agent], contacts: [coming('a', 0), coming('b', 30_000)] };
    const { fates } = simulate(day, rules[0]!, (load) => load);
    // a: half alone, half at half speed. b: half at half speed, the rest alone.
    expect(fates.map(({ contact, endedAt }) => [contact.id, endedAt])).toEqual([
      ['a', 90_000],
      ['b', 120_000],
    ]);
  });
});

describe('figures', () => {
  it('of even loads are a Gini of 0, of one who does it all near 1', () => {
    expect(gini([3, 3, 3])).toBe(0);
    expect(gini([0, 0, 0, 4])).toBeCloseTo(0.75);
  });

  it('count who gave up as not in time', () => {
    const { inTime, abandoned } = figuresOf(simulate(dayOf(1, { agents: 6, contacts: 600 }), rules[0]!, slowedByShare));
    expect(abandoned).toBeGreaterThan(0.2);
    expect(inTime).toBeLessThan(1 - abandoned);
  });
});

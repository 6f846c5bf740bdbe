import { describe, expect, it } from 'vitest';
import { behaviourObjection } from './behaviour.ts';
import { funnelGroups, funnelObjection, funnelOf } from './funnel.ts';
import { shares } from './measures.ts';
import { tellingPaths } from './path.ts';
import { rangeObjection } from './range.ts';

describe('measures', () => {
  it('shares of nothing are unknown, not zero', () => {
    expect(shares({ conversations: 0, resolved: 0, automatic: 0, ratings: 0, satisfied: 0 })).toEqual({
      resolutionRate: null,
      automaticRate: null,
      satisfaction: null,
    });
  });
  it('automatic is a share of the resolved', () => {
    expect(shares({ conversations: 10, resolved: 5, automatic: 4, ratings: 2, satisfied: 1 })).toEqual({
      resolutionRate: 0.5,
      automaticRate: 0.8,
      satisfaction: 0.5,
    });
  });
});

describe('funnels', () => {
  const steps = ['PAGE_VIEW', 'ADD_TO_CART', 'PURCHASE'].map((kind) => ({ kind, name: null, urlPrefix: null }));
  it('steps that nobody reached are there with zero', () => {
    const counts = [
      { value: null, step: 1, customers: 10, medianSeconds: null },
      { value: null, step: 2, customers: 4, medianSeconds: 30 },
    ];
    expect(funnelOf(steps, counts)).toEqual({
      steps: [
        { kind: 'PAGE_VIEW', customers: 10, fromPrevious: 1, medianSecondsFromPrevious: null },
        { kind: 'ADD_TO_CART', customers: 4, fromPrevious: 0.4, medianSecondsFromPrevious: 30 },
        { kind: 'PURCHASE', customers: 0, fromPrevious: 0, medianSecondsFromPrevious: null },
      ],
      conversion: 0,
    });
  });
  it('groups come biggest first', () => {
    const counts = [
      { value: 'a', step: 1, customers: 1, medianSeconds: null },
      { value: 'b', step: 1, customers: 2, medianSeconds: null },
    ];
    expect(funnelGroups(steps, counts).map(({ value }) => value)).toEqual(['b', 'a']);
  });
  it('none, too many and endless are refused', () => {
    expect(funnelObjection([], 60)).toMatch(/1 to 10/);
    expect(funnelObjection(Array(11).fill(steps[0]), 60)).toMatch(/1 to 10/);
    expect(funnelObjection(steps, 0)).toMatch(/withinSeconds/);
    expect(funnelObjection(steps, 60)).toBeNull();
  });
});

describe('paths', () => {
  it('what tells those who asked from the others comes first, not what everybody does', () => {
    const counts = [
      { steps: ['PAGE_VIEW /'], asked: 100, others: 990 },
      { steps: ['PAGE_VIEW /returns'], asked: 60, others: 20 },
      { steps: ['PAGE_VIEW /rare'], asked: 1, others: 0 },
    ];
    const paths = tellingPaths(counts, { asked: 100, others: 1000 }, 2);
    expect(paths.map(({ steps }) => steps[0])).toEqual(['PAGE_VIEW /returns', 'PAGE_VIEW /rare']);
    expect(paths[0]?.share).toBe(0.6);
    expect(paths[0]?.lift).toBeCloseTo(60.5 / 101 / (20.5 / 1001));
  });
});

describe('limits', () => {
  it('a range goes forward and has at most 400 days', () => {
    const [a, b, c] = ['2026-01-01', '2026-02-01', '2028-01-01'].map((day) => new Date(day));
    expect(rangeObjection({ from: a!, to: b! })).toBeNull();
    expect(rangeObjection({ from: b!, to: a! })).toMatch(/before/);
    expect(rangeObjection({ from: a!, to: c! })).toMatch(/400/);
  });
  it('a batch has at most 500 events, each of them small', () => {
    const event = { id: 'a', kind: 'SEARCH', name: null, url: null, at: new Date(), properties: null };
    expect(behaviourObjection([event])).toBeNull();
    expect(behaviourObjection(Array(501).fill(event))).toMatch(/500/);
    expect(behaviourObjection([{ ...event, id: '' }])).toMatch(/id/);
    expect(behaviourObjection([{ ...event, url: 'x'.repeat(2001) }])).toMatch(/url/);
    expect(behaviourObjection([{ ...event, properties: { a: 'x'.repeat(4000) } }])).toMatch(/properties/);
  });
});

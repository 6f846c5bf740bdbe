import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRatioMismatch } from '../statistics/sample-ratio.ts';
import { type ExperimentPlan, planObjection, variantFor } from './experiment.ts';
import { resultsOf } from './results.ts';

const plan: ExperimentPlan = {
  key: 'prompt-timing',
  name: 'When to offer help',
  goal: 'PURCHASE',
  goalWithinSeconds: 3600,
  variants: [
    { key: 'control', weight: 1, settings: {} },
    { key: 'early', weight: 3, settings: { promptAfterSeconds: 5 } },
  ],
};
const countsOf = (experiment: ExperimentPlan) => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 20_000; n++) {
    const { key } = variantFor(experiment, `customer-${n}`);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

describe('an experiment', () => {
  it('gives the same customer the same variant for ever', () => {
    fc.assert(fc.property(fc.uuid(), (id) => variantFor(plan, id).key === variantFor(structuredClone(plan), id).key));
  });
  it('spreads customers by weight', () => {
    const counts = countsOf(plan);
    const groups = plan.variants.map(({ key, weight }) => ({ weight, exposed: counts.get(key) ?? 0 }));
    expect(sampleRatioMismatch(groups)).toBe(false);
  });
  it('spreads them anew in another experiment', () => {
    const other = { ...plan, key: 'other' };
    let same = 0;
    for (let n = 0; n < 4000; n++) same += variantFor(plan, `c${n}`).key === variantFor(other, `c${n}`).key ? 1 : 0;
    // Independent draws of 1/4 and 3/4 agree in 10 of 16.
    expect(same / 4000).toBeGreaterThan(0.59);
    expect(same / 4000).toBeLessThan(0.66);
  });
  it('a variant of weight 0 is given to nobody', () => {
    const off = { ...plan, variants: [...plan.variants, { key: 'off', weight: 0, settings: {} }] };
    expect(countsOf(off).has('off')).toBe(false);
  });
  it('what cannot be run is refused with a sentence', () => {
    expect(planObjection(plan)).toBeNull();
    for (const wrong of [
      { ...plan, key: 'with space' },
      { ...plan, name: ' ' },
      { ...plan, goalWithinSeconds: 0 },
      { ...plan, variants: plan.variants.slice(0, 1) },
      { ...plan, variants: [plan.variants[0]!, plan.variants[0]!] },
      { ...plan, variants: plan.variants.map((variant) => ({ ...variant, weight: 0 })) },
    ])
      expect(planObjection(wrong)).toMatch(/\.$/);
  });
  it('compares each variant with the first, and says nothing before there is data', () => {
    const none = resultsOf(plan.variants, new Map());
    expect(none).toEqual({
      sampleRatioMismatch: false,
      variants: plan.variants.map(({ key }) => ({
        key,
        exposed: 0,
        converted: 0,
        rate: 0,
        liftOverControl: null,
        low: null,
        high: null,
        pValue: null,
        significant: false,
      })),
    });
    const samples = new Map([
      ['control', { exposed: 1000, converted: 100 }],
      ['early', { exposed: 3000, converted: 600 }],
    ]);
    const [control, early] = resultsOf(plan.variants, samples).variants;
    expect(control).toMatchObject({ rate: 0.1, liftOverControl: null, significant: false });
    expect(early).toMatchObject({ rate: 0.2, significant: true });
    expect(early?.liftOverControl).toBeCloseTo(0.1);
    expect(early?.low).toBeGreaterThan(0);
  });
});

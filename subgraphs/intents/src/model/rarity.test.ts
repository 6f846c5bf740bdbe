import { describe, expect, it } from 'vitest';
import { exercisesOf, headStart, labelsOf, rarityOf } from './rarity.ts';

describe('the rarity of an intent', () => {
  it('is 1 with as many samples as the middle one, or more', () => {
    expect(rarityOf(30, [5, 30, 60])).toBe(1);
    expect(rarityOf(60, [5, 30, 60])).toBe(1);
    expect(headStart(1)).toBe(0);
  });
  it('grows as samples are fewer, and ends at 10', () => {
    expect(rarityOf(20, [20, 60, 60])).toBe(3);
    expect(headStart(3)).toBeGreaterThan(headStart(2));
    expect(rarityOf(1, [1, 10_000, 10_000])).toBe(10);
  });
});

describe('what a separator is fitted on', () => {
  // Four samples each of two intents, one of a third, and a background text.
  const intents = ['a', 'b', 'c'];
  const samples = [...'aaaabbbbc', null].map((intent) => ({ intent }));
  const exerciseOf = exercisesOf(labelsOf(intents, samples), intents.length, { cost: 2, balance: 0.5 });

  it('of a common intent: a rare one’s samples weigh as if they were as many as the others’', () => {
    const { positive, costs, headStart } = exerciseOf(0);
    expect([...positive]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    const mine = 2 * Math.sqrt(10 / 4);
    expect([...costs]).toEqual([mine, mine, mine, mine, 2, 2, 2, 2, 8, 2]);
    expect(headStart).toBe(0);
  });
  it('of a rare intent: the others’ samples and the background weigh less by as much', () => {
    const { positive, costs, headStart } = exerciseOf(2);
    expect([...positive]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect([...costs]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 2 * Math.sqrt(10), 0.5]);
    expect(headStart).toBeGreaterThan(0);
  });
});

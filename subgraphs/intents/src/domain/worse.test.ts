import { describe, expect, it } from 'vitest';
import type { Card } from '../model/model.ts';
import { isWorse } from './worse.ts';

const card = (samples: number, accuracy: number | null): Card => ({
  samples,
  encoder: 'x',
  accuracy,
  calibrationError: null,
  automaticPrecision: null,
  automaticCoverage: null,
  outOfScopeAnswered: null,
  surprise: null,
  suggestedAnswerAbove: null,
  suggestedReviewAbove: null,
});

describe('a new model', () => {
  it.each([
    ['that is right clearly less often is refused', 1000, 0.9, 1100, 0.85, true],
    ['that is as good within three points is taken', 1000, 0.9, 1100, 0.875, false],
    ['of a few samples is taken, for chance does that much', 40, 0.9, 50, 0.84, false],
    ['with fewer samples is taken: what was forgotten stays forgotten', 1000, 0.9, 990, 0.7, false],
    ['that nothing is known of is taken', 1000, null, 1100, 0.5, false],
  ])('%s', (_, samples, before, more, after, worse) => {
    const present = { card: card(samples, before), intents: 10 };
    expect(isWorse(present, { card: card(more, after), intents: 10 })).toBe(worse);
    expect(isWorse(present, { card: card(more, after), intents: 11 })).toBe(false);
  });
});

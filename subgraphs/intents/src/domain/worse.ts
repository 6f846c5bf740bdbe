import type { Card } from '../model/model.ts';

/** How far the accuracy may fall, beyond chance, before a new model is refused. */
const tolerated = 0.03;

export type Standing = { readonly card: Card; readonly intents: number };

/**
 * Whether a new model is so much worse that the one in use stays: more samples of the same intents, and clearly fewer
 * held-out ones right, as after a batch of wrong corrections. With fewer samples or other intents the two cannot be compared, and
 * what was forgotten must be forgotten: the new one is taken.
 */
export const isWorse = (present: Standing, next: Standing): boolean => {
  const [before, after] = [present.card.accuracy, next.card.accuracy];
  if (before === null || after === null) return false;
  if (next.card.samples < present.card.samples || next.intents !== present.intents) return false;
  const chance = 1.645 * Math.sqrt((before * (1 - before)) / Math.max(next.card.samples, 1));
  return after < before - Math.max(tolerated, chance);
};

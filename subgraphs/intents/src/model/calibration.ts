import { type Fusion, fitFusion, fused, type Heads, type Judged, type Scores, softmax } from './fusion.ts';
import { fitLogistic, type Logistic, probabilityOf } from './logistic.ts';

/** How raw scores become a confidence that means what it says. */
export type Calibration = {
  readonly fusion: Fusion;
  /** The chance that the best intent is the right one. */
  readonly right: Logistic;
  /** The chance that any known intent is meant. */
  readonly inScope: Logistic;
};

/** Indices of the best `many`, best first; of equals the earlier one. */
export const ranked = (values: ArrayLike<number>, many: number): number[] => {
  const best: number[] = [];
  for (let at = 0; at < values.length; at++) {
    let place = best.length;
    while (place > 0 && values[at]! > values[best[place - 1]!]!) place--;
    if (place < many) best.splice(place, 0, at);
    if (best.length > many) best.pop();
  }
  return best;
};

/** What the heads together make of a text, before the confidence: kept, for all that follows starts from it. */
export type Fused = { readonly probabilities: Float64Array; readonly best: number; readonly signs: readonly number[] };

const logit = (p: number): number => {
  const kept = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  return Math.log(kept / (1 - kept));
};

/** How far the chosen one stands above the best other; negative where this head would have chosen another. */
const lead = (raw: Float32Array, chosen: number): number => {
  let other = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < raw.length; k++) if (k !== chosen && raw[k]! > other) other = raw[k]!;
  return Number.isFinite(other) ? raw[chosen]! - other : 0;
};

/** Fuses a text's scores and reads off what the confidence goes by. */
export const fuse = (scores: Scores, fusion: Fusion): Fused => {
  const logs = fused(scores, fusion);
  const probabilities = softmax(logs);
  const [best = 0] = ranked(logs, 1);
  const { ngram, dense, familiarity } = scores;
  const signs = [logit(probabilities[best] ?? 0), ngram[best] ?? -1, lead(ngram, best), familiarity];
  if (dense !== null && fusion.dense > 0) {
    const top = dense.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const energy =
      fusion.dense * top + Math.log(dense.reduce((sum, score) => sum + Math.exp(fusion.dense * (score - top)), 0));
    signs.push(dense[best] ?? 0, lead(dense, best), energy, lead(ngram, best) >= 0 && lead(dense, best) >= 0 ? 1 : 0);
  }
  return { probabilities, best, signs };
};

export type Confidence = { readonly right: number; readonly inScope: number };

export const confidenceOf = ({ right, inScope }: Calibration, { signs }: Fused): Confidence => ({
  right: probabilityOf(right, signs),
  inScope: probabilityOf(inScope, signs),
});

/** `prior`: the share of a workspace's traffic that is expected to be out of scope. */
export const calibrate = (judged: readonly Judged[], prior: number, heads: Heads): Calibration => {
  const inside = judged.filter(({ truth }) => truth !== null);
  const fusion = fitFusion(inside, heads);
  const outside = judged.length - inside.length;
  const weight = { inside: (1 - prior) / Math.max(inside.length, 1), outside: prior / Math.max(outside, 1) };
  const examples = judged.map(({ scores, truth }) => {
    const { signs, best } = fuse(scores, fusion);
    return {
      signs,
      weight: (truth === null ? weight.outside : weight.inside) * judged.length,
      right: truth !== null && best === truth,
      inScope: truth !== null,
    };
  });
  return {
    fusion,
    right: fitLogistic(examples.map(({ signs, weight, right }) => ({ signs, weight, truth: right }))),
    inScope: fitLogistic(examples.map(({ signs, weight, inScope }) => ({ signs, weight, truth: inScope }))),
  };
};

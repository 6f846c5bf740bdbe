import { wilsonLowerBound } from '../domain/probation.ts';

/** One held-out text: how sure the model was of its best intent, and whether that was right (out of scope: never). */
export type Outcome = { readonly confidence: number; readonly right: boolean; readonly inScope: boolean };

export type Band = {
  /** Of all traffic in the band, out of scope at its expected share, the part that was right; null when it is empty. */
  readonly precision: number | null;
  /** Of in-scope texts, the part in the band. */
  readonly coverage: number;
  /** Of out-of-scope texts, the part in the band. */
  readonly outOfScope: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** `prior`: the share of out-of-scope texts that traffic is expected to hold; the rows are reweighted to it. */
export const band = (outcomes: readonly Outcome[], above: number, upTo: number, prior: number): Band => {
  const within = outcomes.filter(({ confidence }) => confidence > above && confidence <= upTo);
  const inside = outcomes.filter(({ inScope }) => inScope).length;
  const outside = outcomes.length - inside;
  const coverage = share(within.filter(({ inScope }) => inScope).length, inside);
  const outOfScope = share(within.filter(({ inScope }) => !inScope).length, outside);
  const right = share(within.filter((outcome) => outcome.right).length, inside);
  const expected = outside === 0 ? 0 : prior;
  const all = (1 - expected) * coverage + expected * outOfScope;
  return { precision: all === 0 ? null : ((1 - expected) * right) / all, coverage, outOfScope };
};

export const accuracy = (outcomes: readonly Outcome[]): number | null => {
  const inside = outcomes.filter(({ inScope }) => inScope);
  return inside.length === 0 ? null : share(inside.filter(({ right }) => right).length, inside.length);
};

/** Expected calibration error: how far confidence and truth lie apart, over 15 bins, out of scope at its expected share. */
export const calibrationError = (outcomes: readonly Outcome[], prior: number): number | null => {
  if (outcomes.length === 0) return null;
  const inside = outcomes.filter(({ inScope }) => inScope).length;
  const outside = outcomes.length - inside;
  const expected = outside === 0 ? 0 : prior;
  const bins = Array.from({ length: 15 }, () => ({ sure: 0, right: 0 }));
  for (const { confidence, right, inScope } of outcomes) {
    const weight = inScope ? (1 - expected) / inside : expected / outside;
    const bin = bins[Math.min(14, Math.floor(confidence * 15))]!;
    bin.sure += weight * confidence;
    bin.right += right ? weight : 0;
  }
  return bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0);
};

/**
 * The lowest threshold above which (and up to `below`) the right part of all traffic is at least `wanted`, by the lower end of
 * Wilson's interval, one-sided 95 %; null where there is none. Out-of-scope rows count at their expected share.
 */
export const thresholdOf = (outcomes: readonly Outcome[], prior: number, wanted: number, below: number): number | null => {
  const inside = outcomes.filter(({ inScope }) => inScope).length;
  const outside = outcomes.length - inside;
  const weight = outside === 0 ? 0 : ((prior / (1 - prior)) * inside) / outside;
  const sorted = outcomes.filter(({ confidence }) => confidence <= below).sort((a, b) => b.confidence - a.confidence);
  let [right, all] = [0, 0];
  let lowest: number | null = null;
  sorted.forEach((outcome, at) => {
    all += outcome.inScope ? 1 : weight;
    right += outcome.right ? 1 : 0;
    const next = sorted[at + 1]?.confidence ?? 0;
    if (next < outcome.confidence && wilsonLowerBound(right, all) >= wanted) lowest = (outcome.confidence + next) / 2;
  });
  return lowest;
};

import { type Calibration, calibrate, confidenceOf, type Judged, ranked } from './calibration.ts';
import { countsOf } from './features.ts';
import type { Scores } from './head.ts';
import { accuracy, band, calibrationError, type Outcome } from './measure.ts';
import type { Card, FittedModel } from './model.ts';
import { fitNgrams, type NgramWeights, ngramHead, type Sample, teachNgrams } from './ngram-head.ts';

export type Labelled = { readonly text: string; readonly intent: string };
export type TrainingSet = {
  readonly samples: readonly Labelled[];
  /** Texts that no intent serves: what the model is to be unsure about. */
  readonly background: readonly string[];
  /** The share of traffic that is expected to be out of scope. */
  readonly outOfScopePrior: number;
};
export type Progress = (progress: { readonly stage: string; readonly done: number; readonly total: number }) => void;

const folds = 5;
const cost = 1;
/** A taught intent meets at most this many samples of each other intent, and its own weigh this many times (measured). */
const teaching = { negatives: 30, emphasis: 8 };

/**
 * Fits the head on all samples and calibrates it on scores that each sample got from a head fitted without it
 * (five-fold). A second split between calibrating and measuring makes the card's figures held-out ones.
 */
export const fit = (set: TrainingSet, onProgress: Progress = () => {}): FittedModel => {
  const samples: (Sample & { text: string; fold: number })[] = [];
  const seen = new Map<string | null, number>();
  const add = (text: string, intent: string | null): void => {
    const nth = seen.get(intent) ?? 0;
    seen.set(intent, nth + 1);
    samples.push({ text, intent, counts: countsOf(text), fold: nth % folds });
  };
  for (const { text, intent } of set.samples) add(text, intent);
  for (const text of set.background) add(text, null);
  const intents = [...new Set(set.samples.map(({ intent }) => intent))].sort();

  const judged: (Judged & { fold: number })[] = [];
  for (let fold = 0; fold < folds; fold++) {
    onProgress({ stage: 'cross-fit', done: fold, total: folds + 1 });
    const head = ngramHead(
      fitNgrams(
        samples.filter((sample) => sample.fold !== fold),
        { cost },
      ),
    );
    for (const sample of samples) {
      if (sample.fold !== fold) continue;
      const scores = aligned(head.score(sample.text), head.intents, intents);
      judged.push({ scores, truth: sample.intent === null ? null : intents.indexOf(sample.intent), fold });
    }
  }
  onProgress({ stage: 'fit', done: folds, total: folds + 1 });
  const head = fitNgrams(samples, { cost });
  const calibration = calibrate(judged, set.outOfScopePrior);
  const card = measure(judged, set.outOfScopePrior, set.samples.length);
  onProgress({ stage: 'done', done: folds + 1, total: folds + 1 });
  return { head, calibration, card };
};

/** An intent with one sample is missing from the fold that holds it; there it scores as low as can be. */
const aligned = (scores: Scores, from: readonly string[], to: readonly string[]): Scores => {
  const column = new Map(from.map((intent, at) => [intent, at]));
  return { ...scores, raw: Float32Array.from(to, (intent) => scores.raw[column.get(intent) ?? -1] ?? -1) };
};

const measure = (judged: readonly (Judged & { fold: number })[], prior: number, samples: number): Card => {
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = judged.filter((row) => row.fold !== fold);
    if (others.length === 0) continue;
    const calibration = calibrate(others, prior);
    for (const row of judged) if (row.fold === fold) outcomes.push(outcomeOf(row, calibration));
  }
  const automatic = band(outcomes, 0.9, 1, prior);
  return {
    samples,
    accuracy: accuracy(outcomes),
    calibrationError: calibrationError(outcomes, prior),
    automaticPrecision: automatic.precision,
    automaticCoverage: automatic.coverage,
    outOfScopeAnswered: automatic.outOfScope,
  };
};

const outcomeOf = ({ scores, truth }: Judged, calibration: Calibration): Outcome => ({
  confidence: confidenceOf(calibration, scores).right,
  right: truth !== null && ranked(scores.raw, 1)[0] === truth,
  inScope: truth !== null,
});

/** One intent fitted anew from its samples, in tens of milliseconds; calibration and card stay until the next full fit. */
export const teach = (model: FittedModel, intent: string, set: Omit<TrainingSet, 'outOfScopePrior'>): FittedModel => {
  const taken = new Map<string, number>();
  const kept = set.samples.filter((sample) => {
    const nth = taken.get(sample.intent) ?? 0;
    taken.set(sample.intent, nth + 1);
    return sample.intent === intent || nth < teaching.negatives;
  });
  const samples: Sample[] = [
    ...kept.map((sample) => ({ counts: countsOf(sample.text), intent: sample.intent })),
    ...set.background.map((text) => ({ counts: countsOf(text), intent: null })),
  ];
  const head: NgramWeights = teachNgrams(model.head, intent, samples, { cost, emphasis: teaching.emphasis });
  return { ...model, head };
};

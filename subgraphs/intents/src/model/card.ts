import { calibrate, confidenceOf, fuse } from './calibration.ts';
import type { Heads, Judged } from './fusion.ts';
import { surpriseOf } from './fusion.ts';
import { accuracy, band, calibrationError, type Outcome, thresholdOf } from './measure.ts';
import type { Card } from './model.ts';

const parts = 5;

/** How good it is, by rows that neither the heads nor the calibration that measures them had seen. */
export const cardOf = (
  judged: readonly Judged[],
  prior: number,
  heads: Heads,
  samples: number,
  encoder: string | null,
): Card => {
  const outcomes: Outcome[] = [];
  let surprise = 0;
  let inside = 0;
  for (let part = 0; part < parts; part++) {
    const others = judged.filter((_, at) => at % parts !== part);
    const mine = judged.filter((_, at) => at % parts === part);
    if (others.length === 0) continue;
    const calibration = calibrate(others, prior, heads);
    for (const { scores, truth } of mine) {
      const both = fuse(scores, calibration.fusion);
      const confidence = confidenceOf(calibration, both).right;
      outcomes.push({ confidence, right: truth !== null && both.best === truth, inScope: truth !== null });
    }
    const known = mine.filter(({ truth }) => truth !== null);
    inside += known.length;
    if (known.length > 0) surprise += known.length * surpriseOf(known, calibration.fusion);
  }
  const automatic = band(outcomes, 0.9, 1, prior);
  const answerAbove = thresholdOf(outcomes, prior, 0.97, 1);
  return {
    samples,
    encoder: encoder === null ? 'hashed n-grams' : `hashed n-grams + ${encoder}`,
    accuracy: accuracy(outcomes),
    calibrationError: calibrationError(outcomes, prior),
    automaticPrecision: automatic.precision,
    automaticCoverage: automatic.coverage,
    outOfScopeAnswered: automatic.outOfScope,
    surprise: inside === 0 ? null : surprise / inside,
    suggestedAnswerAbove: answerAbove,
    suggestedReviewAbove: thresholdOf(outcomes, prior, 0.7, answerAbove ?? 1),
  };
};

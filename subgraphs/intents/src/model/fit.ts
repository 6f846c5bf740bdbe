import { calibrate } from './calibration.ts';
import { cardOf } from './card.ts';
import { crossFit } from './cross-fit.ts';
import type { Heads, Judged } from './fusion.ts';
import type { FittedModel } from './model.ts';
import { type Embedder, type Progress, see, type TrainingSet } from './training-set.ts';

/**
 * Fits the heads on all samples, fuses and calibrates them on scores that each judged row got from heads fitted without it.
 * The card's figures come from a second split, between calibrating and measuring: held-out ones.
 */
export const fit = async (
  set: TrainingSet,
  encoder: Embedder | null,
  onProgress: Progress = () => {},
): Promise<FittedModel> => {
  const samples = set.samples.map(({ text, intent }) => ({ text, intent }));
  const background = set.background.map((text) => ({ text, intent: null }));
  const judges = set.judges ?? [];
  const seen = await see([...samples, ...background, ...judges], encoder, (done, total) =>
    onProgress({ stage: 'encode', done, total }),
  );
  const rows = {
    samples: seen.slice(0, samples.length),
    background: seen.slice(samples.length, samples.length + background.length),
    judges: judges.length === 0 ? null : seen.slice(samples.length + background.length),
  };
  const { judged, ngram, dense, settings } = crossFit(rows, encoder, set.settings ?? null, (done, total) =>
    onProgress({ stage: done < total - 1 ? 'cross-fit' : 'fit', done, total }),
  );
  const heads: Heads = { ngram: set.heads !== 'encoder' || dense === null, dense: dense !== null };
  const prior = set.outOfScopePrior;
  const model: FittedModel = {
    ngram,
    dense,
    settings,
    calibration: calibrate(judged, prior, heads),
    ngramCalibration: calibrate(judged.map(withoutDense), prior, { ngram: true, dense: false }),
    card: cardOf(judged, prior, heads, samples.length, encoder?.name ?? null),
  };
  onProgress({ stage: 'done', done: 1, total: 1 });
  return model;
};

const withoutDense = (row: Judged): Judged => ({ ...row, scores: { ...row.scores, dense: null } });

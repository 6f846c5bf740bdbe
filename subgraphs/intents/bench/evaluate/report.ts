import type { FittedModel } from '../../src/model/model.ts';
import { type Band, errorByChance, type Figures, type Read } from './figures.ts';
import type { Taught, TeachingFigures } from './teaching.ts';

export const percent = (part: number | null): string => (part === null ? '-' : `${(part * 100).toFixed(1)} %`);
const rounded = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

type Run = {
  readonly model: FittedModel;
  readonly samples: number;
  readonly seconds: number;
  readonly reads: readonly Read[];
};

/** The figures as lines for people. */
export const lines = (figures: Figures, { model, samples, seconds, reads }: Run): string[] => {
  const inside = reads.filter(({ truth }) => truth !== null).length;
  const { cost, balance, denseCost } = model.settings;
  const settings = `cost ${cost}, balance ${balance}${denseCost === null ? '' : `, encoder's cost ${denseCost}`}`;
  const { fusion } = model.calibration;
  const band = (name: string, { precision, coverage, oosShare }: Band): string =>
    `${name.padEnd(13)} precision ${percent(precision)}, coverage ${percent(coverage)}, of out of scope ${percent(oosShare)}`;
  return [
    `${model.card.encoder}: ${samples} samples of ${model.ngram.intents.length} intents, fitted in ${seconds.toFixed(1)} s`,
    `settings      ${settings}; fusion ${fusion.ngram.toFixed(2)} n-grams, ${fusion.dense.toFixed(2)} encoder`,
    `test          ${inside} rows in scope, ${reads.length - inside} out of scope`,
    `accuracy      ${percent(figures.accuracy)} in scope, macro-F1 ${percent(figures.macroF1)}`,
    `calibration   error ${rounded(figures.eceInScope)} in scope (${rounded(errorByChance(reads))} by chance alone), ${rounded(figures.eceAll)} over all`,
    `out of scope  AUROC ${rounded(figures.oosAuroc)}`,
    band('> 0.9', figures.answer),
    band('0.7 to 0.9', figures.review),
    `one text      p50 ${figures.milliseconds.p50.toFixed(2)} ms, p99 ${figures.milliseconds.p99.toFixed(2)} ms`,
  ];
};

export const teachingLines = ({ intent, samples, milliseconds, refitted, ...live }: TeachingFigures): string[] => {
  const line = (name: string, { recall, falseAlarms, othersLost }: Taught): string =>
    `${name.padEnd(13)} recall ${percent(recall)}, false alarms ${falseAlarms === null ? '-' : `${(falseAlarms * 100).toFixed(2)} %`}, others lost ${percent(othersLost)}`;
  return [
    `"${intent}" taught from ${samples} samples in ${milliseconds.toFixed(0)} ms`,
    line('at once', live),
    line('after refit', refitted),
  ];
};

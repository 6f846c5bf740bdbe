import { type DenseWeights, denseScores, fitDense } from './dense-head.ts';
import { fitFusion, type Heads, type Judged, lossOf } from './fusion.ts';
import type { Settings } from './model.ts';
import { fitNgrams, type NgramWeights, ngramHead } from './ngram-head.ts';
import type { Embedder, Seen } from './training-set.ts';

export const folds = 5;

type Rows = {
  readonly samples: readonly Seen[];
  readonly background: readonly Seen[];
  /** Rows kept from the heads altogether; null: samples take turns. */
  readonly judges: readonly Seen[] | null;
};

export type CrossFitted = {
  /** Scores of rows from heads that had not seen them. */
  readonly judged: readonly Judged[];
  readonly ngram: NgramWeights;
  readonly dense: DenseWeights | null;
  readonly settings: Settings;
};

/** A split: heads are fitted on one part and judge the other. */
type Split = { readonly fitted: readonly Seen[]; readonly judged: readonly Seen[] };

type NgramSettings = Pick<Settings, 'cost' | 'balance'>;
const careful: readonly NgramSettings[] = [
  { cost: 1, balance: 0.5 },
  { cost: 0.1, balance: 0.5 },
  { cost: 0.3, balance: 0.5 },
  { cost: 0.1, balance: 1 },
  { cost: 0.03, balance: 0.5 },
];
/** Where a fit takes long: the usual winner, and one that trusts noisy samples less. */
const hasty = careful.slice(0, 2);
const denseCosts = [0.3, 1, 0.1, 3];
/** Rows times intents up to which all is tried. */
const patience = 150_000;
/** Rows that are enough to calibrate on, and the fewest that will do. */
const enough = 2_500;
const fewest = 300;

/**
 * Both heads on all samples, and what such heads make of rows that they have not seen: given ones, or each fold of the
 * samples in turn. Settings are those that are least surprised at the truth there, and least often wrong.
 */
export const crossFit = (
  rows: Rows,
  encoder: Embedder | null,
  given: Settings | null,
  onStep: (done: number, total: number) => void,
): CrossFitted => {
  const intents = [...new Set(rows.samples.flatMap(({ intent }) => intent ?? []))].sort();
  const splits = splitsOf(rows);
  const candidates = given !== null ? [given] : rows.samples.length * intents.length > patience ? hasty : careful;
  const steps = { done: 0, total: splits.length * candidates.length + 1 };
  const step = (): void => onStep(steps.done++, steps.total);

  const ngrams = best(
    candidates.map((settings) => {
      const parts = splits.map((split) => {
        step();
        const fitted = fitNgrams(split.fitted, settings);
        const head = ngramHead(fitted);
        const scores = split.judged.map(({ counts }) => {
          const { raw, familiarity } = head.score(counts);
          return { ngram: aligned(raw, head.intents, intents), dense: null, familiarity };
        });
        return { scores };
      });
      return { settings, judged: judgedOf(splits, parts, intents) };
    }),
    { ngram: true, dense: false },
  );
  step();
  const ngram = fitNgrams(finalRows(rows, splits), ngrams.settings);
  if (encoder === null || rows.samples.length === 0)
    return { judged: ngrams.judged, ngram, dense: null, settings: { ...ngrams.settings, denseCost: null } };

  const { dense, denseCost, scores } = crossFitDense(rows, splits, intents, encoder, given?.denseCost ?? null);
  const judged = ngrams.judged.map((row, at) => ({ ...row, scores: { ...row.scores, dense: scores[at]! } }));
  return { judged, ngram, dense, settings: { ...ngrams.settings, denseCost } };
};

const splitsOf = ({ samples, background, judges }: Rows): Split[] => {
  if (judges !== null) return [{ fitted: samples, judged: [...judges, ...background] }];
  const foldOf = foldsOf([...samples, ...background]);
  const needed = Math.min(folds, Math.ceil(enough / Math.max(1, samples.length / folds)));
  const takesTurns = needed === folds;
  return Array.from({ length: needed }, (_, fold) => {
    const mine = (row: Seen): boolean => foldOf.get(row) === fold;
    const share = (row: Seen): boolean => foldOf.get(row)! % needed === fold;
    return {
      fitted: [...samples, ...(takesTurns ? background : [])].filter((row) => !mine(row)),
      judged: [...samples.filter(mine), ...background.filter(takesTurns ? mine : share)],
    };
  });
};

/** Given judges learn too in the end, as reviewed messages do. Background is a lesson to the heads only where each of its rows can be judged by heads that did not have it. */
const finalRows = ({ samples, background, judges }: Rows, splits: readonly Split[]): readonly Seen[] => [
  ...samples,
  ...(judges ?? []).filter(({ intent }) => intent !== null),
  ...(splits.length === folds ? background : []),
];

/** Every intent's rows are dealt to the folds in turn. */
const foldsOf = (rows: readonly Seen[]): Map<Seen, number> => {
  const met = new Map<string | null, number>();
  return new Map(
    rows.map((row) => {
      const nth = met.get(row.intent) ?? 0;
      met.set(row.intent, nth + 1);
      return [row, nth % folds];
    }),
  );
};

type Part = { readonly scores: readonly Judged['scores'][] };

const judgedOf = (splits: readonly Split[], parts: readonly Part[], intents: readonly string[]): Judged[] =>
  splits.flatMap(({ judged }, at) =>
    judged.map(({ intent, learned }, row) => ({
      scores: parts[at]!.scores[row]!,
      truth: intent === null ? null : intents.indexOf(intent),
      learned,
    })),
  );

const best = <Candidate extends { judged: readonly Judged[] }>(
  candidates: readonly Candidate[],
  heads: Heads,
  of: (judged: readonly Judged[]) => readonly Judged[] = (judged) => judged,
): Candidate => {
  if (candidates.length === 1) return candidates[0]!;
  const losses = candidates.map(({ judged }) => lossOf(of(judged), fitFusion(of(judged), heads)));
  return candidates[losses.indexOf(Math.min(...losses))]!;
};

/** Rows that a fusion with the encoder may be fitted on: those that it had not learned, where there are enough of them. */
export const trusted = (judged: readonly Judged[]): readonly Judged[] => {
  const unlearned = judged.filter(({ learned, truth }) => !learned || truth === null);
  return unlearned.filter(({ truth }) => truth !== null).length >= fewest ? unlearned : judged;
};

/** An intent that a fold's heads never saw scores as low as any there. */
const aligned = (raw: Float32Array, from: readonly string[], to: readonly string[]): Float32Array => {
  if (from.length === to.length) return raw;
  const column = new Map(from.map((intent, at) => [intent, at]));
  const lowest = raw.reduce((low, score) => Math.min(low, score), 0);
  return Float32Array.from(to, (intent) => raw[column.get(intent) ?? -1] ?? lowest);
};

const crossFitDense = (
  rows: Rows,
  splits: readonly Split[],
  intents: readonly string[],
  encoder: Embedder,
  given: number | null,
): { dense: DenseWeights; denseCost: number; scores: readonly Float32Array[] } => {
  const fitOn = (seen: readonly Seen[], cost: number): DenseWeights =>
    fitDense(
      seen.flatMap(({ vector, intent }) => (vector === null ? [] : [{ vector, intent }])),
      encoder.id,
      encoder.dimensions,
      { cost, balance: 0.5 },
    );
  const none = new Float32Array(intents.length);
  const costs =
    given !== null ? [given] : rows.samples.length * intents.length > patience ? denseCosts.slice(0, 2) : denseCosts;
  const tried = costs.map((denseCost) => {
    const parts = splits.map((split) => {
      const head = fitOn(split.fitted, denseCost);
      const scores = split.judged.map(({ vector }) => ({
        ngram: none,
        dense: vector === null ? none : aligned(denseScores(head, vector), head.intents, intents),
        familiarity: 0,
      }));
      return { scores };
    });
    return { denseCost, judged: judgedOf(splits, parts, intents) };
  });
  const { denseCost, judged } = best(tried, { ngram: false, dense: true }, trusted);
  return {
    denseCost,
    dense: fitOn(finalRows(rows, splits), denseCost),
    scores: judged.map(({ scores }) => scores.dense ?? none),
  };
};

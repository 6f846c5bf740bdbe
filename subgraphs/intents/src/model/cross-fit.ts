import { type DenseWeights, denseScores, fitDense } from './dense-head.ts';
import { fitFusion, type Heads, type Judged, lossOf, type Scores } from './fusion.ts';
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
const carefulDense = [0.3, 1, 0.1, 3];
const hastyDense = carefulDense.slice(0, 2);
/** Rows times intents up to which all is tried. */
const patience = 150_000;
/** Rows that are enough to calibrate on, and the fewest that will do. */
const enough = 1_000;
const fewest = 300;
/** Rows that the encoder has not learned: so many are a better judge than all together. */
const fewestUnlearned = 100;

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
  const large = rows.samples.length * intents.length > patience;
  const candidates = given !== null ? [given] : large ? hasty : careful;
  const costs = given?.denseCost != null ? [given.denseCost] : large ? hastyDense : carefulDense;
  const searched = candidates.length > 1 ? searchedOf(splits).length * (candidates.length - 1) : 0;
  const steps = { done: 0, total: searched + splits.length + 1 };
  const step = (): void => onStep(steps.done++, steps.total);

  const judgeNgrams = (settings: NgramSettings, split: Split): Scores[] => {
    step();
    const head = ngramHead(fitNgrams(split.fitted, settings));
    return split.judged.map(({ counts }) => {
      const { raw, familiarity } = head.score(counts);
      return { ngram: aligned(raw, head.intents, intents), dense: null, familiarity };
    });
  };
  const ngrams = chosen(candidates, splits, intents, judgeNgrams, { ngram: true, dense: false });
  step();
  const final = finalRows(rows, splits);
  const ngram = fitNgrams(final, ngrams.settings);
  const { cost, balance } = ngrams.settings;
  if (encoder === null) return { judged: ngrams.judged, ngram, dense: null, settings: { cost, balance, denseCost: null } };

  const fitOn = (seen: readonly Seen[], denseCost: number): DenseWeights => {
    const samples = seen.flatMap(({ vector, intent }) => (vector === null ? [] : [{ vector, intent }]));
    return fitDense(samples, encoder.id, encoder.dimensions, { cost: denseCost, balance: 0.5 });
  };
  const none = new Float32Array(intents.length);
  const judgeDense = (denseCost: number, split: Split): Scores[] => {
    const head = fitOn(split.fitted, denseCost);
    return split.judged.map(({ vector }) => ({
      ngram: none,
      dense: vector === null ? none : aligned(denseScores(head, vector), head.intents, intents),
      familiarity: 0,
    }));
  };
  const denses = chosen(costs, splits, intents, judgeDense, { ngram: false, dense: true });
  const judged = ngrams.judged.map((row, at) => ({
    ...row,
    scores: { ...row.scores, dense: denses.judged[at]!.scores.dense },
  }));
  const dense = fitOn(final, denses.settings);
  return { judged, ngram, dense, settings: { cost, balance, denseCost: denses.settings } };
};

/** Settings are tried on as many splits as give a few hundred rows to judge. */
const searchedOf = (splits: readonly Split[]): readonly Split[] => {
  const each = splits[0]?.judged.length ?? 0;
  return splits.slice(0, Math.max(1, Math.ceil(fewest / Math.max(1, each))));
};

/** The best of the candidates, and what its heads make of every split's judged rows. */
const chosen = <Candidate>(
  candidates: readonly Candidate[],
  splits: readonly Split[],
  intents: readonly string[],
  judge: (candidate: Candidate, split: Split) => Scores[],
  heads: Heads,
): { settings: Candidate; judged: Judged[] } => {
  const first = searchedOf(splits);
  const of = (split: Split, scores: readonly Scores[]): Judged[] =>
    split.judged.map(({ intent }, row) => ({
      scores: scores[row]!,
      truth: intent === null ? null : intents.indexOf(intent),
    }));
  const tried = candidates.map((settings) => ({
    settings,
    judged: first.flatMap((split) => of(split, judge(settings, split))),
  }));
  const loss = ({ judged }: { judged: Judged[] }): number => lossOf(judged, fitFusion(judged, heads));
  const losses = tried.length > 1 ? tried.map(loss) : [0];
  const best = tried[losses.indexOf(Math.min(...losses))]!;
  const rest = splits.slice(first.length).flatMap((split) => of(split, judge(best.settings, split)));
  return { settings: best.settings, judged: [...best.judged, ...rest] };
};

const splitsOf = ({ samples, background, judges }: Rows): Split[] => {
  if (judges !== null) return [{ fitted: samples, judged: [...trusted(judges), ...background] }];
  const foldOf = foldsOf(samples);
  const judging = new Set(trusted(samples));
  const needed = Math.min(folds, Math.ceil(enough / Math.max(1, samples.length / folds)));
  return Array.from({ length: needed }, (_, fold) => {
    const mine = (row: Seen): boolean => judging.has(row) && foldOf.get(row) === fold;
    // All background is judged, in turns, however few of the samples' folds are.
    const its = (_row: Seen, at: number): boolean => at % needed === fold;
    return {
      fitted: [...samples.filter((row) => !mine(row)), ...background.filter((row, at) => !its(row, at))],
      judged: [...samples.filter(mine), ...background.filter(its)],
    };
  });
};

/** Given judges learn too in the end, as reviewed messages do; background where heads without a part of it could judge that. */
const finalRows = ({ samples, background, judges }: Rows, splits: readonly Split[]): readonly Seen[] => [
  ...samples,
  ...(judges ?? []).filter(({ intent }) => intent !== null),
  ...(splits.length > 1 ? background : []),
];

/**
 * Every intent's rows are dealt to the folds in turn; those that the encoder has not learned fill the first folds, for they judge best
 * and not all folds are needed.
 */
const foldsOf = (rows: readonly Seen[]): Map<Seen, number> => {
  const byIntent = new Map<string | null, Seen[]>();
  for (const row of rows) {
    const its = byIntent.get(row.intent) ?? [];
    byIntent.set(row.intent, its);
    its.push(row);
  }
  return new Map(
    [...byIntent.values()].flatMap((its) =>
      its
        .map((row, nth) => ({ row, turn: (row.learned ? folds : 0) + (nth % folds) }))
        .sort((one, other) => one.turn - other.turn)
        .map(({ row }, at): [Seen, number] => [row, Math.floor((at * folds) / its.length)]),
    ),
  );
};

/** Rows that may judge: those that the encoder has not learned, where there are enough of them, and all that no intent serves. */
const trusted = (rows: readonly Seen[]): readonly Seen[] => {
  const unlearned = rows.filter(({ learned, intent }) => !learned || intent === null);
  return unlearned.filter(({ intent }) => intent !== null).length >= fewestUnlearned ? unlearned : rows;
};

/** An intent that a fold's heads never saw scores as low as any there. */
const aligned = (raw: Float32Array, from: readonly string[], to: readonly string[]): Float32Array => {
  if (from.length === to.length) return raw;
  const column = new Map(from.map((intent, at) => [intent, at]));
  const lowest = raw.reduce((low, score) => Math.min(low, score), 0);
  return Float32Array.from(to, (intent) => raw[column.get(intent) ?? -1] ?? lowest);
};

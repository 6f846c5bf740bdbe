import { fit } from '../../src/model/fit.ts';
import { teach } from '../../src/model/teach.ts';
import type { Embedder } from '../../src/model/training-set.ts';
import type { Read } from './figures.ts';
import { Mistake, type Row } from './rows.ts';
import { examplesOf, fitted, type Given, readAll } from './subject.ts';

export type Taught = {
  readonly recall: number | null;
  readonly falseAlarms: number | null;
  readonly othersLost: number | null;
};
export type TeachingFigures = Taught & {
  readonly intent: string;
  readonly samples: number;
  /** From the samples to a model that knows the intent. */
  readonly milliseconds: number;
  /** The same once the background refit is in use. */
  readonly refitted: Taught;
};

/** One intent taught to a model of all others, as saveIntent does it; then the refit that follows in the background. */
export const teaching = async (
  given: Given,
  test: readonly Row[],
  intent: string,
  many: number,
  onStage: (stage: string) => void,
): Promise<TeachingFigures> => {
  const lessons = given.train.filter((row) => row.intent === intent).slice(0, many);
  if (lessons.length < many)
    throw new Mistake(`The train file holds ${lessons.length} rows of "${intent}"; --samples asks for ${many}.`);
  if (!test.some((row) => row.intent === intent)) throw new Mistake(`The test file holds no row of "${intent}".`);
  const encoder = given.heads === 'ngram' ? null : given.encoder;
  const others = { ...given, train: given.train.filter((row) => row.intent !== intent) };
  const before = await fitted(others, onStage);
  const { samples } = examplesOf([...others.train, ...lessons]);
  const readsBefore = await readAll(before.model, before.samples, encoder, test);

  const began = performance.now();
  const taught = await teach(before.model, intent, { samples, background: before.background }, encoder);
  const milliseconds = performance.now() - began;
  const live = compare(readsBefore, await readAll(taught, samples, encoder, test), intent);

  const { settings } = before.model;
  const refit = await fit(
    { samples, background: before.background, outOfScopePrior: given.prior, settings, ...judgesOf(others) },
    encoder as Embedder | null,
    ({ stage, done, total }) => onStage(`refit: ${stage} ${done}/${total}`),
  );
  const refitted = compare(readsBefore, await readAll(refit, samples, encoder, test), intent);
  return { intent, samples: many, ...live, milliseconds, refitted };
};

/** The mean over several taught intents. */
export const meanOf = (all: readonly TeachingFigures[]): TeachingFigures => {
  const mean = (of: (one: TeachingFigures) => number | null): number =>
    all.reduce((sum, one) => sum + (of(one) ?? 0), 0) / all.length;
  const taught = (of: (one: TeachingFigures) => Taught): Taught => ({
    recall: mean((one) => of(one).recall),
    falseAlarms: mean((one) => of(one).falseAlarms),
    othersLost: mean((one) => of(one).othersLost),
  });
  return {
    intent: `mean of ${all.length}`,
    samples: all[0]!.samples,
    milliseconds: mean((one) => one.milliseconds),
    ...taught((one) => one),
    refitted: taught((one) => one.refitted),
  };
};

/** Of the validation rows those that the model knew an intent for before the lesson: the taught one's would teach it more. */
const judgesOf = ({ val, train }: Given) => {
  if (val === null) return {};
  const known = new Set(train.map(({ intent }) => intent));
  return { judges: val.filter(({ intent }) => intent === null || known.has(intent)) };
};

const compare = (before: readonly Read[], after: readonly Read[], intent: string): Taught => {
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const mine = after.filter(({ truth }) => truth === intent);
  const others = after.filter(({ truth }) => truth !== intent);
  const right = before.map(({ truth, guess }) => truth !== null && truth === guess);
  return {
    recall: share(mine.filter(({ guess }) => guess === intent).length, mine.length),
    falseAlarms: share(others.filter(({ guess }) => guess === intent).length, others.length),
    othersLost: share(
      after.filter(({ truth, guess }, at) => right[at] && truth !== guess).length,
      right.filter((one) => one).length,
    ),
  };
};

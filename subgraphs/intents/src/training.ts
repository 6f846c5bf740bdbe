import type { Db } from '@liuke/kit';
import { encoderFolder } from './encoder-folder.ts';
import { sampleKey } from './model/normalise.ts';
import { createTrainer } from './model/trainer.ts';
import type { Labelled, TrainingSet } from './model/training-set.ts';
import { outOfScopeTexts } from './packs.ts';
import * as examples from './store/examples.ts';

/** The process's training threads; they start with the first job and do not keep the process alive. */
export const trainer = createTrainer(encoderFolder);

/** The share of traffic that is expected to be out of scope. */
const outOfScopePrior = 0.2;

/** All that a workspace's model learns from. A background sentence that the workspace has an intent for is none. */
export const trainingSet = async (db: Db): Promise<TrainingSet> => trainingSetOf(await examples.all(db));

const trainingSetOf = (samples: readonly Labelled[]): TrainingSet => {
  const served = new Set(samples.map(({ text }) => sampleKey(text)));
  return { samples, background: outOfScopeTexts().filter((text) => !served.has(sampleKey(text))), outOfScopePrior };
};

import type { Tx } from '@liuke/kit';
import { holdFitted } from '../classifiers.ts';
import { type FittedModel, usualSettings } from '../model/model.ts';
import * as models from '../store/models.ts';
import * as states from '../store/states.ts';
import { trainer, trainingSet } from '../training.ts';

/**
 * Puts a version in use in which this one intent is fitted anew from the examples as they now are; without a model yet,
 * a first one is fitted of all there is. Call with the state's lock held: of two that teach at once the second builds on the first.
 */
export const teachIntent = async (tx: Tx, version: string | null, intentId: string): Promise<void> => {
  const set = await trainingSet(tx);
  if (!set.samples.some(({ intent }) => intent === intentId)) return;
  const before = version === null ? null : await models.fitted(tx, version);
  const model =
    before === null ? await trainer.fit({ ...set, settings: usualSettings }) : await retaught(before, intentId, set);
  await putInUse(tx, model, before === null);
};

/** Stores a version and, from the commit on, classifies by it. */
export const putInUse = async (tx: Tx, model: FittedModel, complete: boolean): Promise<void> => {
  const version = await models.add(tx, model, complete);
  holdFitted(version, model);
  await states.useModel(tx, version);
};

type Set = Awaited<ReturnType<typeof trainingSet>>;

export const retaught = (model: FittedModel, intentId: string, { samples, background }: Set): Promise<FittedModel> =>
  trainer.teach(model, intentId, samples, background);

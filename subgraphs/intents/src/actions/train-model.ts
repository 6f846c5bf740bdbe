import type { Db, Tx } from '@liuke/kit';
import { isWorse } from '../domain/worse.ts';
import { usualSettings } from '../model/model.ts';
import type { Progress } from '../model/training-set.ts';
import * as intents from '../store/intents.ts';
import * as models from '../store/models.ts';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';
import * as trainings from '../store/trainings.ts';
import { trainer, trainingSet } from '../training.ts';
import { planNightly } from './plan-refit.ts';
import { putInUse, retaught } from './teach-intent.ts';

/** ANEW: settings are chosen by trying (on demand, nightly). KEEP: the present model's, where somebody waits. */
export type Choice = 'ANEW' | 'KEEP';

/**
 * Fits, calibrates and measures a model on all examples and puts it in use, unless it is clearly worse on held-out examples than
 * the present one. The fit takes seconds and holds no lock; what humans taught meanwhile is taught to the new model before it
 * replaces the old one, so nothing is forgotten. False when there is nothing to learn from.
 */
export const trainModel = async (db: Db, choice: Choice): Promise<boolean> => {
  const { revision, modelVersion } = await states.read(db);
  const set = await trainingSet(db);
  if (set.samples.length === 0) {
    await db.transaction((tx) => done(tx, revision));
    return false;
  }
  const present = modelVersion === null ? null : await models.card(db, modelVersion);
  const settings = choice === 'ANEW' ? null : (present?.card.settings ?? usualSettings);
  const progress = recorder(db);
  progress.step({ stage: 'waiting', done: 0, total: 1 });
  const fitted = await trainer.fit({ ...set, settings }, progress.step);
  await progress.written();
  await db.transaction(async (tx) => {
    await states.lock(tx);
    // Measured against the last model that was measured itself: what was taught since carries that one's card on.
    if (present !== null && isWorse(present, { card: fitted.card, intents: fitted.ngram.intents.length })) {
      await trainings.record(tx, { stage: 'kept', done: 1, total: 1 });
      await done(tx, revision);
      return;
    }
    const missed = await intents.taughtSince(tx, revision);
    const now = missed.length === 0 ? set : await trainingSet(tx);
    let model = fitted;
    for (const id of missed) {
      if (now.samples.some(({ intent }) => intent === id)) model = await retaught(model, id, now);
    }
    await putInUse(tx, model, true);
    await done(tx, revision);
  });
  return true;
};

/** What was planned is done, unless the examples have changed since; and the next night is planned. */
const done = async (tx: Tx, revision: number): Promise<void> => {
  const state = await states.lock(tx);
  if (state.revision === revision) await schedule.cancel(tx, 'REFIT', [tx.viewer.workspaceId]);
  await schedule.cancel(tx, 'REFIT', [schedule.nightly]);
  await planNightly(tx);
};

/** Writes steps one after the other; a step that is overtaken before its turn is left out. */
const recorder = (db: Db) => {
  let latest: trainings.Step | null = null;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const step = latest;
    latest = null;
    if (step !== null) await db.transaction((tx) => trainings.record(tx, step));
  };
  const step: Progress = ({ stage, done, total }) => {
    latest = { stage, done, total };
    writing = writing.then(write);
    // Awaited in `written`; until then a failure must not count as unhandled.
    writing.catch(() => {});
  };
  return { step, written: () => writing };
};

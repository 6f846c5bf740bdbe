import { type Db, fault } from '@liuke/kit';
import { type Experiment, type ExperimentPlan, planObjection } from '../domain/experiment.ts';
import * as experiments from '../store/experiments.ts';

/** Writes a draft. Faults: BAD_USER_INPUT with the sentence that says why, CONFLICT when it has begun. */
export const saveExperiment = (db: Db, plan: ExperimentPlan): Promise<Experiment> => {
  const wrong = planObjection(plan);
  if (wrong) throw fault('BAD_USER_INPUT', wrong);
  return db.transaction(async (tx) => {
    const saved = await experiments.saveDraft(tx, plan);
    if (!saved) throw fault('CONFLICT', 'An experiment that was started keeps what it was started with.');
    return saved;
  });
};

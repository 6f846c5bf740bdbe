import { type Db, fault } from '@liuke/kit';
import type { Experiment } from '../domain/experiment.ts';
import * as experiments from '../store/experiments.ts';

/** Ends it, with the variant that everyone gets from now on. Faults: NOT_FOUND, BAD_USER_INPUT, CONFLICT. */
export const stopExperiment = (db: Db, key: string, winner: string | null): Promise<Experiment> =>
  db.transaction(async (tx) => {
    const experiment = await experiments.lock(tx, key);
    if (!experiment) throw fault('NOT_FOUND');
    if (experiment.status !== 'RUNNING') throw fault('CONFLICT', 'Only a running experiment can be stopped.');
    if (winner !== null && !experiment.variants.some((variant) => variant.key === winner))
      throw fault('BAD_USER_INPUT', 'winner is the key of one of its variants.');
    return experiments.stop(tx, key, winner);
  });

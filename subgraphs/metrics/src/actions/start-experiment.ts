import { type Db, fault } from '@liuke/kit';
import type { Experiment } from '../domain/experiment.ts';
import * as experiments from '../store/experiments.ts';

/** Begins to assign variants; a running one stays as it is. Faults: NOT_FOUND, CONFLICT when it has been stopped. */
export const startExperiment = (db: Db, key: string): Promise<Experiment> =>
  db.transaction(async (tx) => {
    const experiment = await experiments.lock(tx, key);
    if (!experiment) throw fault('NOT_FOUND');
    if (experiment.status === 'STOPPED') throw fault('CONFLICT', 'A stopped experiment does not begin again.');
    return experiment.status === 'RUNNING' ? experiment : experiments.start(tx, key);
  });

import { resultsOf } from '../domain/results.ts';
import type { EventKind, ExperimentResolvers } from '../generated/resolvers.ts';
import * as experiments from '../store/experiments.ts';

export const Experiment: ExperimentResolvers = {
  goal: ({ goal }) => goal as EventKind,
  variants: ({ variants }) => [...variants],
  results: async (experiment, _args, { db }) =>
    experiment.status === 'DRAFT' ? null : resultsOf(experiment.variants, await experiments.samples(db, experiment)),
};

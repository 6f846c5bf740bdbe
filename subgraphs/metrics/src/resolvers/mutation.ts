import { assignVariant } from '../actions/assign-variant.ts';
import { saveExperiment } from '../actions/save-experiment.ts';
import { startExperiment } from '../actions/start-experiment.ts';
import { stopExperiment } from '../actions/stop-experiment.ts';
import { track } from '../actions/track.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  track: (_root, { events }, { db }) =>
    track(
      db,
      events.map(({ id, kind, name, url, at, properties }) => ({
        id,
        kind,
        name: name ?? null,
        url: url ?? null,
        at,
        properties: properties ?? null,
      })),
    ),
  saveExperiment: (_root, { input }, { db }) =>
    saveExperiment(db, {
      ...input,
      goalWithinSeconds: input.goalWithinSeconds ?? 86_400,
      variants: input.variants.map(({ key, weight, settings }) => ({ key, weight: weight ?? 1, settings })),
    }),
  startExperiment: (_root, { key }, { db }) => startExperiment(db, key),
  stopExperiment: (_root, { key, winner }, { db }) => stopExperiment(db, key, winner ?? null),
  assignVariant: (_root, { experimentKey }, { db }) => assignVariant(db, experimentKey),
};

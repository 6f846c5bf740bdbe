import { fault } from '@liuke/kit';
import { nameGroups, namePaths } from '../actions/name-again.ts';
import { agentPerformance, overview } from '../actions/performance.ts';
import { funnelGroups, funnelObjection, funnelOf } from '../domain/funnel.ts';
import { tellingPaths } from '../domain/path.ts';
import { rangeObjection } from '../domain/range.ts';
import type { EventKind, FunnelStep, QueryResolvers } from '../generated/resolvers.ts';
import * as experiments from '../store/experiments.ts';
import * as funnels from '../store/funnels.ts';

const refuse = (objection: string | null): void => {
  if (objection) throw fault('BAD_USER_INPUT', objection);
};

/** Kinds come out of the rows that took them in: the enum's names and no others. */
const typed = (steps: readonly (Omit<FunnelStep, 'kind'> & { readonly kind: string })[]): FunnelStep[] =>
  steps.map((step) => ({ ...step, kind: step.kind as EventKind }));

export const Query: QueryResolvers = {
  overview: (_root, { range }, { db }) => overview(db, range),

  agentPerformance: (_root, { range, by, groupId }, { db }) => agentPerformance(db, range, by ?? 'AGENT', groupId ?? null),

  funnel: async (_root, { input }, { db }) => {
    const { withinSeconds = 86_400, range, breakdown } = input;
    const within = withinSeconds ?? 86_400;
    const steps = input.steps.map(({ kind, name, urlPrefix }) => ({
      kind,
      name: name ?? null,
      urlPrefix: urlPrefix ?? null,
    }));
    refuse(rangeObjection(range) ?? funnelObjection(steps, within));
    const counts = await funnels.walk(db, { steps, range, withinSeconds: within, breakdown: breakdown ?? null });
    const whole = funnelOf(
      steps,
      counts.filter((count) => count.value === null),
    );
    const groups = breakdown
      ? await nameGroups(db, funnelGroups(steps, counts), { property: breakdown, kind: steps[0]!.kind, range })
      : [];
    return { ...whole, steps: typed(whole.steps), groups: groups.map((group) => ({ ...group, steps: typed(group.steps) })) };
  },

  pathsBefore: async (_root, { intentId, range, ...args }, { db }) => {
    const first = args.first ?? 10;
    refuse(rangeObjection(range));
    if (first < 1 || first > 100) throw fault('BAD_USER_INPUT', 'first lies between 1 and 100.');
    const counts = await funnels.pathsBefore(db, intentId, range);
    return tellingPaths(await namePaths(db, counts, range), await funnels.crowd(db, intentId, range), first);
  },

  experiments: (_root, { status }, { db }) => experiments.list(db, status ?? null),
  experiment: (_root, { key }, { db }) => experiments.find(db, key),
};

import { closesAt, hoursOf, isOpen, opensAt } from '../domain/hours.ts';
import type { SkillGroupResolvers } from '../generated/resolvers.ts';

export const SkillGroup: SkillGroupResolvers = {
  __resolveReference: ({ id }, { load }) => load.group.load(id),
  opensAt: ({ hours }, _, { now }) => opensAt(hoursOf(hours), now()),
  closesAt: ({ hours }, _, { now }) => closesAt(hoursOf(hours), now()),
  open: ({ hours }, _, { now }) => isOpen(hoursOf(hours), now()),
  awayMessages: ({ awayMessages }) => [...awayMessages],
  sla: ({ sla }) => [...sla],
  agents: async ({ id }, _, { load }) => (await load.agentsOfGroup.load(id)) ?? [],
  waiting: async ({ id }, _, { load }) => (await load.waitingInGroup.load(id)) ?? 0,
  overflowTo: ({ overflowTo }, _, { load }) => (overflowTo === null ? null : load.group.load(overflowTo)),
};

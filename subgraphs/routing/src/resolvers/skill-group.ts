import type { SkillGroupResolvers } from '../generated/resolvers.ts';

export const SkillGroup: SkillGroupResolvers = {
  __resolveReference: ({ id }, { load }) => load.group.load(id),
  agents: async ({ id }, _, { load }) => (await load.agentsOfGroup.load(id)) ?? [],
  waiting: async ({ id }, _, { load }) => (await load.waitingInGroup.load(id)) ?? 0,
  overflowTo: ({ overflowTo }, _, { load }) => (overflowTo === null ? null : load.group.load(overflowTo)),
};

import type { FlowOptionResolvers, FlowStepResolvers } from '../generated/resolvers.ts';

/** Steps are stored as they were given: what was left out is answered here. */
export const FlowStep: FlowStepResolvers = {
  slotType: ({ slotType }) => slotType ?? 'TEXT',
  choices: ({ choices }) => [...(choices ?? [])],
  buttons: ({ buttons }) => [...(buttons ?? [])],
  texts: ({ texts }) => [...(texts ?? [])],
};

export const FlowOption: FlowOptionResolvers = {
  words: ({ words }) => [...(words ?? [])],
  titles: ({ titles }) => [...(titles ?? [])],
};

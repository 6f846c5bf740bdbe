import { presenceOf } from '../domain/agent.ts';
import type { AgentResolvers } from '../generated/resolvers.ts';
import { weightsShown } from './routing-settings.ts';

export const Agent: AgentResolvers = {
  __resolveReference: ({ id }, { load }) => load.agent.load(id),
  presence: async ({ id, disabled }, _, { load, now }) =>
    disabled ? 'OFFLINE' : presenceOf(await load.presenceOfAgent.load(id), now()),
  channelWeights: ({ channelWeights }) => weightsShown(channelWeights),
  groups: async ({ id }, _, { load }) => (await load.groupsOfAgent.load(id)) ?? [],
};

import { fault } from '@liuke/kit';
import type { RoutingRuleResolvers } from '../generated/resolvers.ts';

export const RoutingRule: RoutingRuleResolvers = {
  group: async ({ groupId }, _, { load }) => {
    const group = await load.group.load(groupId);
    if (!group) throw fault('NOT_FOUND');
    return group;
  },
  agent: ({ agentId }, _, { load }) => (agentId === null ? null : load.agent.load(agentId)),
};

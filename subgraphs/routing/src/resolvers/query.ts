import { fault } from '@liuke/kit';
import type { QueryResolvers } from '../generated/resolvers.ts';
import * as agents from '../store/agents.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';
import * as rules from '../store/rules.ts';
import * as settings from '../store/settings.ts';

export const Query: QueryResolvers = {
  agents: (_, { groupId, online }, { db }) => agents.list(db, { groupId: groupId ?? null, online: online ?? null }),
  agent: (_, { id }, { load }) => load.agent.load(id),
  skillGroups: (_, _args, { db }) => groups.list(db),
  routingRules: (_, _args, { db }) => rules.list(db),
  routingSettings: (_, _args, { db }) => settings.read(db),
  queue: (_, { groupId, first }, { db }) => {
    const limit = first ?? 50;
    if (limit < 1 || limit > 100) throw fault('BAD_USER_INPUT', 'first is 1 to 100.');
    return queue.list(db, groupId ?? null, limit);
  },
};

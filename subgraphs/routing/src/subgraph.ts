import { defineSubgraph } from '@liuke/kit';
import { createCare } from './background/care.ts';
import { handlers } from './handlers/index.ts';
import { loaders } from './loaders.ts';
import { Agent } from './resolvers/agent.ts';
import { Assignment, ConsideredAgent, Conversation, Explanation } from './resolvers/conversation.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';
import { QueueEntry } from './resolvers/queue-entry.ts';
import { RoutingRule } from './resolvers/routing-rule.ts';
import { RoutingSettings } from './resolvers/routing-settings.ts';
import { SkillGroup } from './resolvers/skill-group.ts';
import { Subscription } from './resolvers/subscription.ts';

export default defineSubgraph({
  name: 'routing',
  resolvers: {
    Query,
    Mutation,
    Subscription,
    Agent,
    SkillGroup,
    RoutingRule,
    Conversation,
    Assignment,
    Explanation,
    ConsideredAgent,
    QueueEntry,
    RoutingSettings,
  },
  loaders,
  handlers,
  background: [createCare()],
});

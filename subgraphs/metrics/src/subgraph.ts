import { defineSubgraph } from '@liuke/kit';
import { sealing } from './background/sealing.ts';
import { onAgentPresenceChanged } from './handlers/on-agent-presence-changed.ts';
import { onAgentRequested } from './handlers/on-agent-requested.ts';
import { onAgentSaved } from './handlers/on-agent-saved.ts';
import { onConversationAssigned } from './handlers/on-conversation-assigned.ts';
import { onConversationChanged } from './handlers/on-conversation-changed.ts';
import { onConversationQueued } from './handlers/on-conversation-queued.ts';
import { onConversationRated } from './handlers/on-conversation-rated.ts';
import { onConversationResolved } from './handlers/on-conversation-resolved.ts';
import { onConversationStarted } from './handlers/on-conversation-started.ts';
import { onCustomerPrivacyChanged } from './handlers/on-customer-privacy-changed.ts';
import { onCustomersMerged } from './handlers/on-customers-merged.ts';
import { onErasureRequested } from './handlers/on-erasure-requested.ts';
import { onExportRequested } from './handlers/on-export-requested.ts';
import { onIntentSaved } from './handlers/on-intent-saved.ts';
import { onMessageClassified } from './handlers/on-message-classified.ts';
import { onMessageReceived } from './handlers/on-message-received.ts';
import { onReplySent } from './handlers/on-reply-sent.ts';
import { onResponseMet } from './handlers/on-response-met.ts';
import { onResponseMissed } from './handlers/on-response-missed.ts';
import { loaders } from './loaders.ts';
import { Agent } from './resolvers/agent.ts';
import { Customer } from './resolvers/customer.ts';
import { Experiment } from './resolvers/experiment.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';
import { Subscription } from './resolvers/subscription.ts';

export default defineSubgraph({
  name: 'metrics',
  resolvers: { Query, Mutation, Subscription, Experiment, Customer, Agent },
  loaders,
  handlers: {
    ConversationStarted: onConversationStarted,
    ConversationChanged: onConversationChanged,
    MessageReceived: onMessageReceived,
    MessageClassified: onMessageClassified,
    ReplySent: onReplySent,
    AgentRequested: onAgentRequested,
    ConversationQueued: onConversationQueued,
    ConversationAssigned: onConversationAssigned,
    ConversationResolved: onConversationResolved,
    ConversationRated: onConversationRated,
    ResponseMet: onResponseMet,
    ResponseMissed: onResponseMissed,
    AgentSaved: onAgentSaved,
    AgentPresenceChanged: onAgentPresenceChanged,
    IntentSaved: onIntentSaved,
    CustomerPrivacyChanged: onCustomerPrivacyChanged,
    CustomersMerged: onCustomersMerged,
    ErasureRequested: onErasureRequested,
    ExportRequested: onExportRequested,
  },
  background: [sealing(3_600_000)],
});

import { defineSubgraph } from '@liuke/kit';
import { encoderInUse } from './encoder.ts';
import { onAnswerFound } from './handlers/on-answer-found.ts';
import { onConversationAssigned } from './handlers/on-conversation-assigned.ts';
import { onConversationChanged } from './handlers/on-conversation-changed.ts';
import { onConversationExpired } from './handlers/on-conversation-expired.ts';
import { onConversationResolved } from './handlers/on-conversation-resolved.ts';
import { onErasureRequested } from './handlers/on-erasure-requested.ts';
import { onExportRequested } from './handlers/on-export-requested.ts';
import { onMessageReceived } from './handlers/on-message-received.ts';
import { onReviewOffered } from './handlers/on-review-offered.ts';
import { loaders } from './loaders.ts';
import { Candidate, Classification } from './resolvers/classification.ts';
import { Conversation, Dialogue } from './resolvers/conversation.ts';
import { Draft } from './resolvers/draft.ts';
import { FlowOption, FlowStep } from './resolvers/flow.ts';
import { Intent } from './resolvers/intent.ts';
import { Message } from './resolvers/message.ts';
import { MisreadIntent } from './resolvers/model-card.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';
import { Subscription } from './resolvers/subscription.ts';
import { createSweeper } from './sweeper.ts';

export default defineSubgraph({
  name: 'intents',
  resolvers: {
    Query,
    Mutation,
    Subscription,
    Intent,
    Classification,
    Candidate,
    Draft,
    Conversation,
    Dialogue,
    Message,
    MisreadIntent,
    FlowStep,
    FlowOption,
  },
  loaders,
  handlers: {
    MessageReceived: onMessageReceived,
    AnswerFound: onAnswerFound,
    ReviewOffered: onReviewOffered,
    ConversationAssigned: onConversationAssigned,
    ConversationResolved: onConversationResolved,
    ConversationChanged: onConversationChanged,
    ErasureRequested: onErasureRequested,
    ExportRequested: onExportRequested,
    ConversationExpired: onConversationExpired,
  },
  background: [encoderInUse(), createSweeper()],
});

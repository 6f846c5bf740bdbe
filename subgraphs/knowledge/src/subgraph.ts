import { defineSubgraph } from '@liuke/kit';
import { dictionary } from '@liuke/kit/text';
import { upkeep } from './background/upkeep.ts';
import { onConversationExpired } from './handlers/on-conversation-expired.ts';
import { onCustomersMerged } from './handlers/on-customers-merged.ts';
import { onDraftReviewed } from './handlers/on-draft-reviewed.ts';
import { onErasureRequested } from './handlers/on-erasure-requested.ts';
import { onExportRequested } from './handlers/on-export-requested.ts';
import { onIntentSaved } from './handlers/on-intent-saved.ts';
import { onMessageClassified } from './handlers/on-message-classified.ts';
import { onReplySent } from './handlers/on-reply-sent.ts';
import { loaders } from './loaders.ts';
import { Article } from './resolvers/article.ts';
import { Message } from './resolvers/message.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';

export default defineSubgraph({
  name: 'knowledge',
  resolvers: { Query, Mutation, Article, Message },
  loaders,
  handlers: {
    MessageClassified: onMessageClassified,
    ReplySent: onReplySent,
    DraftReviewed: onDraftReviewed,
    IntentSaved: onIntentSaved,
    CustomersMerged: onCustomersMerged,
    ErasureRequested: onErasureRequested,
    ExportRequested: onExportRequested,
    ConversationExpired: onConversationExpired,
  },
  background: [dictionary, upkeep(6 * 60 * 60 * 1000)],
});

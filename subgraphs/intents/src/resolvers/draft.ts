import type { DraftResolvers } from '../generated/resolvers.ts';
import { stillThere } from './classification.ts';

export const Draft: DraftResolvers = {
  __resolveReference: ({ id }, { load }) => load.draft.load(id),
  conversation: ({ conversationId }) => ({ id: conversationId }),
  inReplyTo: ({ messageId }) => ({ id: messageId }),
  sources: ({ articleIds }) => articleIds.map((id) => ({ id })),
  alternatives: async ({ messageId, intentId }, _arguments, context) => {
    const meant = await context.load.classification.load(messageId);
    return stillThere(meant?.candidates.filter((one) => one.intentId !== intentId) ?? [], context);
  },
  reviewedBy: ({ reviewedBy }) => (reviewedBy === null ? null : { id: reviewedBy }),
};

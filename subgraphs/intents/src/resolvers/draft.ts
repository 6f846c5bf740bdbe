import type { DraftResolvers } from '../generated/resolvers.ts';

export const Draft: DraftResolvers = {
  __resolveReference: ({ id }, { load }) => load.draft.load(id),
  conversation: ({ conversationId }) => ({ id: conversationId }),
  inReplyTo: ({ messageId }) => ({ id: messageId }),
  reviewedBy: ({ reviewedBy }) => (reviewedBy === null ? null : { id: reviewedBy }),
};

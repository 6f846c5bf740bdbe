import type { ConversationResolvers, DialogueResolvers } from '../generated/resolvers.ts';

export const Conversation: ConversationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  /** One that has ended is kept for corrections, and is none. */
  dialogue: async ({ id }, _arguments, { load }) => {
    const dialogue = await load.dialogue.load(id);
    return dialogue?.phase === 'DONE' ? null : dialogue;
  },
  beingReviewed: async ({ id }, _arguments, { load }) => (await load.review.load(id)) === true,
  drafts: async ({ id }, _arguments, { load }) => (await load.draftsOfConversation.load(id)) ?? [],
};

export const Dialogue: DialogueResolvers = {
  intent: ({ intentId }, _arguments, { load }) => load.intent.load(intentId),
  slots: ({ slots }) => Object.entries(slots).map(([name, value]) => ({ name, value })),
};

import type { ConversationResolvers, DialogueResolvers } from '../generated/resolvers.ts';

export const Conversation: ConversationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  dialogue: ({ id }, _arguments, { load }) => load.dialogue.load(id),
  drafts: async ({ id }, _arguments, { load }) => (await load.draftsOfConversation.load(id)) ?? [],
};

export const Dialogue: DialogueResolvers = {
  intent: ({ intentId }, _arguments, { load }) => load.intent.load(intentId),
  slots: ({ slots }) => Object.entries(slots).map(([name, value]) => ({ name, value })),
};

/** What is woken when a draft of a conversation is made or changes. */
export const draftTopics = (conversationId: string): readonly string[] => [
  'intents:drafts',
  `intents:drafts:${conversationId}`,
];

/** What a list of drafts listens to: one conversation's, or all. */
export const draftTopic = (conversationId: string | null): string =>
  conversationId === null ? 'intents:drafts' : `intents:drafts:${conversationId}`;

/** What is woken when another model comes in use, and when an answer of the machine's is audited. */
export const modelTopic = 'intents:model';

/** What is woken when a human begins or has ended looking at a conversation's draft. */
export const reviewTopic = (conversationId: string): string => `intents:review:${conversationId}`;

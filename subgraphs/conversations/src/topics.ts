/** What live subscriptions of this room wait for. */
export const topics = {
  messages: (conversationId: string): string => `conversations:messages:${conversationId}`,
  conversation: (conversationId: string): string => `conversations:conversation:${conversationId}`,
  typing: (conversationId: string): string => `conversations:typing:${conversationId}`,
  inbox: 'conversations:inbox',
} as const;

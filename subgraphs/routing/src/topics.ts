/** What live subscriptions, and callers who wait for the news of a conversation, listen to. */
export const topics = {
  conversation: (conversationId: string): string => `routing:conversation:${conversationId}`,
  assignments: (agentId: string): string => `routing:assignments:${agentId}`,
  queue: 'routing:queue',
} as const;

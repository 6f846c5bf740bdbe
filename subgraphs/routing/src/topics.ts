/** What live subscriptions, and callers who wait for the news of a conversation, listen to. */
export const topics = {
  conversation: (conversationId: string): string => `routing:conversation:${conversationId}`,
  assignments: (agentId: string): string => `routing:assignments:${agentId}`,
  queue: 'routing:queue',
  /** Something was decided: queues, loads, presence or hours may be others. */
  desk: 'routing:desk',
  promises: 'routing:promises',
} as const;

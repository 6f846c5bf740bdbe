import { everywhere } from '@liuke/kit';

/** What live subscriptions of this room wait for. */
export const topics = {
  messages: (conversationId: string): string => `conversations:messages:${conversationId}`,
  conversation: (conversationId: string): string => `conversations:conversation:${conversationId}`,
  typing: (conversationId: string): string => `conversations:typing:${conversationId}`,
  /** Somebody opened it, or has it open no longer. */
  open: (conversationId: string): string => `conversations:open:${conversationId}`,
  inbox: 'conversations:inbox',
  /** Something may be due, in whatever workspace. */
  deliveries: everywhere('conversations:deliveries'),
  /** A provider may hold a file to be fetched, in whatever workspace. */
  files: everywhere('conversations:files'),
  /** Something may be to be told to a partner, in whatever workspace. */
  webhooks: everywhere('conversations:webhooks'),
} as const;

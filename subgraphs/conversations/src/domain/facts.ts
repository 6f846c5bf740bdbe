import type { ConversationStarted, MessageReceived, ReplySent } from '@liuke/kit';
import type { Conversation, Reply } from './conversation.ts';
import type { Message } from './message.ts';

/** What events tell of a conversation's customer. */
export type About = { readonly tier: string | null; readonly customerTags: readonly string[] };

/** A conversation's and its customer's tags, as routing rules look at both. */
const tagsOf = (conversation: Conversation, about: About): string[] => [
  ...new Set([...conversation.tags, ...about.customerTags]),
];

/** What other rooms know of a conversation apart from its status. */
export const factsOf = (conversation: Conversation, about: About): Omit<ConversationStarted, 'reopened'> => ({
  conversationId: conversation.id,
  customerId: conversation.customerId,
  channel: conversation.channel,
  locale: conversation.locale,
  tier: about.tier,
  tags: tagsOf(conversation, about),
});

export const received = (conversation: Conversation, about: About, message: Message): MessageReceived => ({
  ...factsOf(conversation, about),
  messageId: message.id,
  seq: message.seq,
  text: message.kind === 'TEXT' || message.kind === 'CARD' || message.kind === 'VOICE' ? message.masked : '',
  kind: message.kind,
  channel: message.channel,
  status: conversation.status,
});

export const replied = (
  conversation: Conversation,
  message: Message,
  reply: Reply,
  inReplyTo: string | null,
): ReplySent => ({
  conversationId: conversation.id,
  messageId: message.id,
  seq: message.seq,
  customerId: conversation.customerId,
  speaker: message.senderKind,
  agentId: message.senderKind === 'AGENT' ? message.senderId : null,
  text: message.masked,
  channel: message.channel,
  inReplyTo,
  responseSeconds: reply.responseSeconds,
  first: reply.first,
});

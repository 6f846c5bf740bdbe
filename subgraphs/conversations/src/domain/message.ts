import type { FaultCode } from '@liuke/kit';
import { countFault } from './attachment.ts';
import type { ChannelKind, Conversation } from './conversation.ts';

export type MessageKind = 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'CARD' | 'NOTE' | 'EVENT';
export type SenderKind = 'CUSTOMER' | 'AGENT' | 'BOT' | 'SYSTEM';
export type Button = { readonly title: string; readonly value: string; readonly url: string | null };

export type Message = {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly kind: MessageKind;
  readonly senderKind: SenderKind;
  /** The agent or the partner's key; null for a customer (the conversation's), the machine and the system. */
  readonly senderId: string | null;
  readonly senderName: string | null;
  readonly channel: ChannelKind;
  /** As written. */
  readonly body: string;
  readonly masked: string;
  readonly buttons: readonly Button[];
  readonly clientMessageId: string | null;
  readonly createdAt: Date;
};

/** Who writes. A supervisor may write in colleagues' conversations; a partner's software writes as the machine. */
export type Author =
  | { readonly kind: 'CUSTOMER' }
  | { readonly kind: 'AGENT'; readonly id: string; readonly supervises: boolean }
  | { readonly kind: 'BOT'; readonly id: string | null; readonly name: string };

export type Draft = {
  readonly author: Author;
  readonly kind: MessageKind;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** How many files go with it. */
  readonly files?: number;
};

export type Refusal = { readonly code: FaultCode; readonly sentence: string };

export const longestText = 8_000;
const mostButtons = 10;

/** What is wrong with a message in itself, wherever it is sent; null when nothing is. */
export const faultOf = (draft: Draft): Refusal | null => {
  const refuse = (sentence: string): Refusal => ({ code: 'BAD_USER_INPUT', sentence });
  const allowed = kindsOf[draft.author.kind];
  if (!allowed.includes(draft.kind)) return refuse(`${draft.kind} is not among what you can send: ${allowed.join(', ')}.`);
  const miscounted = countFault(draft.kind, draft.files ?? 0);
  if (miscounted) return miscounted;
  if (draft.text.trim() === '' && !draft.files) return refuse('text must say something.');
  if (draft.text.length > longestText) return refuse(`text is at most ${longestText} characters.`);
  if (draft.text.includes('\0')) return refuse('text must not contain NUL.');
  if ((draft.kind === 'CARD') !== draft.buttons.length > 0)
    return refuse('buttons belong to a CARD, and a CARD has at least one.');
  if (draft.buttons.length > mostButtons) return refuse(`A CARD has at most ${mostButtons} buttons.`);
  for (const button of draft.buttons) {
    if (button.title.trim() === '' || button.title.length > 80) return refuse("A button's title is 1 to 80 characters.");
    if (button.value.length > 500) return refuse("A button's value is at most 500 characters.");
    if (button.url !== null && !isHttps(button.url)) return refuse("A button's url is an https address.");
  }
  return null;
};

const kindsOf: Readonly<Record<Author['kind'], readonly MessageKind[]>> = {
  CUSTOMER: ['TEXT', 'IMAGE', 'FILE', 'VOICE'],
  AGENT: ['TEXT', 'CARD', 'NOTE', 'IMAGE', 'FILE', 'VOICE'],
  BOT: ['TEXT', 'CARD', 'IMAGE', 'FILE', 'VOICE'],
};

export const isHttps = (url: string): boolean =>
  url.length <= 2_000 && URL.canParse(url) && new URL(url).protocol === 'https:';

/** Whether the author has the turn; null when so. Machine and human never speak over each other. */
export const turnOf = (conversation: Conversation, author: Author, kind: MessageKind): Refusal | null => {
  const refuse = (sentence: string): Refusal => ({ code: 'CONFLICT', sentence });
  if (author.kind === 'CUSTOMER' || kind === 'NOTE') return null;
  if (author.kind === 'BOT') {
    return conversation.status === 'BOT'
      ? null
      : refuse(`The machine speaks only in BOT; the conversation is ${conversation.status}.`);
  }
  if (conversation.status !== 'ASSIGNED') {
    return refuse(`The conversation is ${conversation.status}: take it first (takeConversation), then reply.`);
  }
  if (conversation.assigneeId !== author.id && !author.supervises) {
    return refuse('A colleague has the conversation: take it first (takeConversation), then reply.');
  }
  return null;
};

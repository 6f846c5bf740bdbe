import { onOneWire, type Tx } from '@liuke/kit';
import { afterCustomer, afterReply, type ChannelKind, type Conversation } from '../domain/conversation.ts';
import { factsOf, received, replied } from '../domain/facts.ts';
import { mask } from '../domain/masking.ts';
import type { Author, Button, Message, MessageKind } from '../domain/message.ts';
import { machineName, type Notice, noticeText } from '../domain/notices.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as messages from '../store/messages.ts';
import { topics } from '../topics.ts';
import { deliver } from './deliver.ts';

/** Words that may be said: whoever calls has asked whose turn it is. */
export type Speech = {
  readonly author: Author;
  readonly kind: MessageKind;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly clientMessageId: string | null;
  /** The way it came; null: the session's, or the conversation's last one. */
  readonly channel: ChannelKind | null;
  readonly inReplyTo: string | null;
  /** True for the house's own words, e.g. an article's: a shop's own address is no secret. */
  readonly unmasked: boolean;
};

/** Stores words in a conversation under lock, moves the turn and tells the house. */
export const speak = async (tx: Tx, conversation: Locked, speech: Speech): Promise<Message> => {
  const channel = speech.channel ?? conversation.sessionChannel ?? conversation.channel;
  const words: messages.Words = {
    customerId: conversation.customerId,
    conversationId: conversation.id,
    seq: conversation.lastSeq + 1,
    kind: speech.kind,
    senderKind: speech.author.kind,
    senderId: speech.author.kind === 'CUSTOMER' ? null : speech.author.id,
    senderName: speech.author.kind === 'BOT' ? speech.author.name : null,
    channel: speech.author.kind === 'CUSTOMER' ? channel : conversation.channel,
    body: speech.text,
    masked: speech.unmasked ? speech.text : mask(speech.text, conversation.maskPatterns ?? []),
    buttons: speech.buttons,
    clientMessageId: speech.clientMessageId,
    inReplyTo: speech.inReplyTo,
  };
  const message = messages.worded(tx, words);
  const longer = { ...conversation, lastSeq: message.seq, updatedAt: message.createdAt };
  const store = (after: Conversation) => onOneWire([messages.append(tx, words, message), keep(tx, after)]);
  if (speech.kind === 'NOTE') await store(longer);
  else if (speech.author.kind === 'CUSTOMER') await hearCustomer(tx, longer, message, store);
  else await sendReply(tx, longer, message, store, speech.author.kind, speech.inReplyTo);
  tx.nudge(topics.messages(conversation.id));
  return message;
};

type Store = (after: Conversation) => Promise<unknown>;

const hearCustomer = async (tx: Tx, before: Locked, message: Message, store: Store): Promise<void> => {
  const after = afterCustomer(before, message.channel, message.createdAt);
  await store(after);
  if (before.status === 'RESOLVED')
    await tx.say('ConversationStarted', { ...factsOf(after, before), reopened: true }, after.id);
  else if (before.channel !== after.channel) await tx.say('ConversationChanged', factsOf(after, before), after.id);
  await tx.say('MessageReceived', received(after, before, message), after.id);
};

const sendReply = async (
  tx: Tx,
  before: Locked,
  message: Message,
  store: Store,
  speaker: 'AGENT' | 'BOT',
  inReplyTo: string | null,
): Promise<void> => {
  const { conversation, reply } = afterReply(before, speaker, message.createdAt);
  await store(conversation);
  await tx.say('ReplySent', replied(conversation, message, reply, inReplyTo), conversation.id);
  await deliver(tx, conversation, message);
};

/** Writes a conversation under lock and wakes who follows it. */
export const keep = async (tx: Tx, conversation: Conversation): Promise<Conversation> => {
  const kept = await conversations.save(tx, conversation);
  tx.nudge(topics.conversation(conversation.id));
  tx.nudge(topics.inbox);
  return kept;
};

/** What a customer who waits must hear, over whatever channel they wait. */
const answers: readonly Notice[] = ['queued', 'outsideHours', 'closed'];

/** The system's word at the end of a conversation under lock; the conversation that it returns is not saved yet. */
export const appendNotice = (tx: Tx, conversation: Conversation, notice: Notice, name?: string): Promise<Conversation> =>
  appendWords(tx, conversation, noticeText(notice, conversation.locale, name), answers.includes(notice));

/** The same in any words; `outside`: they also go where the customer last wrote. */
export const appendWords = async (
  tx: Tx,
  conversation: Conversation,
  text: string,
  outside = false,
): Promise<Conversation> => {
  const words: messages.Words = {
    customerId: conversation.customerId,
    conversationId: conversation.id,
    seq: conversation.lastSeq + 1,
    kind: 'EVENT',
    senderKind: 'SYSTEM',
    senderId: null,
    senderName: null,
    channel: conversation.channel,
    body: text,
    masked: text,
    buttons: [],
    clientMessageId: null,
    inReplyTo: null,
  };
  const message = messages.worded(tx, words);
  await messages.append(tx, words, message);
  const { id, seq } = message;
  if (outside) await deliver(tx, conversation, { id, seq });
  tx.nudge(topics.messages(conversation.id));
  return { ...conversation, lastSeq: seq };
};

export const machine = (locale: string): Author => ({ kind: 'BOT', id: null, name: machineName(locale) });

import { type Db, fault, type Tx } from '@liuke/kit';
import { type HeldFile, mostAttachments } from '../domain/attachment.ts';
import type { Channel } from '../domain/channel.ts';
import { chosen } from '../domain/choice.ts';
import { waitsForCustomer } from '../domain/delivery.ts';
import { longestText, type MessageKind } from '../domain/message.ts';
import * as attachments from '../store/attachments.ts';
import * as channels from '../store/channels.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as deliveries from '../store/deliveries.ts';
import * as incomingFiles from '../store/incoming-files.ts';
import * as messages from '../store/messages.ts';
import * as reaches from '../store/reaches.ts';
import * as received from '../store/received.ts';
import { topics } from '../topics.ts';
import { wellFormed } from './send-message.ts';
import { speak } from './speak.ts';
import { openOne } from './start-conversation.ts';
import { type ChannelSender, whoWrites } from './who-writes.ts';

export type Incoming = {
  readonly channelId: string;
  /** The provider's. */
  readonly messageId: string;
  readonly from: ChannelSender;
  readonly kind: Extract<MessageKind, 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE'>;
  readonly text: string;
  /** The button pressed, from 1. */
  readonly choice: number | null;
  readonly context: string | null;
  /** Which the provider holds. */
  readonly files: readonly HeldFile[];
  /** Those that came with it, placed and stored (placeEnclosure); never beside `files`. */
  readonly attachmentIds: readonly string[];
  /** The workspace's, for somebody new whose language the channel does not say. */
  readonly fallbackLocale: string;
};

export type Reception = received.Stored & { readonly repeated: boolean; readonly unidentified: boolean };

/**
 * Stores what a customer wrote over a channel, once however often the provider tells it. Whoever it is has one thread: the
 * open conversation, or the last one where that was closed within a week, which this reopens. For a Db of the house.
 * Faults: NOT_FOUND for the channel, BAD_USER_INPUT, CONFLICT for attachments that are gone.
 */
export const receiveMessage = (db: Db, incoming: Incoming): Promise<Reception> => {
  const text = acceptable(incoming.text);
  checkIds(incoming.messageId, incoming.from);
  if (incoming.attachmentIds.length > (incoming.files.length > 0 ? 0 : mostAttachments)) {
    throw fault('BAD_USER_INPUT', `A message has at most ${mostAttachments} attachments, and none beside files.`);
  }
  return db.transaction(async (tx) => {
    const channel = await openChannel(tx, incoming.channelId);
    if (!(await received.mark(tx, channel.id, incoming.messageId))) {
      return { ...(await received.storedAs(tx, channel.id, incoming.messageId)), repeated: true, unidentified: false };
    }
    const { externalId } = incoming.from;
    const sign = { channelId: channel.id, kind: channel.kind, externalId, context: incoming.context };
    const reach = await reaches.touch(tx, { ...sign, opens: true, reachable: true });
    const customer = await whoWrites(tx, channel.kind, incoming.from, incoming.fallbackLocale);
    const conversation = await threadOf(tx, customer, channel);
    const card = await messages.lastCard(tx, conversation.id);
    const button = incoming.kind === 'TEXT' && card ? chosen(text, incoming.choice, card.buttons) : null;
    const message = await speak(tx, conversation, {
      author: { kind: 'CUSTOMER' },
      kind: incoming.kind,
      text: button?.value ?? text,
      buttons: [],
      clientMessageId: `${channel.id}:${incoming.messageId}`.slice(0, 128),
      channel: channel.kind,
      inReplyTo: null,
      unmasked: false,
    });
    await incomingFiles.add(tx, message, channel.id, customer.id, incoming.files.slice(0, mostAttachments));
    if (incoming.files.length > 0) tx.nudge(topics.files);
    const enclosed = { channelId: channel.id, customerId: customer.id, message };
    if (!(await attachments.enclose(tx, incoming.attachmentIds, enclosed))) {
      throw fault('CONFLICT', 'An attachment is not there any more.');
    }
    await received.became(tx, channel.id, incoming.messageId, message.id);
    await wakeDeliveries(tx, conversation.id, reach.id);
    await channels.heard(tx, channel.id);
    const { id: messageId, conversationId } = message;
    return { messageId, conversationId, repeated: false, unidentified: reach.identifiedAt === null };
  });
};

export const openChannel = async (tx: Tx, id: string): Promise<Channel> => {
  const channel = (await channels.enabled(tx, [id])).get(id);
  if (!channel) throw fault('NOT_FOUND', 'There is no such channel, or it is switched off.');
  return channel;
};

/** What could not be delivered while they were away goes now. Under the conversation's lock. */
export const wakeDeliveries = async (tx: Tx, conversationId: string, reachId: string): Promise<void> => {
  if (!(await deliveries.waitAgain(tx, conversationId, reachId, waitsForCustomer))) return;
  await deliveries.callNext(tx, conversationId, reachId);
  tx.nudge(topics.deliveries);
};

const reopenableDays = 7;

const threadOf = async (tx: Tx, customer: { id: string; locale: string }, { kind }: Channel): Promise<Locked> => {
  const open = await conversations.lockOpen(tx, customer.id);
  if (open) return open;
  const closed = await conversations.lockLast(tx, customer.id);
  const since = tx.now().getTime() - reopenableDays * 86_400_000;
  if (closed?.resolvedAt && closed.resolvedAt.getTime() > since) return closed;
  return openOne(tx, { customerId: customer.id, sessionId: null, author: { kind: 'CUSTOMER' } }, kind);
};

export const checkIds = (providerId: string, { externalId }: ChannelSender): void => {
  for (const [name, value] of Object.entries({ messageId: providerId, externalId })) {
    if (value.trim() === '' || value.length > 1_000 || value.includes('\0')) {
      throw fault('BAD_USER_INPUT', `${name} is 1 to 1,000 characters.`);
    }
  }
};

/** A channel's words are stored as they are, even where a client could not send so many; only a book is cut. */
const acceptable = (given: string): string => {
  const text = wellFormed(given).replaceAll('\0', '').trim();
  if (text === '') throw fault('BAD_USER_INPUT', 'text must say something.');
  const most = longestText * 4;
  return text.length > most ? `${text.slice(0, most)} […]` : text;
};

import { type Db, fault, onOneWire, type Tx } from '@liuke/kit';
import { filesFault } from '../domain/attachment.ts';
import type { ChannelKind } from '../domain/conversation.ts';
import { type Author, type Button, faultOf, type Message, type MessageKind, turnOf } from '../domain/message.ts';
import * as attachments from '../store/attachments.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as messages from '../store/messages.ts';
import { refuse } from './refuse.ts';
import { speak } from './speak.ts';

export type Sending = {
  readonly conversationId: string;
  readonly author: Author;
  readonly text: string;
  readonly kind?: MessageKind;
  readonly buttons?: readonly Button[];
  /** Files that the author uploaded and has not sent. */
  readonly attachmentIds?: readonly string[];
  readonly clientMessageId?: string | null;
  /** The way it came; null: that of the customer's session, or the conversation's last one. */
  readonly channel?: ChannelKind | null;
};

/**
 * Stores what a customer, an agent or a partner wrote and tells the house. The same clientMessageId is stored once and
 * always answered with the first message. Faults: NOT_FOUND, BAD_USER_INPUT, CONFLICT where another has the turn.
 */
export const sendMessage = (db: Db, sending: Sending): Promise<Message> => {
  check(sending);
  return db.transaction(async (tx) => {
    // What is stored is read under the lock.
    const [conversation, stored] = await onOneWire([
      conversations.lock(tx, sending.conversationId),
      storedAs(tx, sending.conversationId, sending),
    ]);
    if (!conversation) throw fault('NOT_FOUND');
    return stored ?? sendNew(tx, conversation, sending);
  });
};

/** The same within a transaction that holds the conversation's lock. */
export const sendWithin = async (tx: Tx, conversation: Locked, sending: Sending): Promise<Message> => {
  check(sending);
  return (await storedAs(tx, conversation.id, sending)) ?? sendNew(tx, conversation, sending);
};

const check = (sending: Sending): void => {
  refuse(faultOf(draftOf(sending)));
  if (sending.clientMessageId === '' || (sending.clientMessageId?.length ?? 0) > 128) {
    throw fault('BAD_USER_INPUT', 'clientMessageId is 1 to 128 characters.');
  }
};

/** The message that was stored under its clientMessageId before. */
const storedAs = (tx: Tx, conversationId: string, { clientMessageId }: Sending): Promise<Message | null> =>
  clientMessageId == null ? Promise.resolve(null) : messages.byClientId(tx, conversationId, clientMessageId);

const sendNew = async (tx: Tx, conversation: Locked, sending: Sending): Promise<Message> => {
  const draft = draftOf(sending);
  refuse(turnOf(conversation, draft.author, draft.kind));
  const attachmentIds = await sendable(tx, draft.kind, sending.attachmentIds ?? []);
  try {
    const message = await speak(tx, conversation, {
      ...draft,
      clientMessageId: sending.clientMessageId ?? null,
      channel: sending.channel ?? null,
      inReplyTo: null,
      unmasked: false,
    });
    if (attachmentIds.length > 0) await attachments.attach(tx, attachmentIds, message);
    return message;
  } catch (error) {
    // Stored already, by somebody whose message this caller may not see.
    if ((error as { constraint?: string }).constraint !== 'message_client_id') throw error;
    throw fault('CONFLICT', 'The clientMessageId is taken in this conversation.');
  }
};

/** The files, held until they are sent with this message: each is sent once. Faults: NOT_FOUND, CONFLICT, BAD_USER_INPUT. */
const sendable = async (tx: Tx, kind: MessageKind, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length === 0) return ids;
  const files = await attachments.lockUnsent(tx, ids);
  if (files.length < ids.length || new Set(ids).size < ids.length) {
    throw fault('NOT_FOUND', 'There is no such attachment, it is not yours to send, or it was sent already.');
  }
  refuse(filesFault(kind, files));
  return ids;
};

const draftOf = ({ author, text, kind, buttons, attachmentIds }: Sending) => ({
  author,
  text: wellFormed(text),
  kind: kind ?? ('TEXT' as const),
  buttons: buttons ?? [],
  files: attachmentIds?.length ?? 0,
});

/** Half an emoji, left by a client that cut a text by its length, is no text that can be stored or told. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

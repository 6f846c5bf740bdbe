import { type Db, fault, type Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import { type Author, type Button, faultOf, type Message, type MessageKind, turnOf } from '../domain/message.ts';
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
  readonly clientMessageId?: string | null;
  /** The way it came; null: that of the customer's session, or the conversation's last one. */
  readonly channel?: ChannelKind | null;
};

/**
 * Stores what a customer, an agent or a partner wrote and tells the house. The same clientMessageId is stored once and
 * always answered with the first message. Faults: NOT_FOUND, BAD_USER_INPUT, CONFLICT where another has the turn.
 */
export const sendMessage = (db: Db, sending: Sending): Promise<Message> => {
  refuse(faultOf(draftOf(sending)));
  return db.transaction(async (tx) => {
    const conversation = await conversations.lock(tx, sending.conversationId);
    if (!conversation) throw fault('NOT_FOUND');
    return sendWithin(tx, conversation, sending);
  });
};

/** The same within a transaction that holds the conversation's lock. */
export const sendWithin = async (tx: Tx, conversation: Locked, sending: Sending): Promise<Message> => {
  const draft = draftOf(sending);
  refuse(faultOf(draft));
  const clientMessageId = sending.clientMessageId ?? null;
  if (clientMessageId !== null) {
    if (clientMessageId === '' || clientMessageId.length > 128) {
      throw fault('BAD_USER_INPUT', 'clientMessageId is 1 to 128 characters.');
    }
    const stored = await messages.byClientId(tx, conversation.id, clientMessageId);
    if (stored) return stored;
  }
  refuse(turnOf(conversation, draft.author, draft.kind));
  try {
    return await speak(tx, conversation, {
      ...draft,
      clientMessageId,
      channel: sending.channel ?? null,
      inReplyTo: null,
      unmasked: false,
    });
  } catch (error) {
    // Stored already, by somebody whose message this caller may not see.
    if ((error as { constraint?: string }).constraint !== 'message_client_id') throw error;
    throw fault('CONFLICT', 'The clientMessageId is taken in this conversation.');
  }
};

const draftOf = ({ author, text, kind, buttons }: Sending) => ({
  author,
  text: wellFormed(text),
  kind: kind ?? ('TEXT' as const),
  buttons: buttons ?? [],
});

/** Half an emoji, left by a client that cut a text by its length, is no text that can be stored or told. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

import { type Db, fault, type Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import { factsOf } from '../domain/facts.ts';
import type { Author } from '../domain/message.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as customers from '../store/customers.ts';
import * as sessions from '../store/sessions.ts';
import { topics } from '../topics.ts';
import { sendWithin } from './send-message.ts';

export type Opening = {
  readonly customerId: string;
  /** The customer's session, which may read the conversation from now on; null when staff or a partner opens it. */
  readonly sessionId: string | null;
  readonly author: Author;
  readonly channel?: ChannelKind | null;
  readonly subject?: string | null;
  readonly locale?: string | null;
  readonly firstMessage?: string | null;
  readonly clientMessageId?: string | null;
};

/**
 * Opens the customer's conversation, or takes the one that is open, and says the first message in it. For a Db of the
 * house: neither a new row nor an open one that another device began is the session's own yet. Returns the conversation's
 * id. Faults: NOT_FOUND for the customer, and those of sendMessage.
 */
export const startConversation = (db: Db, opening: Opening): Promise<string> => {
  if ((opening.subject?.length ?? 0) > 200) throw fault('BAD_USER_INPUT', 'subject is at most 200 characters.');
  return db.transaction(async (tx) => {
    const { sessionId } = opening;
    const channel = opening.channel ?? (sessionId === null ? null : await sessions.channelOf(tx, sessionId));
    const conversation = await openOne(tx, opening, channel ?? 'WEB');
    if (sessionId !== null) await sessions.link(tx, sessionId, conversation.id);
    const { firstMessage, author, clientMessageId } = opening;
    if (firstMessage !== null && firstMessage !== undefined) {
      await sendWithin(tx, conversation, {
        conversationId: conversation.id,
        author,
        text: firstMessage,
        clientMessageId: clientMessageId ?? null,
        channel,
      });
    }
    return conversation.id;
  });
};

/** The customer's open conversation under its lock, opened where there is none. */
export const openOne = async (tx: Tx, opening: Opening, channel: ChannelKind): Promise<Locked> => {
  const customer = await customers.lockKept(tx, opening.customerId);
  if (!customer) throw fault('NOT_FOUND', 'There is no such customer, or it is not yours to see.');
  const present = await conversations.lockOpen(tx, customer.id);
  if (present) return present;
  const id = tx.newId();
  const isNew = await conversations.open(tx, {
    id,
    customerId: customer.id,
    channel,
    subject: opening.subject?.trim() || null,
    locale: opening.locale ?? customer.locale,
  });
  // Somebody opened one in the same moment: that one it is.
  const conversation = await conversations.lockOpen(tx, customer.id);
  if (!conversation) throw fault('CONFLICT');
  if (isNew) {
    await tx.say('ConversationStarted', { ...factsOf(conversation, conversation), reopened: false }, id);
    tx.nudge(topics.inbox);
  }
  return conversation;
};

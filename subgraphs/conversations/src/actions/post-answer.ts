import { onOneWire, type Tx } from '@liuke/kit';
import { isOutdated } from '../domain/conversation.ts';
import { addressed, displayNameOf, placeholder } from '../domain/display-name.ts';
import type { Button } from '../domain/message.ts';
import * as conversations from '../store/conversations.ts';
import * as customers from '../store/customers.ts';
import * as messages from '../store/messages.ts';
import { machine, speak } from './speak.ts';

export type Answer = {
  readonly conversationId: string;
  /** The customer's message that it answers. */
  readonly messageId: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** Only an answer that a human let through may still be sent when the machine has lost the turn. */
  readonly reviewed: boolean;
  readonly saidAt: Date;
};

/**
 * Says an answer as the machine: once for each message, only in BOT (in QUEUED and ASSIGNED too once a human let it through), and
 * not any more when the conversation was closed in between. Returns whether it was said.
 */
export const postAnswer = async (tx: Tx, answer: Answer): Promise<boolean> => {
  // What is asked second is read under the lock of the first.
  const [conversation, awaits] = await onOneWire([
    conversations.lock(tx, answer.conversationId),
    messages.awaitsAnswer(tx, answer.conversationId, answer.messageId),
  ]);
  if (!conversation || conversation.status === 'RESOLVED' || isOutdated(conversation, answer.saidAt)) return false;
  if (conversation.status !== 'BOT' && !answer.reviewed) return false;
  if (answer.text.trim() === '') return false;
  if (!awaits) return false;
  await speak(tx, conversation, {
    author: machine(conversation.locale),
    kind: answer.buttons.length > 0 ? 'CARD' : 'TEXT',
    text: answer.text.includes(placeholder)
      ? addressed(answer.text, await nameOf(tx, conversation.customerId))
      : answer.text,
    buttons: answer.buttons,
    clientMessageId: null,
    channel: null,
    inReplyTo: answer.messageId,
    unmasked: !answer.reviewed,
  });
  return true;
};

/** The name never leaves this room: other rooms write a placeholder. */
const nameOf = async (tx: Tx, customerId: string): Promise<string | null> => {
  const customer = (await customers.byIds(tx, [customerId])).get(customerId);
  return customer ? displayNameOf(customer) : null;
};

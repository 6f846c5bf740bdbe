import { MessageAddedDocument, type MessagePartsFragment } from './generated/documents.ts';
import { seen } from './stream.ts';
import type { Wire } from './wire.ts';

/**
 * Every message after `afterSeq`, stored ones first and then live, each once and in order, over any number of lost
 * connections. The cursor is moved in the subscription's own variables, which a reconnect sends again.
 */
export const messagesOf = (
  wire: Wire,
  conversationId: string,
  afterSeq = 0,
): AsyncIterableIterator<MessagePartsFragment, undefined, undefined> => {
  const variables = { conversationId, afterSeq };
  return seen(wire.follow(MessageAddedDocument, variables), ({ messageAdded }) => {
    if (messageAdded.seq <= variables.afterSeq) return undefined;
    variables.afterSeq = messageAdded.seq;
    return messageAdded;
  });
};

import { MessageAddedDocument, type MessagePartsFragment } from './generated/documents.ts';
import type { Wire } from './wire.ts';

/**
 * Every message after `afterSeq`, stored ones first and then live, each once and in order, over any number of lost
 * connections. The cursor is moved in the subscription's own variables, which a reconnect sends again.
 */
export async function* messagesOf(wire: Wire, conversationId: string, afterSeq = 0): AsyncGenerator<MessagePartsFragment> {
  const variables = { conversationId, afterSeq };
  for await (const { messageAdded } of wire.follow(MessageAddedDocument, variables)) {
    if (messageAdded.seq <= variables.afterSeq) continue;
    variables.afterSeq = messageAdded.seq;
    yield messageAdded;
  }
}

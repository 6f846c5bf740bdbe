import type { ConversationChanged, Tx } from '@liuke/kit';
import { follow } from '../store/erasure.ts';

/** After a merge the conversation is another customer's: what is held of it goes with it, so that erasure finds it. */
export const followCustomer = (tx: Tx, { conversationId, customerId }: ConversationChanged): Promise<void> =>
  follow(tx, conversationId, customerId);

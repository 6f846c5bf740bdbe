import type { Tx } from '@liuke/kit';
import { leaves } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import * as deliveries from '../store/deliveries.ts';
import * as reaches from '../store/reaches.ts';
import { topics } from '../topics.ts';

/**
 * Puts a message on its way to where the customer last wrote, in the transaction that stores it and under the conversation's
 * lock. Where that is the web or the app, they read it here.
 */
export const deliver = async (
  tx: Tx,
  { id, customerId, channel }: Pick<Conversation, 'id' | 'customerId' | 'channel'>,
  message: Pick<Message, 'id' | 'seq'>,
): Promise<void> => {
  if (!leaves(channel)) return;
  const reach = await reaches.latest(tx, customerId, channel);
  if (!reach) return;
  const { id: messageId, seq } = message;
  await deliveries.add(
    tx,
    { messageId, conversationId: id, seq, channelId: reach.channelId, reachId: reach.id },
    reach.enabled,
  );
  tx.nudge(topics.deliveries);
};

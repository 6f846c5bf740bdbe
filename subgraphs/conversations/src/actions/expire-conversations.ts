import type { Db } from '@liuke/kit';
import * as retention from '../store/retention.ts';
import { forgetConversations } from '../store/webhook-events.ts';
import { topics } from '../topics.ts';

const atOnce = 200;
const day = 86_400_000;

/**
 * Deletes what has not been touched for so many days: conversations that nobody waits in, and then customers who have none
 * left, whom privacy is asked to erase in every room. In small transactions, each with the events that tell of it, so that
 * a kill loses nothing. Returns how many of both. For a Db of the house.
 */
export const expireConversations = async (db: Db, days: number): Promise<{ conversations: number; customers: number }> => {
  const before = new Date(db.now().getTime() - days * day);
  const gone = { conversations: 0, customers: 0 };
  for (let found = atOnce; found === atOnce; gone.conversations += found) {
    found = await db.transaction(async (tx) => {
      const expired = await retention.expire(tx, before, atOnce);
      await forgetConversations(
        tx,
        expired.map(({ id }) => id),
      );
      for (const { id, customerId } of expired) {
        await tx.say('ConversationExpired', { conversationId: id, customerId }, id);
      }
      if (expired.length > 0) tx.nudge(topics.inbox);
      return expired.length;
    });
  }
  // Not in a loop: they stay until privacy has asked for their erasure, and would be found again.
  gone.customers = await db.transaction(async (tx) => {
    const silent = await retention.silent(tx, before, 10 * atOnce);
    for (const customerId of silent) await tx.say('CustomerExpired', { customerId }, customerId);
    return silent.length;
  });
  return gone;
};

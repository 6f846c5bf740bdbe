import type { Tx } from '@liuke/kit';
import { wouldGo } from '../desk/place.ts';
import * as agents from '../store/agents.ts';
import * as conversations from '../store/conversations.ts';

/**
 * Says whose word an answer waits for: that of the group that the conversation would go to. Nothing is decided by it, so it needs
 * no desk. Where there is no group, or nobody is in it, everybody is asked.
 */
export const offerReview = async (tx: Tx, conversationId: string, messageId: string): Promise<void> => {
  const conversation = await conversations.byId(tx, conversationId);
  if (!conversation) return;
  const groupId = await wouldGo(tx, conversation);
  const members = groupId === null ? [] : ((await agents.ofGroups(tx, [groupId])).get(groupId) ?? []);
  const { customerId } = conversation;
  const offered = { conversationId, messageId, customerId, groupId, agentIds: members.map(({ id }) => id) };
  await tx.say('ReviewOffered', offered, conversationId);
};

import type { Assignment, EndReason } from '../domain/waiting.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import type { Desk } from './desk.ts';
import { endAssignment } from './end.ts';
import { askForAgent } from './enqueue.ts';

/** Back to its queue in its old place, and on to the next agent at once where one is free; `passedBy` does not get it back. */
export const giveBack = async (
  desk: Desk,
  held: Assignment,
  reason: EndReason,
  { passedBy = null, note = null }: { readonly passedBy?: string | null; readonly note?: string | null } = {},
): Promise<void> => {
  const conversation = await conversations.byId(desk.tx, held.conversationId);
  await endAssignment(desk, held, reason, note);
  if (!conversation) return;
  const { groupId, ruleId, priority, skills, rank } = held;
  const placed = { groupId, ruleId, priority, skills, agentId: null };
  await askForAgent(desk, conversation, placed, { reason: 'TRANSFERRED', rank, passedBy });
};

/** All that the agent has, in the order in which it had waited. */
export const giveAllBack = async (desk: Desk, agentId: string, reason: EndReason): Promise<void> => {
  for (const held of await assignments.openOfAgent(desk.tx, agentId)) await giveBack(desk, held, reason);
};

import { assign } from '../desk/assign.ts';
import type { Desk } from '../desk/desk.ts';
import { endAssignment } from '../desk/end.ts';
import { askForAgent } from '../desk/enqueue.ts';
import { weightHere } from '../desk/weigh.ts';
import { presenceOf } from '../domain/agent.ts';
import * as agents from '../store/agents.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as presence from '../store/presence.ts';

/** Nobody accepted what was transferred: back to the giver who is there with a free place, else to its place in the queue. */
export const offerOver = async (desk: Desk, assignmentId: string): Promise<void> => {
  const { tx, now } = desk;
  const held = (await assignments.byIds(tx, [assignmentId])).get(assignmentId);
  if (!held || held.endedAt !== null || held.acceptBy === null || held.acceptBy > now) return;
  const conversation = await conversations.byId(tx, held.conversationId);
  const receiver = await agents.byId(tx, held.agentId);
  const giver = held.givenBy === null ? null : await agents.byId(tx, held.givenBy);
  if (!conversation || !receiver) return;
  await endAssignment(desk, held, 'NOT_ACCEPTED');
  const { groupId, ruleId, priority, skills, rank, conversationId, customerId, note } = held;
  const there = giver && !giver.disabled && presenceOf(await presence.byAgent(tx, giver.id), now) === 'ONLINE';
  if (there) {
    const reason = `Came back to ${giver.name}: ${receiver.name} did not accept it; load ${giver.load} of ${giver.capacity}`;
    const requested = { conversationId, customerId, groupId, reason: 'TRANSFERRED' as const, messageId: null };
    const work = { conversationId, customerId, groupId, ruleId, priority, skills, rank };
    const cause = { kind: 'CAME_BACK', agentId: receiver.id } as const;
    const weight = weightHere(desk, giver, conversation);
    if (await assign(desk, giver, work, { reason, cause, wait: null, weight, note, requested })) return;
  }
  const placed = { groupId, ruleId, priority, skills, agentId: null };
  await askForAgent(desk, conversation, placed, { reason: 'TRANSFERRED', rank, passedBy: receiver.id });
};

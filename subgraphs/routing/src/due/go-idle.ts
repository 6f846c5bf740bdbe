import type { Desk } from '../desk/desk.ts';
import { watchIdle, weigh } from '../desk/weigh.ts';
import { idleAt } from '../domain/weight.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';

/** Nobody has said anything for long: it weighs less until somebody does. Somebody has: looked at again in time. */
export const goIdle = async (desk: Desk, assignmentId: string): Promise<void> => {
  const held = (await assignments.byIds(desk.tx, [assignmentId])).get(assignmentId);
  if (!held || held.endedAt !== null) return;
  const lastWord = await conversations.activeAt(desk.tx, held.conversationId);
  const activeAt = lastWord && lastWord > held.assignedAt ? lastWord : held.assignedAt;
  const dueAt = idleAt(desk.settings, activeAt);
  if (dueAt && dueAt > desk.now) await watchIdle(desk, assignmentId, activeAt);
  else if (dueAt) await weigh(desk, held, true);
};

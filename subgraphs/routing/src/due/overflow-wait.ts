import { leaveQueue } from '../desk/assign.ts';
import type { Desk } from '../desk/desk.ts';
import { enqueue } from '../desk/enqueue.ts';
import * as conversations from '../store/conversations.ts';
import * as groups from '../store/groups.ts';
import * as queue from '../store/queue.ts';

/** Waited too long for its group: on to the next one, with its place in time. */
export const overflowWait = async (desk: Desk, entryId: string): Promise<void> => {
  const wait = (await queue.byIds(desk.tx, [entryId])).get(entryId);
  if (!wait || wait.leftAt !== null) return;
  const group = await groups.byId(desk.tx, wait.groupId);
  const conversation = await conversations.byId(desk.tx, wait.conversationId);
  if (!conversation || !group?.overflowTo) return;
  const { ruleId, priority, rank, since, passedBy } = wait;
  await leaveQueue(desk, wait);
  const placed = { groupId: group.overflowTo, ruleId, priority, skills: [], agentId: null };
  await enqueue(desk, conversation, placed, { rank, since, passedBy });
};

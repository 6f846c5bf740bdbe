import type { Db, EventHandoffReason } from '@liuke/kit';
import { leaveQueue } from '../desk/assign.ts';
import { atDesk } from '../desk/desk.ts';
import { askForAgent, enqueue } from '../desk/enqueue.ts';
import { place } from '../desk/place.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as queue from '../store/queue.ts';

export type Request = {
  readonly conversationId: string;
  readonly reason: EventHandoffReason;
  readonly messageId?: string | null;
  readonly groupId?: string | null;
};

/** `changed` tells whether something came of it: not where it waits already, an agent has it, or it is closed. */
export type Outcome = 'requested' | 'moved' | 'waits' | 'assigned' | 'closed' | 'unknown';

/** A human is wanted. Asking again changes nothing, except that it then waits for the group that was named. Fault: NOT_FOUND. */
export const requestAgent = (
  db: Db,
  { conversationId, reason, messageId = null, groupId = null }: Request,
): Promise<Outcome> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const conversation = await conversations.byId(tx, conversationId);
    if (!conversation) return 'unknown';
    if (conversation.closed) return 'closed';
    if (await assignments.openOf(tx, conversationId)) return 'assigned';
    const wait = await queue.waitOf(tx, conversationId);
    if (wait && (groupId === null || groupId === wait.groupId)) return 'waits';
    const placed = await place(desk, conversation, groupId);
    if (!wait) {
      await askForAgent(desk, conversation, placed, { reason, messageId });
      return 'requested';
    }
    await leaveQueue(desk, wait);
    await enqueue(desk, conversation, { ...placed, priority: wait.priority }, { rank: wait.rank, since: wait.since });
    return 'moved';
  });

import type { Db } from '@liuke/kit';
import { leaveQueue } from '../desk/assign.ts';
import { atDesk } from '../desk/desk.ts';
import { endAssignment } from '../desk/end.ts';
import { serve } from '../desk/serve.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import * as promises from '../store/promises.ts';
import * as queue from '../store/queue.ts';

/** It waits no more, and who had it has a place free, which the queue fills at once. */
export const closeConversation = (db: Db, conversationId: string): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    await conversations.close(tx, conversationId);
    await promises.end(tx, conversationId);
    const wait = await queue.waitOf(tx, conversationId);
    if (wait) await leaveQueue(desk, wait);
    const held = await assignments.openOf(tx, conversationId);
    if (!held) return;
    await endAssignment(desk, held, 'CLOSED');
    await serve(desk, held.agentId);
  });

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
    const [wait, held] = await Promise.all([
      queue.waitOf(tx, conversationId),
      assignments.openOf(tx, conversationId),
      conversations.close(tx, conversationId),
      promises.end(tx, conversationId),
    ]);
    if (wait) await leaveQueue(desk, wait);
    // What is sent first is done first: serving sees the freed place, and nobody waits for the answer in between.
    if (held) await Promise.all([endAssignment(desk, held, 'CLOSED'), serve(desk, held.agentId)]);
  });

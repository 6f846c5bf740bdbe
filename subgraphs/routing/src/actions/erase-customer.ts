import type { Db } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { endAssignment } from '../desk/end.ts';
import { serve } from '../desk/serve.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';

/** Deletes every row of the customer and says how many; agents who had their conversations have places free. */
export const eraseCustomer = (db: Db, customerId: string, requestId: string): Promise<void> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const held = await assignments.openOfCustomer(tx, customerId);
    for (const assignment of held) await endAssignment(desk, assignment, 'CLOSED');
    const rows = await conversations.erase(tx, customerId);
    tx.nudge(topics.queue);
    await tx.say('PersonalDataErased', { requestId, customerId, room: 'routing', rows }, customerId);
    for (const agentId of new Set(held.map((assignment) => assignment.agentId))) await serve(desk, agentId);
  });

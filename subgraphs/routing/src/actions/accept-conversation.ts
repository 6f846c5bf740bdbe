import { type Db, fault } from '@liuke/kit';
import { accept } from '../desk/accept.ts';
import { atDesk } from '../desk/desk.ts';
import * as assignments from '../store/assignments.ts';

/** The agent keeps what was transferred. Accepting again changes nothing. Fault: CONFLICT where the agent has it no more. */
export const acceptConversation = (db: Db, conversationId: string, agentId: string): Promise<void> =>
  atDesk(db, async (desk) => {
    const held = await assignments.openOf(desk.tx, conversationId);
    if (held?.agentId !== agentId) throw fault('CONFLICT', 'You do not have it.');
    await accept(desk, held);
  });

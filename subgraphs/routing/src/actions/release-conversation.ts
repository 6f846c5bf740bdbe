import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import { giveBack } from '../desk/give-back.ts';
import { standing } from '../desk/hand-to.ts';
import { serve } from '../desk/serve.ts';
import { mayTransfer } from '../domain/transfer.ts';

export type Release = {
  readonly conversationId: string;
  readonly note: string | null;
  /** The agent who gives it back; null: a partner's API key. */
  readonly byAgentId: string | null;
};

/** Back to its queue in its old place; who had it does not get it straight back. Faults: NOT_FOUND, CONFLICT, FORBIDDEN. */
export const releaseConversation = (db: Db, { conversationId, note, byAgentId }: Release): Promise<void> =>
  atDesk(db, async (desk) => {
    const { held, by } = await standing(desk, conversationId, byAgentId);
    if (!held) throw fault('CONFLICT', 'No agent has it.');
    if (!mayTransfer(by, held.agentId)) throw fault('FORBIDDEN', 'Another agent has it.');
    await giveBack(desk, held, 'RELEASED', { passedBy: held.agentId, note });
    await serve(desk, held.agentId);
  });

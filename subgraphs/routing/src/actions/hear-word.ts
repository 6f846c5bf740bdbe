import type { Tx } from '@liuke/kit';
import { accept } from '../desk/accept.ts';
import { atDesk } from '../desk/desk.ts';
import { watchIdle, weigh } from '../desk/weigh.ts';
import * as assignments from '../store/assignments.ts';
import * as conversations from '../store/conversations.ts';

export type Word = {
  readonly conversationId: string;
  /** The agent who spoke; null: the customer, or the machine. */
  readonly agentId: string | null;
  readonly at: Date;
};

/** Somebody said something: the conversation is not idle, and who replies has accepted what was transferred. */
export const hearWord = async (tx: Tx, { conversationId, agentId, at }: Word): Promise<void> => {
  const known = await assignments.openOf(tx, conversationId);
  const accepts = known !== null && known.agentId === agentId && known.acceptBy !== null;
  // Most words change nothing that is decided at the desk.
  if (!accepts && known?.counted === known?.weight) return conversations.setActive(tx, conversationId, at);
  await atDesk(tx, async (desk) => {
    await conversations.setActive(tx, conversationId, at);
    const held = await assignments.openOf(desk.tx, conversationId);
    if (!held) return;
    if (held.agentId === agentId) await accept(desk, held);
    if (held.counted === held.weight) return;
    await weigh(desk, held, false);
    await watchIdle(desk, held.id, at);
  });
};

import type { Tx } from '@liuke/kit';
import * as dialogues from '../store/dialogues.ts';

/** A human goes on: the machine's flow moves no more, and what the customer has told it stays to be read until the conversation ends. */
export const leaveDialogue = async (tx: Tx, conversationId: string): Promise<void> => {
  const dialogue = await dialogues.lock(tx, conversationId);
  if (dialogue === null || dialogue.phase === 'LEFT') return;
  await dialogues.save(tx, { ...dialogue, phase: 'LEFT', suspended: [], lookup: null });
};

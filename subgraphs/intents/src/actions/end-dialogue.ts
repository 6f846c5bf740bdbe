import type { Tx } from '@liuke/kit';
import * as dialogues from '../store/dialogues.ts';
import { leaveToHuman } from './leave-to-human.ts';

/** The conversation is closed: nothing of its flow is kept. */
export const endDialogue = async (tx: Tx, conversationId: string): Promise<void> => {
  await leaveToHuman(tx, conversationId);
  await dialogues.end(tx, conversationId);
};

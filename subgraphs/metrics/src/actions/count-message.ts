import type { Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as messages from '../store/messages.ts';
import * as openings from '../store/openings.ts';

/** Counts what was said, in the conversation's newest opening. */
export const countMessage = async (tx: Tx, spoken: Omit<messages.Spoken, 'opening'>): Promise<void> => {
  const { conversationId, speaker, responseSeconds, at } = spoken;
  await openings.lockConversation(tx, conversationId);
  const opening = (await openings.latest(tx, conversationId))?.opening ?? 1;
  await messages.insert(tx, { ...spoken, opening });
  await openings.spokenIn(tx, conversationId, opening, at);
  if (responseSeconds !== null) await openings.responded(tx, conversationId, opening, responseSeconds, speaker === 'AGENT');
  tx.nudge(liveTopic);
};

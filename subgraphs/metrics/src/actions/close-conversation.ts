import type { ConversationResolved, Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as openings from '../store/openings.ts';

/** Ends the newest opening; hearing of an end that was counted already changes nothing. */
export const closeConversation = async (tx: Tx, ended: ConversationResolved, at: Date): Promise<void> => {
  const { conversationId, automatic, handleSeconds } = ended;
  await openings.lockConversation(tx, conversationId);
  const latest = await openings.latest(tx, conversationId);
  if (!latest) return;
  await openings.resolved(tx, conversationId, latest.opening, { at, automatic, handleSeconds });
  tx.nudge(liveTopic);
};

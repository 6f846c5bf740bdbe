import type { Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import type { Turn } from '../domain/turn.ts';
import * as openings from '../store/openings.ts';

/**
 * Routing's word on a conversation. Where it is not open (not yet heard of, or closed) the word is kept for the next opening,
 * which takes it only if it was said after that opening began: a word that came too late does no harm.
 */
export const takeTurn = async (tx: Tx, conversationId: string, turn: Turn, at: Date): Promise<void> => {
  await openings.lockConversation(tx, conversationId);
  const latest = await openings.latest(tx, conversationId);
  if (!latest || latest.status === 'RESOLVED') return openings.keepEarly(tx, conversationId, turn, at);
  await openings.turned(tx, conversationId, latest.opening, turn, at);
  tx.nudge(liveTopic);
};

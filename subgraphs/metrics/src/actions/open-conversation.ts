import type { ConversationStarted, Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as openings from '../store/openings.ts';

/** One more opening, with what routing may have said of it before we heard of it. */
export const openConversation = async (tx: Tx, started: ConversationStarted, at: Date): Promise<void> => {
  const { conversationId } = started;
  await openings.lockConversation(tx, conversationId);
  const before = await openings.latest(tx, conversationId);
  const opening = (before?.opening ?? 0) + 1;
  await openings.open(tx, started, opening, at);
  const early = await openings.takeEarly(tx, conversationId);
  if (early && early.saidAt >= at) await openings.turned(tx, conversationId, opening, early.turn, early.saidAt);
  tx.nudge(liveTopic);
};

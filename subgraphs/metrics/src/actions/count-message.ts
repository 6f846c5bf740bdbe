import { onOneWire, type Tx } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import * as messages from '../store/messages.ts';
import * as openings from '../store/openings.ts';

/** Counts what was said, in the conversation's newest opening. */
export const countMessage = async (tx: Tx, spoken: Omit<messages.Spoken, 'opening'>): Promise<void> => {
  const { conversationId, speaker, responseSeconds, at } = spoken;
  const [, latest] = await onOneWire([openings.lockConversation(tx, conversationId), openings.latest(tx, conversationId)]);
  const opening = latest?.opening ?? 1;
  await onOneWire([
    messages.insert(tx, { ...spoken, opening }),
    openings.spokenIn(tx, conversationId, opening, at),
    responseSeconds === null ? null : openings.responded(tx, conversationId, opening, responseSeconds, speaker === 'AGENT'),
  ]);
  tx.nudge(liveTopic);
};

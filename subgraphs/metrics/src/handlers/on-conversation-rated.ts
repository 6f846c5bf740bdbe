import type { Handler } from '@liuke/kit';
import * as openings from '../store/openings.ts';

/** The newest opening is the one that is rated; a later rating replaces an earlier one. */
export const onConversationRated: Handler<'ConversationRated'> = async (tx, { conversationId, score }) => {
  await openings.lockConversation(tx, conversationId);
  const latest = await openings.latest(tx, conversationId);
  if (latest) await openings.rated(tx, conversationId, latest.opening, score);
};

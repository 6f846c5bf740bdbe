import type { Handler } from '@liuke/kit';
import * as openings from '../store/openings.ts';

export const onConversationChanged: Handler<'ConversationChanged'> = async (tx, event) => {
  await openings.lockConversation(tx, event.conversationId);
  const latest = await openings.latest(tx, event.conversationId);
  if (latest) await openings.change(tx, event, latest.opening);
};

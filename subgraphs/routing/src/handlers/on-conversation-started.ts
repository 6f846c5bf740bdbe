import type { Handler } from '@liuke/kit';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';
import { heardIn } from './heard.ts';

export const onConversationStarted: Handler<'ConversationStarted'> = async (tx, event) => {
  await conversations.open(tx, heardIn(event));
  tx.nudge(topics.conversation(event.conversationId));
};

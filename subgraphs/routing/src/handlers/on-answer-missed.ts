import type { Handler } from '@liuke/kit';
import { hearClassified } from '../actions/hear-classified.ts';
import { heardIn } from './heard.ts';

export const onAnswerMissed: Handler<'AnswerMissed'> = (tx, event) => {
  const { conversationId, messageId } = event;
  return hearClassified(tx, {
    heard: heardIn(event),
    intent: null,
    request: { conversationId, messageId, reason: 'NO_ANSWER' },
  });
};

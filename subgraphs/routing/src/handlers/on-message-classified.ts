import type { Handler } from '@liuke/kit';
import { hearClassified } from '../actions/hear-classified.ts';
import { heardIn } from './heard.ts';

export const onMessageClassified: Handler<'MessageClassified'> = (tx, event, { at }) => {
  const { conversationId, messageId, decision, assisting, handoffReason, intentId, intentName, outOfScope } = event;
  const wanted = decision === 'HANDOFF' && !assisting;
  return hearClassified(tx, {
    heard: heardIn(event),
    intent: intentId && !outOfScope ? { intentId, intentName: intentName ?? null, at } : null,
    request: wanted ? { conversationId, messageId, reason: handoffReason ?? 'LOW_CONFIDENCE' } : null,
    reviewed: decision === 'REVIEW' && !assisting ? messageId : null,
  });
};

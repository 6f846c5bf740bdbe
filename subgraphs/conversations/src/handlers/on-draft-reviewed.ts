import type { Handler } from '@liuke/kit';
import { postAnswer } from '../actions/post-answer.ts';
import { postable } from '../domain/buttons.ts';

/** A held reply that a human let through, as it was or changed, is said by the machine. */
export const onDraftReviewed: Handler<'DraftReviewed'> = async (tx, event, { at }) => {
  if (event.action === 'REJECT') return;
  const { conversationId, messageId, text, buttons } = event;
  await postAnswer(tx, { conversationId, messageId, text, buttons: postable(buttons ?? []), reviewed: true, saidAt: at });
};

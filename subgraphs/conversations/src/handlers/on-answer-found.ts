import { type Handler, hearingOf } from '@liuke/kit';
import { postAnswer } from '../actions/post-answer.ts';
import { postable } from '../domain/buttons.ts';

/** An answer that is sure enough is said by the machine; one for review waits for a human (DraftReviewed). */
export const onAnswerFound: Handler<'AnswerFound'> = hearingOf(
  ({ decision }) => decision === 'ANSWER',
  async (tx, { conversationId, messageId, text, buttons }, { at }) => {
    await postAnswer(tx, { conversationId, messageId, text, buttons: postable(buttons), reviewed: false, saidAt: at });
  },
);

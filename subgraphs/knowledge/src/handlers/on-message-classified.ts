import type { Handler } from '@liuke/kit';
import { answerQuestion } from '../actions/answer-question.ts';

/** Acts only where the machine has the turn and an article is to answer. */
export const onMessageClassified: Handler<'MessageClassified'> = async (tx, event) => {
  if (event.assisting || event.answerer !== 'KNOWLEDGE' || event.decision === 'HANDOFF') return;
  await answerQuestion(tx, event);
};

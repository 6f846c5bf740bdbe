import { type Handler, hearingOf } from '@liuke/kit';
import { answerQuestion } from '../actions/answer-question.ts';

/** Acts only where the machine has the turn and an article is to answer. */
export const onMessageClassified: Handler<'MessageClassified'> = hearingOf(
  ({ assisting, answerer, decision }) => !assisting && answerer === 'KNOWLEDGE' && decision !== 'HANDOFF',
  (tx, event) => answerQuestion(tx, event),
);

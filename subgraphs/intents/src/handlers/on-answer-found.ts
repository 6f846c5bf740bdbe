import { type Handler, hearingOf } from '@liuke/kit';
import { makeDraft } from '../actions/make-draft.ts';

/** Knowledge's answers and our own flows' alike. */
export const onAnswerFound: Handler<'AnswerFound'> = hearingOf(
  ({ decision }) => decision === 'REVIEW',
  (tx, found) => makeDraft(tx, found),
);

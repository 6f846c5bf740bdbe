import type { Handler } from '@liuke/kit';
import { makeDraft } from '../actions/make-draft.ts';

/** Knowledge's answers and our own flows' alike. */
export const onAnswerFound: Handler<'AnswerFound'> = async (tx, found) => {
  if (found.decision === 'REVIEW') await makeDraft(tx, found);
};

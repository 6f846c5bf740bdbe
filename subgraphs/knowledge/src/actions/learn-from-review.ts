import type { DraftReviewed, Tx } from '@liuke/kit';
import * as answers from '../store/answers.ts';
import { proposeVersion } from './correct-answer.ts';

const longestBody = 20_000;

/** Remembers a human's word on an answer; a rewritten one is proposed as the article's next version. */
export const learnFromReview = async (tx: Tx, review: DraftReviewed): Promise<void> => {
  await answers.reviewed(tx, review.messageId, review.action);
  const [articleId] = review.articleIds;
  const text = review.text.trim();
  if (review.action === 'EDIT' && articleId && text !== '' && text.length <= longestBody)
    await proposeVersion(tx, articleId, text);
};

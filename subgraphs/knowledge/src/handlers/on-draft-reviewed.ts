import type { Handler } from '@liuke/kit';
import { learnFromReview } from '../actions/learn-from-review.ts';

export const onDraftReviewed: Handler<'DraftReviewed'> = (tx, event) => learnFromReview(tx, event);

import type { Handler } from '@liuke/kit';
import { offerReview } from '../actions/offer-review.ts';

export const onReviewOffered: Handler<'ReviewOffered'> = (tx, event) => offerReview(tx, event);

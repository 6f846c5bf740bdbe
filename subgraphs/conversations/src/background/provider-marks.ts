import { type Background, plumbing, type RoomTools, recurring } from '@liuke/kit';
import * as receipts from '../store/receipts.ts';
import * as received from '../store/received.ts';

const day = 86_400_000;
/** Providers tell a thing again for a day or two at most. */
const receivedDays = 14;
/** What was sent so long ago is not reported on any more. */
const receiptDays = 30;

/** Forgets what providers told us and reported long ago, each so many milliseconds. */
export const providerMarksSweep = (everyMilliseconds: number): Background =>
  recurring({
    everyMilliseconds,
    atStart: true,
    onFailure: 'forgetting old marks of providers failed; it is tried again',
    work: sweepProviderMarks,
  });

export const sweepProviderMarks = async ({ as }: Pick<RoomTools, 'as'>): Promise<void> => {
  const db = as(plumbing('conversations'));
  await received.forgetOld(db, new Date(db.now().getTime() - receivedDays * day));
  await receipts.forgetOld(db, new Date(db.now().getTime() - receiptDays * day));
};

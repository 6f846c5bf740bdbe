import { type Background, house, plumbing, type RoomTools, recurring } from '@liuke/kit';
import { expireConversations } from '../actions/expire-conversations.ts';
import * as retention from '../store/retention.ts';

/**
 * Deletes by age in every workspace that wants it, each so many milliseconds. Several processes may do so at once: what one
 * has in hand the other passes over.
 */
export const retentionSweep = (everyMilliseconds: number): Background =>
  recurring({ everyMilliseconds, atStart: true, onFailure: 'deleting by age failed; it is tried again', work: sweepAll });

const sweepAll = async ({ as, log }: RoomTools): Promise<void> => {
  for (const { workspaceId, days } of await retention.terms(as(plumbing('conversations')))) {
    const gone = await expireConversations(as(house('conversations', workspaceId)), days);
    if (gone.conversations + gone.customers > 0) log.info({ workspaceId, ...gone }, 'deleted by age');
  }
};

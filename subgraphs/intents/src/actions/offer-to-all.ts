import type { Db } from '@liuke/kit';
import { draftTopics } from '../domain/topics.ts';
import * as drafts from '../store/drafts.ts';
import * as schedule from '../store/schedule.ts';

/** The group has not decided it, or is not known yet: before it hands over, whoever is there may. */
export const offerToAll = (db: Db, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const conversationId = await drafts.offerToAll(tx, id);
    await schedule.cancel(tx, 'DRAFT_OFFER', [id]);
    if (conversationId === null) return;
    for (const topic of draftTopics(conversationId)) tx.nudge(topic);
  });

import type { Db, Live } from '@liuke/kit';
import * as places from '../store/places.ts';
import * as queue from '../store/queue.ts';
import { topics } from '../topics.ts';
import { knownConversation } from './news.ts';
import type { QueueChange } from './queue.ts';

/**
 * The conversation's place: as soon as it waits, at each change, and once more when the wait is over. `db` decides whether
 * the conversation is the viewer's; `counting` is the house's, because a place is counted among other people's. Fault: NOT_FOUND.
 */
export const followQueuePosition = async (
  db: Db,
  counting: Db,
  live: Live,
  conversationId: string,
): Promise<AsyncGenerator<QueueChange, void, void>> => {
  await knownConversation(db, live, conversationId);
  const nudges = live.nudges(db.viewer.workspaceId, topics.queue, topics.conversation(conversationId));
  return follow(db, counting, nudges, conversationId);
};

async function* follow(
  db: Db,
  counting: Db,
  nudges: AsyncGenerator<void, void, void>,
  conversationId: string,
): AsyncGenerator<QueueChange, void, void> {
  let told: { readonly entryId: string; readonly position: number } | null = null;
  for await (const _ of nudges) {
    const entry = await queue.latest(db, conversationId);
    if (!entry) continue;
    const position = (await places.byEntries(counting, [entry.id])).get(entry.id)?.position ?? 0;
    if (position === 0 ? told === null || told.position === 0 : told?.entryId === entry.id && told.position === position)
      continue;
    told = { entryId: entry.id, position };
    yield { entryId: entry.id };
  }
}

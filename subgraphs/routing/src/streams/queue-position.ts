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
  let told: Told | null = null;
  for await (const _ of nudges) {
    const entry = await queue.latest(db, conversationId);
    if (!entry) continue;
    const place = (await places.byEntries(counting, [entry.id])).get(entry.id);
    const now = { entryId: entry.id, position: place?.position ?? 0, seconds: place?.estimate?.seconds ?? null };
    if (!isNews(told, now)) continue;
    told = now;
    yield { entryId: entry.id };
  }
}

type Told = { readonly entryId: string; readonly position: number; readonly seconds: number | null };

/** Another place, or an estimate that is a tenth off. The end of a wait is news only where the wait was told of. */
const isNews = (told: Told | null, now: Told): boolean => {
  if (now.position === 0) return told !== null && told.position !== 0;
  if (told?.entryId !== now.entryId || told.position !== now.position) return true;
  if (told.seconds === null || now.seconds === null) return told.seconds !== now.seconds;
  return Math.abs(told.seconds - now.seconds) >= Math.max(1, told.seconds / 10);
};

import type { Db, Live } from '@liuke/kit';
import * as conversations from '../store/conversations.ts';
import { topics } from '../topics.ts';
import { listen } from './listen.ts';

/** The conversation's id, at once and after each change of it; ends when it is not the viewer's to see any more. Fault: NOT_FOUND. */
export const followConversation = async (
  db: Db,
  live: Live,
  id: string,
): Promise<AsyncGenerator<{ id: string }, void, void>> => {
  const { nudges } = await listen(db, live, topics.conversation(id), id);
  return follow(db, nudges, id);
};

async function* follow(
  db: Db,
  nudges: AsyncGenerator<void, void, void>,
  id: string,
): AsyncGenerator<{ id: string }, void, void> {
  let seen = 0;
  for await (const _ of nudges) {
    const mark = await conversations.markOf(db, id);
    if (!mark) return;
    if (mark.version === seen) continue;
    seen = mark.version;
    yield { id };
  }
}

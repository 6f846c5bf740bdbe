import type { Db, Live } from '@liuke/kit';
import * as desk from '../store/desk.ts';
import * as queue from '../store/queue.ts';
import { topics } from '../topics.ts';

export type QueueChange = { readonly entryId: string };

/** Each wait that begins, changes or ends from now on, of one group or of all. */
export const followQueue = async (
  db: Db,
  live: Live,
  groupId: string | null,
): Promise<AsyncGenerator<QueueChange, void, void>> => {
  const nudges = live.nudges(db.viewer.workspaceId, topics.queue);
  try {
    return follow(db, nudges, groupId, await desk.changes(db));
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

async function* follow(
  db: Db,
  nudges: AsyncGenerator<void, void, void>,
  groupId: string | null,
  from: number,
): AsyncGenerator<QueueChange, void, void> {
  let seen = from;
  for await (const _ of nudges) {
    const changed = await queue.changedAfter(db, seen, groupId);
    for (const { id } of changed) yield { entryId: id };
    seen = changed.at(-1)?.change ?? seen;
  }
}

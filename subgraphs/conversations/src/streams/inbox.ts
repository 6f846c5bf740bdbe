import { setTimeout as wait } from 'node:timers/promises';
import type { Db, Live } from '@liuke/kit';
import * as inbox from '../store/inbox.ts';
import { topics } from '../topics.ts';

/**
 * Moments are taken before they become visible, and by several clocks: each look reaches back this far, and what was seen
 * already is told by its version.
 */
const overlapMilliseconds = 5_000;
/** A busy workspace nudges many times a second; one look serves them all. */
const breathMilliseconds = 100;

/** The id of each conversation that matches after a change, from now on. */
export const followInbox = async (
  db: Db,
  live: Live,
  filter: inbox.Filter,
): Promise<AsyncGenerator<{ id: string }, void, void>> => {
  const nudges = live.nudges(db.viewer.workspaceId, topics.inbox);
  try {
    const newest = db.now();
    const known = await inbox.activeSince(db, {}, reach(newest));
    return follow(db, nudges, filter, new Map(known.map((mark) => [mark.id, mark])), newest);
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

const reach = (moment: Date): Date => new Date(moment.getTime() - overlapMilliseconds);

async function* follow(
  db: Db,
  nudges: AsyncGenerator<void, void, void>,
  filter: inbox.Filter,
  seen: Map<string, inbox.Mark>,
  start: Date,
): AsyncGenerator<{ id: string }, void, void> {
  let newest = start;
  for await (const _ of nudges) {
    for (const mark of await inbox.activeSince(db, filter, reach(newest))) {
      if (mark.updatedAt > newest) newest = mark.updatedAt;
      if (seen.get(mark.id)?.version === mark.version) continue;
      seen.set(mark.id, mark);
      yield { id: mark.id };
    }
    for (const [id, mark] of seen) if (mark.updatedAt < reach(newest)) seen.delete(id);
    await wait(breathMilliseconds);
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Db, Live } from '@liuke/kit';
import { topics } from '../topics.ts';

/** Milliseconds from one frame to the next, at least. */
const frameMs = 1_000;

/** Ticks at once, and then whenever something was decided; what comes within a second of a tick is told by the next. */
export async function* followDesk(db: Db, live: Live): AsyncGenerator<true, void, void> {
  const nudges = live.nudges(db.viewer.workspaceId, topics.desk);
  try {
    for await (const _ of nudges) {
      yield true;
      await wait(frameMs);
    }
  } finally {
    await nudges.return();
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { type Db, fault, type Live } from '@liuke/kit';
import * as conversations from '../store/conversations.ts';

type Nudges = AsyncGenerator<void, void, void>;
type Heard = { readonly nudges: Nudges; readonly mark: conversations.Mark };

/** The nudges of a topic, from before the conversation is looked for: what comes in between is not missed. Fault: NOT_FOUND. */
export const listen = async (db: Db, live: Live, topic: string, conversationId: string): Promise<Heard> => {
  const nudges = live.nudges(db.viewer.workspaceId, topic);
  try {
    const mark = await conversations.markOf(db, conversationId);
    if (!mark) throw fault('NOT_FOUND');
    return { nudges, mark };
  } catch (error) {
    await nudges.return();
    throw error;
  }
};

/**
 * Each nudge, and each moment at which something may have lapsed that no nudge tells of. `untilNext` says in how many milliseconds
 * the next one is, Infinity where there is none; it is asked anew each time.
 */
export async function* nudgesAndLapses(nudges: Nudges, untilNext: () => number): Nudges {
  let nudge = nudges.next();
  try {
    for (;;) {
      const waiting = new AbortController();
      const first = await Promise.race([nudge, lapse(untilNext(), waiting.signal)]).finally(() => waiting.abort());
      if (first !== 'lapsed') {
        if (first.done) return;
        nudge = nudges.next();
      }
      yield;
    }
  } finally {
    await nudges.return();
  }
}

const lapse = (milliseconds: number, signal: AbortSignal): Promise<'lapsed'> =>
  Number.isFinite(milliseconds)
    ? wait(Math.max(milliseconds, 0) + 1, 'lapsed' as const, { ref: false, signal })
    : new Promise(() => {});

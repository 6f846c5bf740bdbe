import { setTimeout as wait } from 'node:timers/promises';
import { type Background, house, plumbing, type RoomTools } from '@liuke/kit';
import { careForDesk } from '../actions/care-for-desk.ts';
import * as timers from '../store/timers.ts';

/**
 * The longest sleep, in milliseconds. A timer that is known wakes this process when it is due; the look at the next one (an index
 * read) is for those that other processes set since. Nothing but timers waits for it: changes serve themselves.
 */
const longestSleepMs = 1_000;
/** Somebody is at the desk, or what was due could not be done: then soon again. */
const shortestSleepMs = 50;

/** Does what is due in all workspaces. Several processes may: who finds a desk taken passes on. */
export const createCare = (): Background => {
  let stopping = new AbortController();
  /** Rings what is due; returns how long until the next. */
  const round = async ({ as, log }: RoomTools): Promise<number> => {
    const plumber = as(plumbing('routing'));
    const next = await timers.next(plumber);
    for (const { workspaceId, dueAt } of next) {
      if (stopping.signal.aborted || dueAt > plumber.now()) break;
      await careForDesk(as(house('routing', workspaceId))).catch((error: unknown) =>
        log.error({ err: error, workspaceId }, 'what is due at a desk could not be done; it is tried again'),
      );
    }
    const later = next.find(({ dueAt }) => dueAt > plumber.now());
    const untilNext = later ? later.dueAt.getTime() - plumber.now().getTime() : longestSleepMs;
    const rang = later !== next[0];
    return Math.max(shortestSleepMs, rang ? shortestSleepMs : Math.min(untilNext, longestSleepMs));
  };
  return {
    async run(room) {
      stopping = new AbortController();
      while (!stopping.signal.aborted) {
        const sleepMs = await round(room).catch((error: unknown) => {
          room.log.error({ err: error }, 'the timers could not be read');
          return longestSleepMs;
        });
        await wait(sleepMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    },
    async stop() {
      stopping.abort();
    },
  };
};

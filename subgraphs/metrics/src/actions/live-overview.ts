import type { Db, Live } from '@liuke/kit';
import { liveTopic } from '../domain/live.ts';
import { type Present, present } from '../store/present.ts';

const frameMilliseconds = 1000;

/** Nothing waits and nothing was said of late: no number moves by the mere passing of time. */
const atRest = (frame: Present): boolean => frame.waiting === 0 && frame.messagesPerMinute === 0 && frame.botHandled === 0;

const same = (left: Present, right: Present | null): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * A frame at once, then at most one a second while any number differs from the last frame. At rest it waits for a nudge
 * alone; while somebody waits or talks, time itself moves the numbers, so it looks once a second.
 */
export async function* liveOverview(db: Db, live: Live): AsyncGenerator<Present, void, void> {
  const nudges = live.nudges(db.viewer.workspaceId, liveTopic);
  const heard = listener(nudges);
  try {
    let shown: Present | null = null;
    while (true) {
      if (shown === null || atRest(shown)) await heard.until(() => heard.nudged || heard.over);
      if (heard.over) return;
      heard.nudged = false;
      const frame = await present(db);
      if (!same(frame, shown)) {
        shown = frame;
        yield frame;
      }
      await heard.until(() => heard.over, frameMilliseconds);
    }
  } finally {
    await nudges.return();
  }
}

type Listener = {
  nudged: boolean;
  over: boolean;
  /** Resolves once the condition holds, or after so many milliseconds. */
  until(condition: () => boolean, milliseconds?: number): Promise<void>;
};

/** Takes nudges as they come, so that waiting can end by a nudge, by the end of the stream or by time, and leaves nothing behind. */
const listener = (nudges: AsyncIterable<void>): Listener => {
  let look = (): void => {};
  const heard: Listener = {
    nudged: false,
    over: false,
    until: (condition, milliseconds) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          look = () => {};
          resolve();
        };
        const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds);
        look = () => {
          if (condition()) end();
        };
        look();
      }),
  };
  const listen = async (): Promise<void> => {
    for await (const _ of nudges) {
      heard.nudged = true;
      look();
    }
  };
  void listen()
    .catch(() => undefined)
    .finally(() => {
      heard.over = true;
      look();
    });
  return heard;
};

import type { Background, RoomTools } from './subgraph.ts';

export type Work = {
  /** Nudged when something may be due; heard in every process. Made by `everywhere()`. */
  readonly topic: string;
  /** Pieces in hand at the same time. */
  readonly atOnce: number;
  /** Milliseconds after which it looks even if nobody has nudged: what a killed process held falls due silently. */
  readonly longestSleep: number;
  /** For the log. */
  readonly onFailure: string;
  /**
   * Takes what is due, `free` at most, so that no other process has it, each piece as the work that is to be done; and the
   * milliseconds until the next is due, null where nothing waits.
   */
  take(
    room: RoomTools,
    free: number,
  ): Promise<{ readonly pieces: readonly (() => Promise<void>)[]; readonly next: number | null }>;
};

/**
 * Works off what waits in a table, woken by a nudge or when something is due. Stopping finishes what is in hand; it may be run again
 * after, as by a house that opens its rooms once to furnish itself and then to stay.
 */
export const worker = ({ topic, atOnce, longestSleep, onFailure, take }: Work): Background => {
  let stopped = false;
  let woken = true;
  let wake: () => void = () => {};
  let nudges: AsyncGenerator<void, void, void> | undefined;
  const inHand = new Set<Promise<void>>();
  const rouse = (): void => {
    woken = true;
    wake();
  };

  const begin = (room: RoomTools, piece: () => Promise<void>): void => {
    const failed = (error: unknown) => room.log.error({ err: error }, onFailure);
    const work = piece()
      .catch(failed)
      .finally(() => {
        inHand.delete(work);
        rouse();
      });
    inHand.add(work);
  };

  /** Begins what is due; milliseconds until it is worth looking again. */
  const look = async (room: RoomTools): Promise<number> => {
    const free = atOnce - inHand.size;
    // Whatever ends first rouses us.
    if (free <= 0) return longestSleep;
    const { pieces, next } = await take(room, free);
    for (const piece of pieces) begin(room, piece);
    return next === null ? longestSleep : Math.min(Math.max(next, 20), longestSleep);
  };

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resume) => {
      const timer = setTimeout(resume, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resume();
      };
      if (woken || stopped) wake();
    });

  return {
    async run(room) {
      stopped = false;
      nudges = room.live.nudges('', topic);
      const listening = (async () => {
        for await (const _ of nudges) rouse();
      })();
      while (!stopped) {
        woken = false;
        let pause = 1_000;
        try {
          pause = await look(room);
        } catch (error) {
          room.log.warn({ err: error }, onFailure);
        }
        await sleep(pause);
      }
      await Promise.all(inHand);
      await listening;
    },
    async stop() {
      stopped = true;
      await nudges?.return();
      wake();
    },
  };
};

import type { Live } from '../live/live.ts';

type Nudge = IteratorResult<void, void>;

/**
 * A live whose nudges end when `signal` fires, also in the middle of waiting: a room's subscription is an async generator
 * that waits for the next nudge, and could not be returned from outside before one comes.
 */
export const liveUntil = (live: Live, signal: AbortSignal): Live => ({
  nudge: (workspaceId, topic) => live.nudge(workspaceId, topic),
  close: () => live.close(),
  nudges: (workspaceId, ...topics) => until(live.nudges(workspaceId, ...topics), signal),
});

const until = (nudges: AsyncGenerator<void, void, void>, signal: AbortSignal): AsyncGenerator<void, void, void> => {
  const over: Nudge = { done: true, value: undefined };
  let answer: ((nudge: Nudge) => void) | null = null;
  const end = (): void => {
    signal.removeEventListener('abort', end);
    void nudges.return().catch(() => undefined);
    answer?.(over);
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
  const bounded = {
    next: (): Promise<Nudge> =>
      signal.aborted
        ? Promise.resolve(over)
        : new Promise<Nudge>((resolve, reject) => {
            answer = resolve;
            nudges.next().then(resolve, reject);
          }),
    return: async (): Promise<Nudge> => {
      end();
      return over;
    },
    throw: async (reason: unknown): Promise<Nudge> => {
      end();
      throw reason;
    },
    [Symbol.asyncIterator]: (): AsyncGenerator<void, void, void> => bounded,
    [Symbol.asyncDispose]: async (): Promise<void> => end(),
  };
  return bounded;
};

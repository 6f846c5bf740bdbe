import { setTimeout as wait } from 'node:timers/promises';

let wake: () => void = () => {};
let called = 0;

/** A wake-up that was called since `after`, or that comes within `milliseconds`. */
export const napFor = (milliseconds: number, after: number, signal: AbortSignal): Promise<unknown> => {
  if (called !== after) return Promise.resolve();
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return Promise.race([woken, wait(milliseconds, undefined, { signal }).catch(() => {})]);
};
export const wakings = (): number => called;

/**
 * Something due now is being written: the sweeper of this process looks soon, and again a little later, since the commit is still to
 * come. What it misses, it finds with its next ordinary look.
 */
export const wakeSweeper = (): void => {
  for (const milliseconds of [5, 25, 100, 300])
    setTimeout(() => {
      called++;
      wake();
    }, milliseconds).unref();
};

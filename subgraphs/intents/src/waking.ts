let wake: () => void = () => {};
let called = 0;

/** A wake-up that was called since `after`, or that comes within `milliseconds`; at once when the signal aborts. */
export const napFor = (milliseconds: number, after: number, signal: AbortSignal): Promise<void> => {
  if (called !== after || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal.addEventListener('abort', over, { once: true });
    wake = over;
  });
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

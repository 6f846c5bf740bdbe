export type Doorbell = {
  ring(): void;
  /** Resolves at the next ring, at once if it rang since the last time; else after the time, or when the signal aborts. */
  next(milliseconds: number, signal: AbortSignal): Promise<void>;
};

/** Rings while nobody waits are kept, as one. */
export function doorbell(): Doorbell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    next(milliseconds, signal) {
      return new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', go);
          rung = false;
          wake = null;
          resolve();
        };
        const timer = setTimeout(go, milliseconds);
        if (rung || signal.aborted) return go();
        wake = go;
        signal.addEventListener('abort', go, { once: true });
      });
    },
  };
}

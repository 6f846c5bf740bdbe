/**
 * Answers that go back in the webhook that asked: while a channel holds the provider's request open, the next message to that
 * person is put into its answer instead of calling the provider.
 */
export type Slot = {
  /** Offers the body. Resolves with whether the provider has it; false where the request has ended before. */
  answer(body: string): Promise<boolean>;
};

export interface Passive {
  /**
   * Waits for what is said to somebody over a channel, `milliseconds` at most; null where nothing was. Whoever has it calls
   * `sent` with whether it reached the provider.
   */
  wait(key: string, milliseconds: number): Promise<{ readonly body: string; sent(reached: boolean): void } | null>;
  /** Somebody's open request, if any; it is taken by that. */
  take(key: string): Slot | null;
  /** Ends all waiting. */
  close(): void;
}

type Waiting = { offer(body: string): Promise<boolean>; end(): void };

export const openPassive = (): Passive => {
  const open = new Map<string, Waiting>();
  return {
    wait: (key, milliseconds) =>
      new Promise((resolve) => {
        open.get(key)?.end();
        const end = (): void => {
          clearTimeout(timer);
          if (open.get(key) === waiting) open.delete(key);
          resolve(null);
        };
        const waiting: Waiting = {
          end,
          offer: (body) =>
            new Promise((reached) => {
              clearTimeout(timer);
              resolve({ body, sent: reached });
            }),
        };
        const timer = setTimeout(end, milliseconds);
        open.set(key, waiting);
      }),
    take(key) {
      const waiting = open.get(key);
      if (!waiting) return null;
      open.delete(key);
      return { answer: (body) => waiting.offer(body) };
    },
    close() {
      for (const waiting of [...open.values()]) waiting.end();
    },
  };
};

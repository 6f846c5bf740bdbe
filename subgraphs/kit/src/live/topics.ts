/** Who in this process waits for which topic; both implementations of Live end here. */
export type Topics = {
  wake(workspaceId: string, topic: string): void;
  /** Wakes every listener: after a lost connection nobody knows what was missed. */
  wakeAll(): void;
  listen(
    workspaceId: string,
    topics: readonly string[],
    began?: () => Promise<void>,
    ended?: () => void,
  ): AsyncGenerator<void, void, void>;
  close(): void;
};

type Listener = { wake(): void; end(): void };

export function openTopics(): Topics {
  const listeners = new Map<string, Set<Listener>>();
  const all = new Set<Listener>();
  let closed = false;
  const keyOf = (workspaceId: string, topic: string): string => `${workspaceId} ${topic}`;

  return {
    wake(workspaceId, topic) {
      for (const listener of listeners.get(keyOf(workspaceId, topic)) ?? []) listener.wake();
    },
    wakeAll() {
      for (const listener of all) listener.wake();
    },
    listen(workspaceId, topics, began = async () => {}, ended = () => {}) {
      // A generator's body waits for its first next(); listening may not: what comes in between would be missed.
      let nudged = true;
      let over = closed;
      let waiting: (() => void) | null = null;
      const listener: Listener = {
        wake() {
          nudged = true;
          waiting?.();
        },
        end() {
          over = true;
          waiting?.();
        },
      };
      const keys = [...new Set(topics)].map((topic) => keyOf(workspaceId, topic));
      for (const key of keys) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
      all.add(listener);
      const ready = began();
      ready.catch(() => {});
      const leave = (): void => {
        if (!all.delete(listener)) return;
        for (const key of keys) {
          const set = listeners.get(key);
          set?.delete(listener);
          if (set?.size === 0) listeners.delete(key);
        }
        ended();
      };
      const next = async (): Promise<IteratorResult<void, void>> => {
        await ready;
        while (!nudged && !over) {
          await new Promise<void>((resume) => {
            waiting = resume;
          });
          waiting = null;
        }
        if (over) {
          leave();
          return { done: true, value: undefined };
        }
        nudged = false;
        return { done: false, value: undefined };
      };
      const finish = async (): Promise<IteratorResult<void, void>> => {
        listener.end();
        leave();
        return { done: true, value: undefined };
      };
      const generator = {
        next,
        return: finish,
        async throw(error: unknown) {
          await finish();
          throw error;
        },
        [Symbol.asyncIterator]() {
          return generator;
        },
        [Symbol.asyncDispose]: async () => {
          await finish();
        },
      };
      return generator as AsyncGenerator<void, void, void>;
    },
    close() {
      closed = true;
      for (const listener of [...all]) listener.end();
    },
  };
}

/**
 * Runs tasks of one key one after another, tasks of different keys beside each other, at most `atOnce` at a time. A task that
 * rejects does not hold up those behind it; who needs that looks at what it did.
 */
export type InTurn = {
  push(key: string, task: () => Promise<void>): void;
  /** Resolves as soon as fewer than so many tasks are given and not yet done: `below(1)` when nothing is left. */
  below(count: number): Promise<void>;
};

export function inTurn(atOnce: number): InTurn {
  const queues = new Map<string, (() => Promise<void>)[]>();
  const ready: string[] = [];
  let waiting: { count: number; resume: () => void }[] = [];
  let running = 0;
  let size = 0;

  const start = (): void => {
    while (running < atOnce && ready.length > 0) {
      const key = ready.shift()!;
      running++;
      void run(key);
    }
  };
  const run = async (key: string): Promise<void> => {
    const queue = queues.get(key)!;
    try {
      await queue[0]!();
    } catch {
      // The task has told whom it concerns.
    }
    queue.shift();
    running--;
    size--;
    if (queue.length > 0) ready.push(key);
    else queues.delete(key);
    for (const { count, resume } of waiting) if (size < count) resume();
    waiting = waiting.filter(({ count }) => size >= count);
    start();
  };
  return {
    push(key, task) {
      size++;
      const queue = queues.get(key);
      if (queue) {
        queue.push(task);
        return;
      }
      queues.set(key, [task]);
      ready.push(key);
      start();
    },
    below: (count) => (size < count ? Promise.resolve() : new Promise((resume) => waiting.push({ count, resume }))),
  };
}

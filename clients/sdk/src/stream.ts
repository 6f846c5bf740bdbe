/**
 * A live sequence that a producer pushes into. `return()` ends it at once, even while somebody waits for its next value; a
 * plain async generator would hear of it only when that value comes.
 */
export const createStream = <Value>(stop: () => void) => {
  const values: Value[] = [];
  let state: { readonly failure: Error | null } | null = null;
  let wake: (() => void) | null = null;

  const settle = (failure: Error | null): void => {
    state ??= { failure };
    wake?.();
  };
  const stream: AsyncIterableIterator<Value, undefined, undefined> = {
    async next() {
      while (values.length === 0 && state === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (values.length > 0) return { done: false, value: values.shift() as Value };
      if (state?.failure) throw state.failure;
      return { done: true, value: undefined };
    },
    async return() {
      values.length = 0;
      state = { failure: null };
      wake?.();
      stop();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return {
    stream,
    push(value: Value): void {
      if (state !== null) return;
      values.push(value);
      wake?.();
    },
    end: () => settle(null),
    fail: (failure: Error) => settle(failure),
    over: () => state !== null,
  };
};

/** The same sequence seen through `choose`; what it answers with undefined is left out. Leaving it leaves the source. */
export const seen = <From, To>(
  source: AsyncIterableIterator<From>,
  choose: (value: From) => To | undefined,
): AsyncIterableIterator<To, undefined, undefined> => {
  const stream: AsyncIterableIterator<To, undefined, undefined> = {
    async next() {
      for (;;) {
        const step = await source.next();
        if (step.done) return { done: true, value: undefined };
        const value = choose(step.value);
        if (value !== undefined) return { done: false, value };
      }
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
};

/** A sequence that is still being found; leaving it leaves what is found. */
export const later = <Value>(
  finding: Promise<AsyncIterableIterator<Value, undefined, undefined>>,
): AsyncIterableIterator<Value, undefined, undefined> => {
  const stream: AsyncIterableIterator<Value, undefined, undefined> = {
    next: async () => (await finding).next(),
    async return() {
      await finding.then(
        (found) => found.return?.(),
        () => undefined,
      );
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
};

import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';

type Step = IteratorResult<ExecutionResult, undefined>;
const over: Step = { done: true, value: undefined };

export type EventStreamTerms = {
  /** Begins the room's stream; `signal` fires when nobody reads on, so that waiting ends at once. */
  readonly subscribe: (signal: AbortSignal) => ExecutionArgs;
  /** Arguments for one event: a fresh context each time, as rule results and loader caches must not outlive an event. */
  readonly perEvent: (event: unknown) => ExecutionArgs;
  /** Makes results plain and masks their errors. */
  readonly finish: (result: ExecutionResult) => ExecutionResult;
  /** Asked before each event: a result here is the last one. */
  readonly lastWord: () => ExecutionResult | null;
  readonly onEnd: () => void;
};

/**
 * A subscription's results, pulled one by one: the next event is executed when the consumer asks, so events keep their
 * order and a slow consumer holds back nobody but itself.
 *
 * Not an async generator function: its `return()` would wait behind a pending `next()`, which may be waiting for an event
 * that never comes. Here `return()` answers the pending `next()` and ends the room's stream at once.
 */
export class EventStream implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  readonly #terms: EventStreamTerms;
  readonly #abort = new AbortController();
  #source: AsyncIterator<unknown> | null = null;
  #waiting: { resolve: (step: Step) => void; reject: (reason: unknown) => void } | null = null;
  #ended = false;

  constructor(terms: EventStreamTerms) {
    this.#terms = terms;
  }

  next(): Promise<Step> {
    if (this.#ended) return Promise.resolve(over);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#step().then(
        (step) => {
          if (step.done) this.#end();
          resolve(step);
        },
        (reason) => {
          this.#end();
          reject(reason);
        },
      );
    });
  }

  return(): Promise<Step> {
    this.#end();
    this.#waiting?.resolve(over);
    return Promise.resolve(over);
  }

  /** Ends it with a reason that the consumer's pending or next `next()` is refused with. */
  throw(reason: unknown): Promise<Step> {
    const wasWaiting = this.#waiting;
    this.#end();
    wasWaiting?.reject(reason);
    return Promise.reject(reason);
  }

  async #step(): Promise<Step> {
    if (!this.#source) {
      const stream = await createSourceEventStream(this.#terms.subscribe(this.#abort.signal));
      if (!(Symbol.asyncIterator in stream)) return this.#last(this.#terms.finish(stream));
      this.#source = stream[Symbol.asyncIterator]();
      // Ended while it began: nobody else will close what has just been opened.
      if (this.#ended) void this.#closeSource();
    }
    const event = await this.#source.next();
    if (event.done || this.#ended) return over;
    const last = this.#terms.lastWord();
    if (last) return this.#last(last);
    return { done: false, value: this.#terms.finish(await execute(this.#terms.perEvent(event.value))) };
  }

  /** A result after which nothing follows. */
  #last(value: ExecutionResult): Step {
    this.#end();
    return { done: false, value };
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#abort.abort();
    void this.#closeSource();
    this.#terms.onEnd();
  }

  async #closeSource(): Promise<void> {
    await this.#source?.return?.().then(undefined, () => undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

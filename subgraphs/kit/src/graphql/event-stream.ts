import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, type GraphQLError } from 'graphql';
import { Fault } from '../faults.ts';

type Step = IteratorResult<ExecutionResult, undefined>;
const over: Step = { done: true, value: undefined };

/** What may be whole again in a moment is told as a loss, which the gateway repairs; anything else is the last result. */
const isLoss = (error: unknown): boolean => error instanceof Fault && error.code === 'UNAVAILABLE';

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
  #waiting: { settle: (step: Step) => void; refuse: (reason: unknown) => void } | null = null;
  #lost: { readonly reason: Error } | null = null;
  #ended = false;

  constructor(terms: EventStreamTerms) {
    this.#terms = terms;
  }

  next(): Promise<Step> {
    if (this.#lost) {
      const { reason } = this.#lost;
      this.#lost = null;
      return Promise.reject(reason);
    }
    if (this.#ended) return Promise.resolve(over);
    return new Promise((resolve, reject) => {
      const settle = (step: Step): void => {
        this.#waiting = null;
        if (step.done) this.#end();
        resolve(step);
      };
      const refuse = (reason: unknown): void => {
        this.#waiting = null;
        this.#end();
        reject(reason);
      };
      this.#waiting = { settle, refuse };
      this.#step().then(settle, (error: unknown) => {
        if (isLoss(error)) refuse(error);
        else settle(this.#last(this.#terms.finish({ errors: [error as GraphQLError] })));
      });
    });
  }

  return(): Promise<Step> {
    this.#end();
    this.#waiting?.settle(over);
    return Promise.resolve(over);
  }

  /** Loses it: the consumer's pending `next()`, or else its next one, is refused with the reason. */
  lose(reason: Error): void {
    if (this.#ended) return;
    this.#end();
    if (this.#waiting) this.#waiting.refuse(reason);
    else this.#lost = { reason };
  }

  throw(reason: unknown): Promise<Step> {
    this.#end();
    return Promise.reject(reason);
  }

  async #step(): Promise<Step> {
    if (!this.#source) {
      const stream = await createSourceEventStream(this.#terms.subscribe(this.#abort.signal));
      if (!(Symbol.asyncIterator in stream)) {
        const loss = stream.errors?.find(({ originalError }) => isLoss(originalError));
        if (loss) throw loss.originalError;
        return this.#last(this.#terms.finish(stream));
      }
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

import type { ExecutionResult } from 'graphql';
import type { SocketBuffer } from './buffer.ts';

type Step = IteratorResult<ExecutionResult, undefined>;
type Parcel = { readonly result: ExecutionResult; readonly bytes: number };
const over: Step = { done: true, value: undefined };

export type OutletOptions = {
  readonly buffer: SocketBuffer;
  /** Bytes in this outlet above which its source may wait. */
  readonly comfortable: number;
  /** Milliseconds without progress after which nobody waits for it any more. */
  readonly stall: number;
  readonly onEnd: () => void;
};

/**
 * One client's end of a subscription: the source pushes, graphql-ws pulls when the last result has left for the network.
 * A parcel counts as buffered until the next one is pulled, for only then has it been sent.
 */
export class Outlet implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  readonly #options: OutletOptions;
  readonly #parcels: Parcel[] = [];
  #sending: Parcel | null = null;
  #bytes = 0;
  #pull: { resolve(step: Step): void; reject(reason: Error): void } | null = null;
  #ended = false;
  #reason: Error | null = null;
  #progress: (() => void) | null = null;
  #stalled = false;

  constructor(options: OutletOptions) {
    this.#options = options;
  }

  get ended(): boolean {
    return this.#ended;
  }

  push(result: ExecutionResult, bytes: number): void {
    if (this.#ended) return;
    if (!this.#options.buffer.add(bytes)) {
      this.#options.buffer.release(bytes);
      return;
    }
    this.#bytes += bytes;
    this.#parcels.push({ result, bytes });
    this.#serve();
  }

  /** After what has been pushed, nothing follows. */
  complete(): void {
    this.#end(null);
  }

  /** After what has been pushed, the client gets this error. */
  fail(reason: Error): void {
    this.#end(reason);
  }

  /** Whether the source may go on: at once, when enough has been sent, or when waiting is pointless. */
  async ready(): Promise<void> {
    if (this.#ended || this.#stalled || this.#bytes <= this.#options.comfortable) return;
    const moved = await this.#moved();
    if (!moved) this.#stalled = true;
    else await this.ready();
  }

  #moved(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.#options.stall);
      const before = this.#progress;
      this.#progress = () => {
        clearTimeout(timer);
        before?.();
        resolve(true);
      };
    });
  }

  next(): Promise<Step> {
    this.#sent();
    if (this.#pull) throw new Error('One result at a time.');
    return new Promise((resolve, reject) => {
      this.#pull = { resolve, reject };
      this.#serve();
    });
  }

  return(): Promise<Step> {
    this.#parcels.length = 0;
    this.#end(null);
    this.#sent();
    this.#options.buffer.release(this.#bytes);
    this.#bytes = 0;
    return Promise.resolve(over);
  }

  throw(reason: unknown): Promise<Step> {
    void this.return();
    return Promise.reject(reason);
  }

  #serve(): void {
    const pull = this.#pull;
    if (!pull) return;
    const parcel = this.#parcels.shift();
    if (parcel) {
      this.#pull = null;
      this.#sending = parcel;
      pull.resolve({ done: false, value: parcel.result });
    } else if (this.#ended) {
      this.#pull = null;
      const reason = this.#reason;
      this.#reason = null;
      if (reason) pull.reject(reason);
      else pull.resolve(over);
    }
  }

  #sent(): void {
    if (!this.#sending) return;
    this.#bytes -= this.#sending.bytes;
    this.#options.buffer.release(this.#sending.bytes);
    this.#sending = null;
    this.#stalled = false;
    this.#move();
  }

  #move(): void {
    const progress = this.#progress;
    this.#progress = null;
    progress?.();
  }

  #end(reason: Error | null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#reason = reason;
    this.#serve();
    this.#move();
    this.#options.onEnd();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

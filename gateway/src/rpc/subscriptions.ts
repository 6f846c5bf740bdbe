import { randomUUID } from 'node:crypto';
import { fault } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../caller.ts';
import type { Prepared } from '../engine/engine.ts';
import type { SocketBuffer } from '../live/buffer.ts';
import type { Hub } from '../live/hub.ts';
import { picked } from './calls.ts';
import { errorObject, presented } from './errors.ts';
import type { Method } from './method.ts';

export type SubscriptionsOptions = {
  readonly hub: Hub;
  readonly buffer: SocketBuffer;
  readonly log: Logger;
  /** At the same time. */
  readonly most: number;
  /** Resolves once it has left for the network. */
  readonly notify: (method: string, params: unknown) => Promise<void>;
};

type Stream = AsyncGenerator<ExecutionResult, undefined, undefined>;

/** What one socket has subscribed to. Its notifications begin after the answer that names them. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #streams = new Map<string, Stream>();
  readonly #begun: (() => void)[] = [];

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** Throws `Refused` and TOO_COMPLEX. */
  begin(method: Method, prepared: Prepared, caller: Caller): { readonly subscription: string } {
    const { hub, buffer, most } = this.#options;
    if (this.#streams.size >= most) throw fault('TOO_COMPLEX', `A socket carries at most ${most} subscriptions at a time.`);
    const subscription = randomUUID();
    const stream = hub.subscribe(prepared, caller, buffer);
    this.#streams.set(subscription, stream);
    this.#begun.push(() => void this.#pump(subscription, method, stream));
    return { subscription };
  }

  /** The answers have left: what was begun in them may come now. */
  flow(): void {
    for (const pump of this.#begun.splice(0)) pump();
  }

  end(subscription: string): boolean {
    const stream = this.#streams.get(subscription);
    if (!stream) return false;
    this.#streams.delete(subscription);
    void stream.return(undefined);
    return true;
  }

  endAll(): void {
    for (const subscription of [...this.#streams.keys()]) this.end(subscription);
  }

  async #pump(subscription: string, method: Method, stream: Stream): Promise<void> {
    const { notify, log } = this.#options;
    const name = method.notifies?.name ?? method.name;
    try {
      for await (const result of stream) {
        if (!this.#streams.has(subscription)) return;
        await notify(name, { subscription, ...(picked(method, result) as object) });
      }
      if (this.#streams.delete(subscription)) await notify('subscription.ended', { subscription });
    } catch (error) {
      if (!this.#streams.delete(subscription)) return;
      void stream.return(undefined);
      await notify('subscription.ended', { subscription, error: errorObject(presented(error, log)) });
    }
  }
}

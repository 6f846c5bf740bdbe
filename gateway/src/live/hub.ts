import { createHash } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../caller.ts';
import type { Engine, Prepared } from '../engine/engine.ts';
import { subscribers } from '../metrics.ts';
import type { SocketBuffer } from './buffer.ts';
import { Outlet } from './outlet.ts';
import { SharedSubscription } from './shared.ts';
import type { Patience } from './upstream.ts';

export type HubOptions = {
  readonly engine: Engine;
  readonly log: Logger;
  readonly stall: number;
  readonly patience?: Partial<Patience>;
};

const comfortable = 256 * 1024;

/** Where identical subscriptions meet. */
export class Hub {
  readonly #options: HubOptions;
  readonly #joinable = new Map<string, SharedSubscription>();

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** Throws `Refused`. */
  subscribe(
    prepared: Prepared,
    caller: Caller,
    buffer: SocketBuffer,
  ): AsyncGenerator<ExecutionResult, undefined, undefined> {
    const key = sharingKey(prepared, caller);
    const shared = this.#sharedFor(key, prepared, caller);
    const outlet = new Outlet({
      buffer,
      comfortable,
      stall: this.#options.stall,
      onEnd: () => {
        subscribers.dec();
        shared.leave(outlet);
      },
    });
    subscribers.inc();
    shared.join(outlet);
    return outlet;
  }

  #sharedFor(key: string, prepared: Prepared, caller: Caller): SharedSubscription {
    const known = this.#joinable.get(key);
    if (known?.joinable) return known;
    const { engine, log, patience } = this.#options;
    const shared: SharedSubscription = new SharedSubscription({
      engine,
      prepared,
      caller,
      log,
      ...(patience && { patience }),
      onEnd: () => {
        if (this.#joinable.get(key) === shared) this.#joinable.delete(key);
      },
    });
    this.#joinable.set(key, shared);
    return shared;
  }
}

/**
 * The same question asked with the same rights: document, operation, variables, and all that is known of the viewer - with
 * his scopes, his step-up and the end of his token - and his address, which subgraphs write into the audit log. Two
 * viewers never share; two tokens of one viewer do only if they say the same.
 */
const sharingKey = ({ read, variables }: Prepared, { admission, ip }: Caller): string =>
  createHash('sha256')
    .update(JSON.stringify([read.hash, read.operationName ?? null, canonical(variables), canonical(admission.viewer), ip]))
    .digest('base64');

/** The same value whatever order its keys were written in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  // Told apart from a list of pairs by the wrapping.
  return {
    entries: Object.keys(value)
      .sort()
      .map((key) => [key, canonical((value as Record<string, unknown>)[key])]),
  };
};

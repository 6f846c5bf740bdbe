import { fault, type SubgraphCall, type SubgraphRequest, type SubgraphTransport } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { upstreams } from '../metrics.ts';

export type UpstreamOptions = {
  readonly transport: SubgraphTransport;
  /** Asked for each attempt: after a loss it asks for what came after the last seq seen, where the field can. */
  readonly request: () => SubgraphRequest;
  /** Asked for each attempt, as an inner token lives for a minute. */
  readonly call: () => SubgraphCall;
  readonly next: (payload: ExecutionResult) => void;
  readonly complete: () => void;
  /** Refused by the subgraph, or lost and not regained. */
  readonly fail: (reason: Error) => void;
  readonly log: Logger;
  readonly patience?: Partial<Patience>;
};

export type Patience = {
  /** Milliseconds before the first new attempt; doubled each time, up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** Milliseconds of failing attempts in a row after which the subscribers are told UNAVAILABLE. */
  readonly total: number;
};

const defaultPatience: Patience = { first: 100, longest: 5_000, total: 60_000 };
/** Milliseconds after which an attempt that brought nothing but did not break counts as held. */
const settled = 10_000;

/** Codes that say "not now"; every other code is an answer and is passed on. */
const losses = new Set(['UNAVAILABLE']);

/** One subscription at a subgraph, held open over losses. */
export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #patience: Patience;
  #attempt = 0;
  #failingSince: number | null = null;
  #wait = 0;
  #timer: NodeJS.Timeout | undefined;
  #settling: NodeJS.Timeout | undefined;
  #end: (() => void) | null = null;
  #closed = false;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#patience = { ...defaultPatience, ...options.patience };
    upstreams.inc();
    this.#open();
  }

  /** Ends it for good. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    upstreams.dec();
    this.#drop();
  }

  /** Lets go of the subgraph until `resume`. */
  pause(): void {
    this.#drop();
  }

  resume(): void {
    if (!this.#closed) this.#open();
  }

  #drop(): void {
    this.#attempt += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
    const end = this.#end;
    this.#end = null;
    end?.();
  }

  #open(): void {
    this.#attempt += 1;
    const attempt = this.#attempt;
    // A transport may report an old attempt's end after a new one has begun.
    const present = () => attempt === this.#attempt && !this.#closed;
    this.#settling = setTimeout(() => this.#held(), settled);
    this.#settling.unref();
    try {
      const end = this.#options.transport.subscribe(this.#options.request(), this.#options.call(), {
        next: (payload) => {
          if (!present()) return;
          if (isLoss(payload)) {
            this.#lost(new Error('The subgraph is closing.'));
          } else {
            this.#held();
            this.#options.next(payload);
          }
        },
        complete: () => {
          if (!present()) return;
          this.close();
          this.#options.complete();
        },
        error: (reason) => {
          if (!present()) return;
          const code = codeOf(reason);
          if (code === null || losses.has(code)) {
            this.#lost(reason);
          } else {
            this.close();
            this.#options.fail(reason);
          }
        },
      });
      // The transport may have failed before it returned.
      if (present()) this.#end = end;
      else end();
    } catch (error) {
      this.#lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #held(): void {
    clearTimeout(this.#settling);
    this.#failingSince = null;
    this.#wait = 0;
  }

  #lost(reason: Error): void {
    const { first, longest, total } = this.#patience;
    const { log, transport } = this.#options;
    this.#drop();
    const now = Date.now();
    this.#failingSince ??= now;
    if (now - this.#failingSince >= total) {
      log.error({ err: reason, subgraph: transport.name }, 'a subscription could not be regained');
      this.close();
      this.#options.fail(fault('UNAVAILABLE'));
      return;
    }
    this.#wait = Math.min(longest, this.#wait === 0 ? first : this.#wait * 2);
    log.info({ err: reason, subgraph: transport.name, wait: this.#wait }, 'a subscription was lost and is asked for again');
    // Spread over half the wait, so that a restarted subgraph is not met by all at once.
    this.#timer = setTimeout(() => this.#open(), this.#wait * (0.5 + Math.random() / 2));
  }
}

const codeOf = (reason: Error): string | null => {
  const extensions: unknown = 'extensions' in reason ? reason.extensions : null;
  const code: unknown =
    typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : null;
  return typeof code === 'string' ? code : null;
};

/** A draining subgraph answers with UNAVAILABLE and nothing else. */
const isLoss = ({ data, errors }: ExecutionResult): boolean =>
  (data === null || data === undefined) && errors?.length === 1 && losses.has(String(errors[0]?.extensions?.['code']));

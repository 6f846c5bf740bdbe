import { type Fault, fault, type SubgraphTransport } from '@liuke/kit';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { askingFor, type Caller } from '../caller.ts';
import type { Engine, Prepared } from '../engine/engine.ts';
import type { SubscriptionPlan } from '../engine/subscription-plan.ts';
import { present, presentResult } from '../errors.ts';
import { operationSeconds } from '../metrics.ts';
import type { Outlet } from './outlet.ts';
import { type Patience, Upstream } from './upstream.ts';

export type SharedOptions = {
  readonly engine: Engine;
  readonly prepared: Prepared;
  readonly caller: Caller;
  readonly log: Logger;
  readonly patience?: Partial<Patience>;
  readonly onEnd: () => void;
};

/** Payloads that may wait for execution; beyond, a subscription that can be resumed lets go of its upstream meanwhile. */
const backlog = { high: 500, low: 100, most: 10_000 } as const;

/**
 * One upstream and one execution an event, for every outlet of the same subscription of the same viewer. Events are
 * executed one after another, so their order is the subgraph's; each is executed with a fresh inner token and checked
 * against the viewer's rights of that moment.
 */
export class SharedSubscription {
  readonly #options: SharedOptions;
  readonly #plan: SubscriptionPlan;
  readonly #transport: SubgraphTransport;
  readonly #outlets = new Set<Outlet>();
  readonly #waiting: ExecutionResult[] = [];
  #upstream: Upstream | null = null;
  #seq: number | null = null;
  #working = false;
  #paused = false;
  #finishing: { reason: Error | null } | null = null;
  #begun = false;
  #ended = false;

  /** Throws `Refused`. */
  constructor(options: SharedOptions) {
    this.#options = options;
    this.#plan = options.engine.planSubscription(options.prepared);
    const { primary } = this.#plan;
    const transport: SubgraphTransport | undefined = options.engine.transports[primary.serviceName];
    if (!transport) throw fault('UNAVAILABLE');
    this.#transport = transport;
  }

  /**
   * Whether one more outlet would miss nothing: until the first event. A field with `afterSeq` begins with what is stored
   * and many others with the present state, which the upstream sends once.
   */
  get joinable(): boolean {
    return !this.#begun && !this.#ended;
  }

  /** The first one opens the upstream. */
  join(outlet: Outlet): void {
    this.#outlets.add(outlet);
    if (this.#outlets.size > 1 || this.#upstream) return;
    const { caller, log, patience } = this.#options;
    this.#upstream = new Upstream({
      transport: this.#transport,
      request: () => this.#request(),
      call: () => askingFor(caller).call(),
      next: (payload) => this.#take(payload),
      complete: () => this.#finish(null),
      fail: (reason) => this.#finish(reason),
      log,
      ...(patience && { patience }),
    });
  }

  leave(outlet: Outlet): void {
    this.#outlets.delete(outlet);
    if (this.#outlets.size === 0) this.#end();
  }

  #request() {
    const { prepared } = this.#options;
    const { primary, resume } = this.#plan;
    const variables: Record<string, unknown> = {};
    for (const name of primary.variableUsages ?? []) {
      if (Object.hasOwn(prepared.variables, name)) variables[name] = prepared.variables[name];
    }
    if (resume && this.#seq !== null)
      return { query: resume.query, variables: { ...variables, [resume.variable]: this.#seq } };
    return { query: primary.operation, variables, ...(primary.operationName && { operationName: primary.operationName }) };
  }

  #take(payload: ExecutionResult): void {
    this.#begun = true;
    // Counted as seen when it arrives, not when it is executed: what waits here is not asked for again after a loss.
    this.#seq = this.#plan.resume?.seqOf(payload.data) ?? this.#seq;
    this.#waiting.push(payload);
    if (this.#waiting.length >= backlog.high && this.#plan.resume && this.#seq !== null && !this.#paused) {
      this.#paused = true;
      this.#upstream?.pause();
    }
    if (this.#waiting.length >= backlog.most) this.#finish(fault('SLOW_CONSUMER'));
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (let payload = this.#waiting.shift(); payload && !this.#ended; payload = this.#waiting.shift()) {
        await this.#oneIsReady();
        await this.#deliver(payload);
        if (this.#paused && this.#waiting.length <= backlog.low) {
          this.#paused = false;
          this.#upstream?.resume();
        }
      }
    } finally {
      this.#working = false;
    }
    if (this.#finishing && !this.#ended) this.#tell(this.#finishing.reason);
  }

  /** A replay of thousands waits for the network; a slow outlet does not hold up a quick one. */
  async #oneIsReady(): Promise<void> {
    await Promise.race([...this.#outlets].map((outlet) => outlet.ready()));
  }

  async #deliver(payload: ExecutionResult): Promise<void> {
    const { engine, prepared, caller, log } = this.#options;
    const over = await this.#rightsAreOver();
    if (over) return this.#tell(over);
    const observe = operationSeconds.startTimer({ kind: 'subscription', door: 'event' });
    let result: ExecutionResult;
    try {
      result = await engine.executeEvent(prepared, this.#plan, payload, askingFor(caller));
    } catch (error) {
      result = { errors: [error as never], data: null };
    }
    observe();
    const shown = presentResult(result, log, prepared.cost) as unknown as ExecutionResult;
    const bytes = Buffer.byteLength(JSON.stringify(shown));
    for (const outlet of this.#outlets) outlet.push(shown, bytes);
  }

  async #rightsAreOver(): Promise<Error | null> {
    const { admission } = this.#options.caller;
    if (admission.viewer.expiresAt * 1000 <= Date.now()) return fault('TOKEN_EXPIRED');
    try {
      await admission.still();
      return null;
    } catch (error) {
      return error as Fault;
    }
  }

  /** What has arrived is still delivered. */
  #finish(reason: Error | null): void {
    this.#finishing ??= { reason };
    if (!this.#working) this.#tell(reason);
  }

  #tell(reason: Error | null): void {
    const shown = reason && withCode(reason, this.#options.log);
    for (const outlet of [...this.#outlets]) {
      if (shown) outlet.fail(shown);
      else outlet.complete();
    }
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting.length = 0;
    this.#upstream?.close();
    this.#options.onEnd();
  }
}

/** graphql-ws makes an error message of what an iterator throws; only what a caller may see is thrown. */
const withCode = (reason: Error, log: Logger): Error => {
  const shown: GraphQLFormattedError = present(reason, log);
  return Object.assign(new Error(shown.message), { extensions: shown.extensions });
};

import type { Logger } from 'pino';

/** One part that lives as long as the process: a server, a pool, a relay. */
export type Part = { readonly name: string; stop(): Promise<unknown> };

export type LifecycleOptions = {
  readonly log: Logger;
  /** Milliseconds after which what has not stopped is given up. Less than an orchestrator's grace (30 s by default). */
  readonly patience?: number;
  /** Called when a part had ended by itself and all others have been stopped, with the reason as a sentence. */
  readonly onLost?: (reason: string) => void;
};

/**
 * Starts parts in order and stops them in reverse: what came last leans on what came before it. A part that fails to stop
 * is logged and the rest is stopped all the same.
 */
export class Lifecycle {
  readonly #log: Logger;
  readonly #patience: number;
  readonly #onLost: (reason: string) => void;
  readonly #parts: Part[] = [];
  #stopping: Promise<boolean> | null = null;

  constructor({ log, patience = 25_000, onLost = () => {} }: LifecycleOptions) {
    this.#log = log;
    this.#patience = patience;
    this.#onLost = onLost;
  }

  get stopping(): boolean {
    return this.#stopping !== null;
  }

  /**
   * Opens one part; on failure everything opened before it is stopped again. `ended` resolves, with the reason as a sentence,
   * when the part has ended by itself: everything else leans on it, so that is stopped too.
   */
  async start<Opened>(
    name: string,
    open: () => Promise<Opened> | Opened,
    stop: (opened: Opened) => Promise<unknown>,
    ended?: (opened: Opened) => Promise<string>,
  ): Promise<Opened> {
    try {
      const opened = await open();
      this.#parts.push({ name, stop: () => stop(opened) });
      void ended?.(opened).then((reason) => this.#lost(name, reason));
      return opened;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** True when everything has stopped in time. Asked again, it is the same stopping. */
  stop(): Promise<boolean> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #lost(part: string, reason: string): Promise<void> {
    if (this.stopping) return;
    this.#log.fatal({ part }, reason);
    await this.stop();
    this.#onLost(reason);
  }

  async #stopAll(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const lost = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.#patience);
    });
    const done = await Promise.race([this.#inReverse(), lost]);
    clearTimeout(timer);
    if (!done) this.#log.error({ milliseconds: this.#patience }, 'not everything stopped in time');
    return done;
  }

  async #inReverse(): Promise<true> {
    for (let part = this.#parts.pop(); part; part = this.#parts.pop()) {
      const { name } = part;
      await part.stop().catch((error: unknown) => this.#log.error({ err: error, part: name }, 'a part failed to stop'));
      this.#log.debug({ part: name }, 'stopped');
    }
    return true;
  }
}

/**
 * Stops the process in order on SIGTERM and SIGINT: what is in hand is finished. A second signal ends it at once. Exits
 * with 0 when all stopped in time, else 1.
 */
export const stopOnSignals = (lifecycle: Lifecycle, log: Logger): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (lifecycle.stopping) process.exit(1);
      log.info({ signal }, 'stopping: what is in hand is finished');
      void lifecycle.stop().then((inTime) => process.exit(inTime ? 0 : 1));
    });
  }
};

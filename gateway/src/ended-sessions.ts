import { type Fault, fault, plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { Upstream } from './live/upstream.ts';

const query = 'subscription { sessionsEnded { sessionId tokensUntil } }';
/** Milliseconds for the first list to arrive, which a token waits for. */
const patience = 5_000;

type Told = { readonly sessionId: string; readonly tokensUntil: string };

/**
 * Which sessions have ended while tokens of theirs still live: told by the privacy subgraph over one subscription, so that a
 * token costs no question. A gateway that has never heard the list refuses tokens; one that has lost the subscription keeps
 * what it knows and hears the rest when it is back: sessions end through the privacy subgraph alone, and it remembers them.
 */
export class EndedSessions {
  readonly #until = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #log: Logger;
  readonly #asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
  #known: boolean;
  #heard: () => void = () => {};
  readonly #first: Promise<void>;
  #upstream: Upstream | null = null;
  #again: NodeJS.Timeout | undefined;
  #stopped = false;

  /** Without a privacy subgraph no session ends early. */
  constructor(transport: SubgraphTransport | undefined, log: Logger) {
    this.#log = log;
    this.#known = transport === undefined;
    this.#first = new Promise((resolve) => {
      this.#heard = resolve;
    });
    if (transport) this.#listen(transport);
  }

  /** Refuses a token of a session that has ended since it was given; UNAVAILABLE where nobody could say. */
  async check(viewer: Viewer): Promise<void> {
    if (viewer.sessionId === null) return;
    if (!this.#known) await this.#wait();
    const refusal = this.refusalOf(viewer);
    if (refusal) throw refusal;
  }

  refusalOf({ sessionId, expiresAt }: Viewer): Fault | null {
    const until = sessionId === null ? undefined : this.#until.get(sessionId);
    // Whoever resumes a customer's session after its end has a token that outlives all earlier ones.
    if (until === undefined || expiresAt * 1000 > until) return null;
    return fault('UNAUTHENTICATED', 'The session has ended: sign in again.');
  }

  /** Called after sessions have ended: whoever holds something open looks again. Returns what ends the listening. */
  onEnded(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#again);
    this.#upstream?.close();
    this.#heard();
  }

  async #wait(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.#first, late]);
    clearTimeout(timer);
    if (!this.#known) throw fault('UNAVAILABLE', 'Sessions cannot be checked now.');
  }

  #listen(transport: SubgraphTransport): void {
    const again = (reason: unknown): void => {
      if (this.#stopped) return;
      this.#log.warn({ err: reason }, 'ended sessions are not told; asking again');
      this.#again = setTimeout(() => this.#listen(transport), 1_000);
      this.#again.unref();
    };
    this.#upstream = new Upstream({
      transport,
      request: () => ({ query }),
      call: () => ({ viewerToken: signViewer(this.#asker) }),
      next: (payload) => this.#take(payload),
      complete: () => again(new Error('The subscription was ended.')),
      fail: again,
      log: this.#log,
      patience: { total: Number.POSITIVE_INFINITY, longest: 1_000 },
    });
  }

  #take({ data, errors }: ExecutionResult): void {
    if (errors?.length || !data) {
      this.#log.error({ codes: errors?.map(({ extensions }) => extensions['code']) }, 'ended sessions could not be read');
      return;
    }
    const now = Date.now();
    for (const [id, until] of this.#until) if (until < now) this.#until.delete(id);
    for (const { sessionId, tokensUntil } of data['sessionsEnded'] as Told[])
      this.#until.set(sessionId, Date.parse(tokensUntil));
    this.#known = true;
    this.#heard();
    for (const listener of this.#listeners) listener();
  }
}

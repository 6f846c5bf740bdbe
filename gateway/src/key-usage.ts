import { randomUUID } from 'node:crypto';
import { plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';
import type { Logger } from 'pino';

const telling = 'mutation($batch: ID!, $usage: [ApiKeyUsageInput!]!) { countApiKeyUsage(batch: $batch, usage: $usage) }';

type Counts = { requests: number; refused: number; cost: number };
type Row = Counts & { readonly workspaceId: string; readonly keyId: string; readonly day: string };
type Batch = { readonly batch: string; readonly usage: readonly Row[] };

export type KeyUsageOptions = {
  /** Milliseconds between two tellings. */
  readonly every?: number;
  readonly now?: () => Date;
};

/**
 * Counts what API keys do and tells the privacy subgraph every few seconds, so that a request costs no write. A batch that
 * was not answered is told again as it was, and counts once. What was counted since the last telling dies with a process that
 * is killed; one that is stopped tells it first.
 */
export class KeyUsage {
  #rows = new Map<string, Row>();
  #untold: Batch | null = null;
  #working: Promise<void> = Promise.resolve();
  readonly #transport: SubgraphTransport | undefined;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #timer: NodeJS.Timeout;
  readonly #asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

  constructor(transport: SubgraphTransport | undefined, log: Logger, options: KeyUsageOptions = {}) {
    this.#transport = transport;
    this.#log = log;
    this.#now = options.now ?? (() => new Date());
    this.#timer = setInterval(() => void this.tell(), options.every ?? 5_000);
    this.#timer.unref();
  }

  count({ kind, workspaceId, id }: Viewer, counted: Partial<Counts>): void {
    if (kind !== 'partner') return;
    const day = this.#now().toISOString().slice(0, 10);
    const name = `${id} ${day}`;
    const row = this.#rows.get(name) ?? { workspaceId, keyId: id, day, requests: 0, refused: 0, cost: 0 };
    row.requests += counted.requests ?? 0;
    row.refused += counted.refused ?? 0;
    row.cost += counted.cost ?? 0;
    this.#rows.set(name, row);
  }

  tell(): Promise<void> {
    this.#working = this.#working.then(() => this.#tell());
    return this.#working;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.tell();
  }

  async #tell(): Promise<void> {
    if (!this.#transport) return;
    if (this.#untold === null) {
      if (this.#rows.size === 0) return;
      this.#untold = { batch: randomUUID(), usage: [...this.#rows.values()] };
      this.#rows = new Map();
    }
    try {
      const call = { viewerToken: signViewer(this.#asker) };
      const { errors } = await this.#transport.fetch({ query: telling, variables: this.#untold }, call);
      if (errors?.length) throw new Error(errors[0]!.message);
      this.#untold = null;
    } catch (error) {
      this.#log.warn({ err: error }, 'what API keys did could not be told; trying again');
    }
  }
}

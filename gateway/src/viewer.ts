import {
  type Fault,
  fault,
  hashSecret,
  looksLikeApiKey,
  nobody,
  plumbing,
  type SubgraphTransport,
  signViewer,
  type Viewer,
  verifyToken,
} from '@liuke/kit';
import { LRUCache } from 'lru-cache';
import type { EndedSessions } from './ended-sessions.ts';

/** What a caller shows: a bearer token or an API key, never both. */
export type Credentials = {
  /** The value of `Authorization`, with its scheme. */
  readonly authorization?: string | undefined;
  readonly apiKey?: string | undefined;
};

/** Who is asking, and how to see later whether he still may. */
export type Admission = {
  readonly viewer: Viewer;
  /** An API key's own rate; null where the kind's default holds. */
  readonly requestsPerMinute: number | null;
  /** Web pages that may use an API key; empty: any. */
  readonly allowedOrigins: readonly string[];
  /** Network addresses (CIDR) that may use an API key; empty: any. */
  readonly allowedAddresses: readonly string[];
  /** An API key's own; null: no limit on the sum. */
  readonly costPerMinute: number | null;
  /** Resolves while the credentials hold: a key can be revoked, a session ended. Rejects with UNAUTHENTICATED or TOKEN_EXPIRED. */
  still(): Promise<void>;
};

/** Answers a key's hash with its owner; `@inaccessible`, so no client can ask it. */
const ownerQuery =
  'query($hash: String!) { apiKeyOwner(hash: $hash) { workspaceId keyId name scopes expiresAt requestsPerMinute allowedOrigins allowedAddresses costPerMinute } }';

type Owner = {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
  readonly requestsPerMinute: number | null;
  readonly allowedOrigins: readonly string[] | null;
  readonly allowedAddresses?: readonly string[] | null;
  readonly costPerMinute?: number | null;
};

const farAway = 8_640_000_000_000;
/** In whole seconds, as tokens count: the door and the rooms behind it must agree on the moment. */
const endOf = ({ expiresAt }: Owner): number => (expiresAt === null ? farAway : Math.floor(Date.parse(expiresAt) / 1000));

export type ViewersOptions = {
  /** Of the privacy subgraph; without it no API key is accepted. */
  readonly keyOwners: SubgraphTransport | undefined;
  /** Milliseconds for which a key's owner is taken as known: a revoked key works no longer than that. Default 5,000. */
  readonly keyMemory?: number;
  /** Of tokens given in a session; without it they live to their own end. */
  readonly ended?: EndedSessions;
  readonly now?: () => Date;
};

export class Viewers {
  readonly #options: ViewersOptions;
  readonly #owners: LRUCache<string, Promise<Owner | null>>;
  /** A token says the same as long as it lives; the same Viewer object is also signed for subgraphs only twice a minute. */
  readonly #tokens = new LRUCache<string, Admission>({ max: 10_000 });
  readonly #asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

  constructor(options: ViewersOptions) {
    this.#options = options;
    this.#owners = new LRUCache({ max: 10_000, ttl: options.keyMemory ?? 5_000 });
  }

  /** Faults: UNAUTHENTICATED, TOKEN_EXPIRED, UNAVAILABLE where the keys' owner cannot be asked. No credentials: nobody. */
  async admit({ authorization, apiKey }: Credentials): Promise<Admission> {
    if (authorization && apiKey) throw fault('UNAUTHENTICATED', 'Show a token or an API key, not both.');
    if (apiKey) return this.#byKey(apiKey);
    if (authorization) return this.#byToken(authorization);
    return { ...unlimited, viewer: nobody };
  }

  async #byToken(authorization: string): Promise<Admission> {
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw fault('UNAUTHENTICATED', 'Authorization takes the form: Bearer <token>.');
    // Many HTTP clients know no other place for a key.
    if (looksLikeApiKey(token)) return this.#byKey(token);
    const known = this.#tokens.get(token);
    if (known && known.viewer.expiresAt * 1000 > this.#now().getTime()) {
      await known.still();
      return known;
    }
    const viewer = await verifyToken(token, undefined, this.#now());
    const admission: Admission = { ...unlimited, viewer, still: async () => this.#options.ended?.check(viewer) };
    await admission.still();
    this.#tokens.set(token, admission);
    return admission;
  }

  async #byKey(apiKey: string): Promise<Admission> {
    const hash = hashSecret(apiKey);
    const owner = await this.#ownerOf(hash);
    const refusal = this.#refusal(owner);
    if (!owner || refusal) throw refusal ?? wrongKey();
    const viewer: Viewer = {
      ...nobody,
      kind: 'partner',
      id: owner.keyId,
      name: owner.name,
      workspaceId: owner.workspaceId,
      scopes: owner.scopes,
      expiresAt: endOf(owner),
    };
    return {
      viewer,
      requestsPerMinute: owner.requestsPerMinute,
      allowedOrigins: owner.allowedOrigins ?? [],
      allowedAddresses: owner.allowedAddresses ?? [],
      costPerMinute: owner.costPerMinute ?? null,
      still: async () => {
        const refused = this.#refusal(await this.#ownerOf(hash));
        if (refused) throw refused;
      },
    };
  }

  #refusal(owner: Owner | null): Fault | null {
    if (!owner) return wrongKey();
    // TOKEN_EXPIRED would tell the partner to refresh it: there is nothing to refresh.
    const ended = endOf(owner) * 1000 <= this.#now().getTime();
    return ended ? fault('UNAUTHENTICATED', 'The API key has expired.') : null;
  }

  /** Concurrent requests with one key share one question; a failed question is not remembered. */
  #ownerOf(hash: string): Promise<Owner | null> {
    const known = this.#owners.get(hash);
    if (known) return known;
    const asked = this.#ask(hash);
    this.#owners.set(hash, asked);
    asked.catch(() => this.#owners.delete(hash));
    return asked;
  }

  async #ask(hash: string): Promise<Owner | null> {
    const { keyOwners } = this.#options;
    if (!keyOwners) throw fault('UNAVAILABLE', 'API keys cannot be checked now.');
    const call = { viewerToken: signViewer(this.#asker, { now: this.#now() }) };
    const { data, errors } = await keyOwners.fetch({ query: ownerQuery, variables: { hash } }, call);
    if (errors) throw fault('UNAVAILABLE', 'API keys cannot be checked now.');
    return (data?.['apiKeyOwner'] as Owner | null | undefined) ?? null;
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}

const unlimited = {
  requestsPerMinute: null,
  costPerMinute: null,
  allowedOrigins: [],
  allowedAddresses: [],
  still: async () => undefined,
} as const;
const wrongKey = (): Fault => fault('UNAUTHENTICATED', 'The API key is not valid.');

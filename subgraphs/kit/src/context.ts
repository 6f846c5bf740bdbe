import type DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { Viewer } from './auth/viewer.ts';
import type { Db } from './db/db.ts';
import type { Live } from './live/live.ts';
import type { SessionState } from './session-state/session-state.ts';

/** A loader reads many keys in one statement and answers in any order; the kit sorts, and fills the missing with null. */
export type BatchRead<Value = unknown> = (db: Db, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
export type Loaders = Record<string, BatchRead>;
type LoadedBy<Read> = Read extends BatchRead<infer Value> ? DataLoader<string, Value | null> : never;

/** One a request, and one an event of a subscription: rights and loader caches never outlive what they were made for. */
export type Context<L extends Loaders = Loaders> = {
  readonly viewer: Viewer;
  readonly db: Db;
  /** `load.conversation.load(id)`: batched within one tick, null for what is missing, malformed or not the viewer's. */
  readonly load: { readonly [Name in keyof L]: LoadedBy<L[Name]> };
  readonly live: Live;
  /** What sessions have at hand, and nobody would miss. */
  readonly state: SessionState;
  /** The database as another viewer: the house's, where a caller has no viewer yet (startSession, signIn). Never the plumbing's. */
  readonly as: (viewer: Viewer) => Db;
  /**
   * The caller has just proved who they are (startSession, signIn, refreshSession): the rest of this operation is answered as
   * that viewer. `viewer`, `db` and `load` change with it; the gateway asks the other subgraphs as that viewer too.
   */
  readonly become: (viewer: Viewer) => void;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Logger;
  /** Address and user agent of the caller, where known: for audit and rate limits, never for logs. */
  readonly caller: { readonly ip: string | null };
};

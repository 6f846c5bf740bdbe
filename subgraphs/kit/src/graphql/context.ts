import type { Logger } from 'pino';
import type { Viewer } from '../auth/viewer.ts';
import type { Context, Loaders } from '../context.ts';
import type { Db } from '../db/db.ts';
import type { Live } from '../live/live.ts';
import type { SessionState } from '../session-state/session-state.ts';
import { makeLoaders } from './loaders.ts';

/** What every context of one room is made from. */
export type ContextTools<L extends Loaders = Loaders> = {
  readonly loaders: L;
  readonly as: (viewer: Viewer) => Db;
  readonly live: Live;
  readonly state: SessionState;
  readonly log: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
};

export type Caller = { readonly ip?: string | null | undefined; readonly requestId?: string | undefined };

/** One request's context, or one event's of a subscription: the rights and the loader caches in it live no longer. */
export const makeContext = <L extends Loaders>(tools: ContextTools<L>, viewer: Viewer, caller: Caller = {}): Context<L> => {
  let present = viewer;
  let db: Db | null = null;
  let load: Context<L>['load'] | null = null;
  let log: Logger | null = null;
  return {
    get viewer() {
      return present;
    },
    get db() {
      db ??= tools.as(present);
      return db;
    },
    get load() {
      load ??= makeLoaders(tools.loaders, this.db);
      return load;
    },
    get log() {
      log ??= caller.requestId ? tools.log.child({ requestId: caller.requestId }) : tools.log;
      return log;
    },
    live: tools.live,
    state: tools.state,
    as: (other) => {
      if (other.kind === 'plumbing') throw new Error("A resolver never sees with the plumbing's eyes.");
      return tools.as(other);
    },
    become: (other) => {
      if (other.kind === 'plumbing' || other.kind === 'house') throw new Error(`A caller cannot become the ${other.kind}.`);
      present = other;
      db = null;
      load = null;
    },
    now: tools.now,
    newId: tools.newId,
    caller: { ip: caller.ip ?? null },
  };
};

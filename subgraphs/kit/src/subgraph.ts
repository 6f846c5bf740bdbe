import type { EventName, Events } from '@liuke/schema/events';
import type { Viewer } from './auth/viewer.ts';
import type { Loaders } from './context.ts';
import type { Tx } from './db/db.ts';

export type RoomName = 'conversations' | 'routing' | 'intents' | 'knowledge' | 'metrics' | 'privacy';

export type EventMeta = { readonly id: string; readonly at: Date; readonly workspaceId: string };

/**
 * Hears one event, in the transaction that also marks it heard: its effect takes place once however often the event comes.
 * A throw rolls back and is retried with back-off, later events of the same key waiting behind it; after the last try it
 * becomes a dead letter.
 */
export type Handler<Name extends EventName> = ((tx: Tx, event: Events[Name], meta: EventMeta) => Promise<void>) & {
  /** Where it is false of an event by what the event says alone, that event is not the room's: no transaction, no mark. */
  readonly concerns?: (event: Events[Name]) => boolean;
};
/** A handler of those events alone of which `concerns` is true. */
export const hearingOf = <Name extends EventName>(
  concerns: (event: Events[Name]) => boolean,
  handler: Handler<Name>,
): Handler<Name> => {
  // Asked here too: an event may have begun to wait before the room knew that it is none of its own.
  const asking: Handler<Name> = async (tx, event, meta) => {
    if (concerns(event)) await handler(tx, event, meta);
  };
  return Object.assign(asking, { concerns });
};

export type Handlers = { readonly [Name in EventName]?: Handler<Name> };

/** Decides one policy named in the SDL; `true` lets pass, a fault (see faults.ts) is thrown to the caller as it is. */
export type Policy = (viewer: Viewer, now: Date) => true | Error;

/** Something that runs beside the requests for as long as the room is open, e.g. a schedule or a trained model. */
export interface Background {
  run(room: RoomTools): Promise<void>;
  /** Finishes what is in hand and stops. */
  stop(): Promise<void>;
}

/** What a background gets: a Db for any viewer, nudges, the log, and where the process measures itself. */
export type RoomTools = {
  as(viewer: Viewer): import('./db/db.ts').Db;
  readonly live: import('./live/live.ts').Live;
  readonly log: import('pino').Logger;
  readonly metrics?: import('./metrics.ts').Metrics;
};

// biome-ignore lint/suspicious/noExplicitAny: resolver maps are typed by each room's generated `Resolvers`
type ResolverMap = Record<string, any>;

/** A room's table of contents: all that it is, and nothing of where it runs. */
export type SubgraphDefinition<L extends Loaders = Loaders> = {
  readonly name: RoomName;
  readonly resolvers: ResolverMap;
  /** In addition to `staff` and `stepUp`, which the kit decides for everyone. */
  readonly policies?: Readonly<Record<string, Policy>>;
  readonly loaders: L;
  readonly handlers: Handlers;
  readonly background?: readonly Background[];
  /**
   * Root fields of the contract (`Mutation.saveChannel`) that later chapters build: asking for one is refused with the
   * code NOT_AVAILABLE. A root field that has no resolver and is not listed stops the start.
   */
  readonly later?: readonly string[];
};

export const defineSubgraph = <L extends Loaders>(definition: SubgraphDefinition<L>): SubgraphDefinition<L> => definition;

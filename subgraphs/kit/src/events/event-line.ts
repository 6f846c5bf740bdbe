import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { Handlers, RoomName } from '../subgraph.ts';
import type { Bus } from './bus.ts';
import { openHearing } from './inbox.ts';
import { startRelay } from './relay.ts';
import { startRetries } from './retries.ts';

export type EventLineOptions = {
  readonly rooms: readonly { readonly name: RoomName; readonly handlers: Handlers }[];
  readonly database: Database;
  readonly bus: Bus;
  readonly log: Logger;
  /** How often waiting events are looked through, in milliseconds. */
  readonly lookEvery?: number;
};

/** The running event line of the rooms of this process. */
export interface EventLine {
  /** Finishes what is in hand and stops; what is left waits in outboxes and inboxes. Neither bus nor database is closed. */
  stop(): Promise<void>;
}

/** All rooms hear before the first one says. */
export async function startEventLine({ rooms, database, bus, log, lookEvery = 500 }: EventLineOptions): Promise<EventLine> {
  const hearings = rooms.map(({ name, handlers }) => openHearing({ room: name, handlers, database, log }));
  const deafen = await Promise.all(hearings.map(({ room, names, receive }) => bus.hear(room, names, receive)));
  const retries = hearings.map((hearing) => startRetries(hearing, database, log, lookEvery));
  const relays = rooms.map(({ name }) => startRelay({ room: name, database, bus, log }));
  return {
    async stop() {
      await Promise.all([...relays, ...retries].map((part) => part.stop()));
      await Promise.all(deafen.map((end) => end()));
    },
  };
}

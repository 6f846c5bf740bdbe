import { subgraphSdl } from '@liuke/schema';
import type { Logger } from 'pino';
import { nobody } from './auth/viewer.ts';
import type { Loaders } from './context.ts';
import type { Database } from './db/database.ts';
import { type Host, openHost } from './graphql/host.ts';
import { localTransport } from './graphql/local-transport.ts';
import type { Live } from './live/live.ts';
import type { Metrics } from './metrics.ts';
import { memorySessionState } from './session-state/memory-session-state.ts';
import type { SessionState } from './session-state/session-state.ts';
import type { RoomName, RoomTools, SubgraphDefinition } from './subgraph.ts';
import type { SubgraphTransport } from './transport.ts';

/** What the rooms of one process share. */
export type HouseTools = {
  readonly database: Database;
  readonly live: Live;
  /** Absent: this room's own, in memory. */
  readonly state?: SessionState;
  readonly log: Logger;
  readonly metrics?: Metrics;
};

/** A subgraph that stands open in this process. It does not hear events by itself: see `openRooms`. */
export interface Room {
  readonly name: RoomName;
  readonly definition: SubgraphDefinition;
  readonly host: Host;
  /** The way in for a gateway in the same process. */
  readonly transport: SubgraphTransport;
  /** Starts what runs beside the requests. */
  start(): void;
  /** Takes nothing new, ends subscriptions, waits for what is in hand. */
  drain(): Promise<void>;
  /** Drains, stops what runs beside, and closes. The tools stay open: they are others' too. */
  stop(): Promise<void>;
}

export const openRoom = async <L extends Loaders>(given: SubgraphDefinition<L>, tools: HouseTools): Promise<Room> => {
  // Loaders are typed for the room's own resolvers; from here on nobody reads that type.
  const definition = given as unknown as SubgraphDefinition;
  const { database, live } = tools;
  const { name, background = [] } = definition;
  const log = tools.log.child({ room: name });
  const as: RoomTools['as'] = (viewer) => database.as(viewer, name);
  const { newId } = as(nobody);
  const host = await openHost(definition, {
    sdl: subgraphSdl(name),
    as,
    live,
    state: tools.state ?? memorySessionState(() => database.now()),
    log,
    newId,
    now: () => database.now(),
    answered: (seconds, failed) => tools.metrics?.answered(name, seconds, failed),
  });
  const running: Promise<void>[] = [];
  return {
    name,
    definition,
    host,
    transport: localTransport(host, () => database.ping()),
    start() {
      for (const part of background) {
        const failed = (error: unknown) => log.error({ err: error }, 'a part that runs beside the requests has failed');
        running.push(part.run({ as, live, log, ...(tools.metrics && { metrics: tools.metrics }) }).catch(failed));
      }
    },
    drain: () => host.drain(),
    async stop() {
      await host.drain();
      if (running.length > 0) await Promise.allSettled(background.map((part) => part.stop()));
      await Promise.all(running.splice(0));
      await host.close();
    },
  };
};

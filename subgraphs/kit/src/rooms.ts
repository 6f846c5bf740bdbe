import type { Bus } from './events/bus.ts';
import { type EventLine, startEventLine } from './events/event-line.ts';
import { type HouseTools, openRoom, type Room } from './room.ts';
import type { RoomName, SubgraphDefinition } from './subgraph.ts';
import type { SubgraphTransport } from './transport.ts';

/** The rooms of one process: one of them in a process of its own, or all six beside the gateway. */
export interface Rooms {
  readonly all: readonly Room[];
  /** How the gateway of this process reaches them. */
  readonly transports: ReadonlyMap<RoomName, SubgraphTransport>;
  /** Begins to hear and to tell events, all rooms hearing before the first one tells, and starts what runs beside. */
  start(): Promise<void>;
  /** Takes no new request, ends subscriptions, finishes requests and events in hand. */
  drain(): Promise<void>;
  /** Drains and closes the rooms. Database, live and bus stay open for whoever opened them. */
  stop(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: each definition is typed by its own loaders
export type AnyDefinition = SubgraphDefinition<any>;

export const openRooms = async (
  definitions: readonly AnyDefinition[],
  tools: HouseTools & { readonly bus: Bus },
): Promise<Rooms> => {
  const { database, bus, log } = tools;
  const all = await Promise.all(definitions.map((definition) => openRoom(definition, tools)));
  tools.metrics?.watch(
    database,
    all.map((room) => room.name),
  );
  let line: EventLine | null = null;
  const drain = async (): Promise<void> => {
    await Promise.all(all.map((room) => room.drain()));
    const stopping = line;
    line = null;
    await stopping?.stop();
  };
  return {
    all,
    transports: new Map(all.map((room) => [room.name, room.transport])),
    async start() {
      const rooms = all.map(({ name, definition }) => ({ name, handlers: definition.handlers }));
      // What runs beside serves handlers too (a model, a dictionary): it starts first and stops last.
      for (const room of all) room.start();
      line = await startEventLine({ rooms, database, bus, log });
    },
    drain,
    async stop() {
      await drain();
      await Promise.all(all.map((room) => room.stop()));
    },
  };
};

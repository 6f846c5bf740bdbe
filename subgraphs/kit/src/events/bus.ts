import type { EventName } from '@liuke/schema/events';
import type { RoomName } from '../subgraph.ts';

/** An event on its way, envelope and payload, as JSON has it. */
export type BusEvent = {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: EventName;
  /** Events of one workspace and key are heard in the order said. */
  readonly key: string;
  readonly payload: unknown;
  readonly at: Date;
};

/** Takes one event into the room's inbox. Resolved means: it is kept there, heard or waiting for its next try. */
export type Receive = (event: BusEvent) => Promise<void>;

/**
 * Carries events from the relay of the room that said them to every room that hears them: at least once, and in order for
 * each workspace and key as long as the next event of that key is published only after the one before was accepted.
 */
export interface Bus {
  /**
   * Resolves when the event is accepted: every hearing room has it, or will have it though every process end now. The sayer
   * then forgets it. Rejects when that is uncertain; publishing it again does no harm.
   */
  publish(event: BusEvent): Promise<void>;
  /**
   * From now on gives `receive` the events of these names; one that rejects is given again. Returns what ends it, resolved when
   * nothing is in hand any more.
   */
  hear(room: RoomName, names: ReadonlySet<EventName>, receive: Receive): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

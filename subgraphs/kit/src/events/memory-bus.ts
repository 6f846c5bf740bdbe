import type { EventName } from '@liuke/schema/events';
import type { RoomName } from '../subgraph.ts';
import type { Bus, Receive } from './bus.ts';

type Hearer = {
  readonly room: RoomName;
  readonly names: ReadonlySet<EventName>;
  readonly receive: Receive;
  readonly inHand: Set<Promise<void>>;
};

/**
 * The bus within one process: an event is accepted when each hearing room has committed its inbox. It knows no other rooms
 * than those that hear in this process, so all rooms must be in it, and hear before the first relay starts.
 */
export function memoryBus(): Bus {
  const hearers = new Set<Hearer>();
  return {
    async publish(event) {
      const given = [...hearers].filter(({ names }) => names.has(event.name));
      await Promise.all(
        given.map(async ({ receive, inHand }) => {
          const receiving = receive(event);
          inHand.add(receiving);
          await receiving.finally(() => inHand.delete(receiving));
        }),
      );
    },
    async hear(room, names, receive) {
      const hearer: Hearer = { room, names, receive, inHand: new Set() };
      hearers.add(hearer);
      return async () => {
        hearers.delete(hearer);
        await Promise.allSettled(hearer.inHand);
      };
    },
    async close() {
      hearers.clear();
    },
  };
}

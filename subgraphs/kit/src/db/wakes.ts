import type { RoomName } from '../subgraph.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** Who is to be woken when a room has said something: the relay, in this process or in another one. */
export type Wakes = {
  said(room: RoomName): void;
  onSaid(room: RoomName, wake: () => void): () => void;
  /** Resolves when no notification is on its way. */
  idle(): Promise<void>;
};

/**
 * In this process by a call. To others by NOTIFY, only if the relay of the room does not lead here, and after the commit
 * instead of within it: PostgreSQL lets transactions that notify commit one after another, the flush to disk included (8 writers:
 * 6,500 commits a second without, 4,100 with a NOTIFY within each). One that is lost, since we end in between, costs the
 * relay's next look, a second.
 */
export function openWakes(session: Session, pool: Pool): Wakes {
  const wakes = new Map<RoomName, Set<() => void>>();
  const notifying = new Map<RoomName, Promise<void>>();
  const again = new Set<RoomName>();

  const notify = (room: RoomName): void => {
    if (notifying.has(room)) {
      again.add(room);
      return;
    }
    const text = `begin;set local synchronous_commit=off;notify ${channelOf(room)};commit`;
    const sending = pool
      .send(text)
      .catch(() => {})
      .then(() => {
        notifying.delete(room);
        if (again.delete(room)) notify(room);
      });
    notifying.set(room, sending);
  };

  return {
    said(room) {
      for (const wake of wakes.get(room) ?? []) wake();
      if (!session.leads(relayOf(room))) notify(room);
    },
    onSaid(room, wake) {
      const listeners = wakes.get(room) ?? new Set();
      wakes.set(room, listeners.add(wake));
      const unlisten = session.listen(channelOf(room), wake);
      return () => {
        listeners.delete(wake);
        unlisten();
      };
    },
    async idle() {
      while (notifying.size > 0) await Promise.all(notifying.values());
    },
  };
}

const channelOf = (room: RoomName): string => `liuke_said_${room}`;

/** The name under which one relay of a room leads among all processes. */
export const relayOf = (room: RoomName): string => `relay:${room}`;

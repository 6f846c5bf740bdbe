import type { RoomName } from '../subgraph.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

/** What a room may have to do since a commit: to relay what it said, or to try again what waits in its inbox. */
export type Errand = 'relay' | 'retries';

/** Who is to be woken when there is something to do: whoever leads in it, in this process or in another one. */
export type Wakes = {
  wake(errand: Errand, room: RoomName): void;
  onWake(errand: Errand, room: RoomName, heard: () => void): () => void;
  /** Resolves when no notification is on its way. */
  idle(): Promise<void>;
};

/**
 * In this process by a call. To others by NOTIFY, only if the leader is not here, and after the commit
 * instead of within it: PostgreSQL lets transactions that notify commit one after another, the flush to disk included (8 writers:
 * 6,500 commits a second without, 4,100 with a NOTIFY within each). One that is lost, since we end in between, costs the
 * wait for the leader's next look, seconds.
 */
export function openWakes(session: Session, pool: Pool): Wakes {
  const heards = new Map<string, Set<() => void>>();
  const notifying = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const notify = (channel: string): void => {
    if (notifying.has(channel)) {
      again.add(channel);
      return;
    }
    const text = `begin;set local synchronous_commit=off;notify ${channel};commit`;
    const sending = pool
      .send(text)
      .catch(() => {})
      .then(() => {
        notifying.delete(channel);
        if (again.delete(channel)) notify(channel);
      });
    notifying.set(channel, sending);
  };

  return {
    wake(errand, room) {
      const channel = channelOf(errand, room);
      for (const heard of heards.get(channel) ?? []) heard();
      if (!session.leads(leaderOf(errand, room))) notify(channel);
    },
    onWake(errand, room, heard) {
      const channel = channelOf(errand, room);
      const listeners = heards.get(channel) ?? new Set();
      heards.set(channel, listeners.add(heard));
      const unlisten = session.listen(channel, heard);
      return () => {
        listeners.delete(heard);
        unlisten();
      };
    },
    async idle() {
      while (notifying.size > 0) await Promise.all(notifying.values());
    },
  };
}

const channelOf = (errand: Errand, room: RoomName): string => `liuke_${errand}_${room}`;

/** The name under which one process leads among all in an errand of a room. */
export const leaderOf = (errand: Errand, room: RoomName): string => `${errand}:${room}`;

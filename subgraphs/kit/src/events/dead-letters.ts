import type { Db } from '../db/db.ts';
import type { RoomName } from '../subgraph.ts';

export type DeadLetter = {
  readonly room: RoomName;
  readonly workspaceId: string;
  readonly eventId: string;
  readonly name: string;
  readonly key: string;
  readonly saidAt: Date;
  readonly deadAt: Date;
  readonly attempts: number;
  /** Kind, code and place of the last failure; never what a customer wrote. */
  readonly error: string;
};

/** For an operator: a Db of the plumbing sees the dead letters of all workspaces, one of the house its own workspace's. */
export type DeadLetters = {
  /** The latest first, at most `limit`. */
  list(limit?: number): Promise<DeadLetter[]>;
  /**
   * Gives it all its tries again, from now on; false when it is no dead letter. Events of its key that died or came later may
   * have been heard since: a handler must bear a late one.
   */
  replay(workspaceId: string, eventId: string): Promise<boolean>;
};

export const deadLetters = (db: Db, room: RoomName): DeadLetters => ({
  async list(limit = 100) {
    const rows = await db.query<Omit<DeadLetter, 'room'>>(
      `-- inbox.dead
       select workspace_id, event_id, name, key, said_at, dead_at, attempts, error from ${room}.inbox
       where dead_at is not null order by dead_at desc limit $1`,
      [limit],
    );
    return rows.map((row) => ({ room, ...row }));
  },
  async replay(workspaceId, eventId) {
    const rows = await db.query(
      `-- inbox.replay
       update ${room}.inbox set dead_at = null, attempts = 0, next_at = $3
       where workspace_id = $1 and event_id = $2 and dead_at is not null returning event_id`,
      [workspaceId, eventId, db.now()],
    );
    return rows.length > 0;
  },
});

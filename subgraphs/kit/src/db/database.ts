import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../auth/viewer.ts';
import type { Live } from '../live/live.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type KeysOptions, openKeys } from '../sealing/open-keys.ts';
import type { RoomName } from '../subgraph.ts';
import type { Db } from './db.ts';
import { openPool } from './pool.ts';
import { appRole } from './role.ts';
import { openSession, type Session } from './session.ts';
import type { Aftermath, Surroundings } from './transaction.ts';
import { openWakes, type Wakes } from './wakes.ts';

export type DatabaseOptions = {
  readonly url: string;
  readonly live: Live;
  readonly log: Logger;
  readonly clock?: { now(): Date };
  readonly newId?: () => string;
  /** Connections of the pool, shared by all rooms of the process; 16 unless said otherwise. */
  readonly max?: number;
  /** The keys that seal what is stored; as the configuration says unless given. */
  readonly keys?: KeysOptions;
  /** Told of every named statement: the milliseconds from sending it to its answer. */
  readonly observe?: (label: string, milliseconds: number) => void;
  /** Told of every transaction as it begins; null: it is no room's. */
  readonly begun?: (room: RoomName | null) => void;
};

/** The database of one process, which all its rooms share. */
export interface Database {
  readonly url: string;
  /** Names this process among those that say events. */
  readonly processId: string;
  /** The connection beside the pool, for what belongs to a session: LISTEN and leadership. */
  readonly session: Session;
  readonly live: Live;
  readonly log: Logger;
  readonly keyring: Keyring;
  now(): Date;
  /** A Db of `room`, in whose outbox it says; without a room it can read and write but not say. */
  as(viewer: Viewer, room?: RoomName): Db;
  /** Calls whoever leads in a room's errand, here or in another process; the relay after each commit that said something. */
  readonly wakes: Pick<Wakes, 'wake' | 'onWake'>;
  /** Asks the server for a sign of life. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Checks first that row-level security binds this login (see role.ts): no process runs without it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, live, log, clock, max = 16 } = options;
  const role = await appRole(url);
  const plain = {
    now: clock ? () => clock.now() : () => new Date(),
    newId: options.newId ?? uuidv7,
    processId: uuidv7(),
    observe: options.observe ?? (() => {}),
    begun: options.begun ?? (() => {}),
  };
  const keys = await openKeys({ url, role, live, log, surroundings: plain, ...(options.keys && { options: options.keys }) });
  const { keyring } = keys;
  const surroundings: Surroundings = { ...plain, keyring };
  const pool = openPool(url, role, max, surroundings, log);
  const session = openSession(url, log);
  const wakes = openWakes(session, pool);

  const settle = (viewer: Viewer, room: RoomName | null, { said, nudges }: Aftermath): void => {
    if (said > 0 && room) wakes.wake('relay', room);
    for (const topic of nudges) live.nudge(viewer.workspaceId, topic);
  };
  const view = (viewer: Viewer, room: RoomName | null): Db => ({
    viewer,
    keyring,
    now: surroundings.now,
    newId: surroundings.newId,
    query: (sql, parameters = []) => pool.query(viewer, room, sql, parameters),
    async transaction(work) {
      const { result, aftermath } = await pool.transaction(viewer, room, work);
      settle(viewer, room, aftermath);
      return result;
    },
  });

  return {
    url,
    processId: surroundings.processId,
    session,
    live,
    log,
    keyring,
    now: surroundings.now,
    as: (viewer, room) => view(viewer, room ?? null),
    wakes,
    ping: () => pool.send('select 1'),
    async close() {
      await session.close();
      await wakes.idle();
      await pool.close();
      await keys.close();
    },
  };
}

import type { Logger } from 'pino';
import { plumbing } from '../auth/viewer.ts';
import type { Database } from '../db/database.ts';
import { leaderOf } from '../db/wakes.ts';
import { doorbell } from './doorbell.ts';
import { inTurn } from './in-turn.ts';
import type { Hearing } from './inbox.ts';

type First = { workspaceId: string; eventId: string; key: string; nextAt: Date };

const batch = 100;
const atOnce = 4;
const keepMarksDays = 30;
/** While nothing waits; what begins to wait rings, and this is the net under it. */
const idleMilliseconds = 5_000;

export type Retries = { stop(): Promise<void> };

/**
 * Tries the waiting events of a room again, each when it is due and the first of its key, looking every so many milliseconds
 * while any waits; one process leads in it.
 */
export function startRetries(hearing: Hearing, database: Database, log: Logger, lookEvery: number): Retries {
  const { room } = hearing;
  const db = database.as(plumbing('retries'), room);
  const bell = doorbell();
  const first = `-- inbox.first
    select * from (
      select distinct on (workspace_id, key) workspace_id, event_id, key, next_at from ${room}.inbox
      where heard_at is null and dead_at is null order by workspace_id, key, position) first
    order by next_at limit ${batch}`;
  const prune = `-- inbox.prune
    delete from ${room}.inbox where heard_at < $1`;

  const lead = async (signal: AbortSignal): Promise<void> => {
    let pruneAt = 0;
    while (!signal.aborted) {
      let nap = idleMilliseconds;
      try {
        const waiting = await db.query<First>(first);
        const due = waiting.filter(({ nextAt }) => nextAt <= db.now());
        const lane = inTurn(atOnce);
        for (const { workspaceId, eventId, key } of due) {
          lane.push(`${workspaceId} ${key}`, async () => {
            if (!signal.aborted) await hearing.retry(workspaceId, eventId);
          });
        }
        await lane.below(1);
        if (waiting.length > 0) nap = due.length > 0 ? Math.min(20, lookEvery) : lookEvery;
        // Marks are needed for as long as a bus may bring an event again.
        if (Date.now() > pruneAt) {
          await db.query(prune, [new Date(db.now().getTime() - keepMarksDays * 86_400_000)]);
          pruneAt = Date.now() + 3_600_000;
        }
      } catch (error) {
        nap = lookEvery;
        log.warn({ err: error, room }, 'the waiting events could not be looked through');
      }
      await bell.next(nap, signal);
    }
  };
  const quiet = database.wakes.onWake('retries', room, bell.ring);
  const resign = database.session.lead(leaderOf('retries', room), lead);
  return {
    async stop() {
      quiet();
      await resign();
    },
  };
}

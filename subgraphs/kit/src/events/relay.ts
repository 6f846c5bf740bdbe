import { setTimeout as wait } from 'node:timers/promises';
import type { EventName } from '@liuke/schema/events';
import type { Logger } from 'pino';
import { plumbing } from '../auth/viewer.ts';
import type { Database } from '../db/database.ts';
import { leaderOf } from '../db/wakes.ts';
import type { RoomName } from '../subgraph.ts';
import type { Bus, BusEvent } from './bus.ts';
import { doorbell } from './doorbell.ts';
import { inTurn } from './in-turn.ts';

type Row = {
  id: string;
  workspaceId: string;
  name: EventName;
  key: string;
  payload: unknown;
  nudges: string[];
  saidBy: string;
  saidAt: Date;
};

type RelayOptions = { readonly room: RoomName; readonly database: Database; readonly bus: Bus; readonly log: Logger };

const batch = 200;
const atOnce = 8;
/** The net under the wake-ups, for one that was lost with the process that owed it. */
const pollMilliseconds = 3_000;
/** What the bus has accepted waits so long for the next reading to take it along. */
const lingerMilliseconds = 10;

/**
 * Brings what `room` said from its outbox to the bus, in the order said for each key; one relay leads in all processes. A row
 * is deleted once the bus has accepted it, so that nothing is lost and something may come twice: the inbox knows it then. Deleting
 * and the next reading are one statement: under load an event costs less than one transaction here.
 */
export function startRelay({ room, database, bus, log }: RelayOptions): { stop(): Promise<void> } {
  const db = database.as(plumbing('relay'), room);
  const bell = doorbell();
  // What is deleted is in hand as well: the reading, which sees the table as it was before, leaves it out.
  const next = `-- outbox.next
    with forgotten as (delete from ${room}.outbox o using unnest($1::uuid[], $2::uuid[]) as told(workspace_id, id)
      where o.workspace_id = told.workspace_id and o.id = told.id)
    select id, workspace_id, name, key, payload, nudges, said_by, said_at from ${room}.outbox
    where not (id = any($3::uuid[])) order by position limit $4`;

  const lead = async (signal: AbortSignal): Promise<void> => {
    const lane = inTurn(atOnce);
    /** Published or being published, and still in the table. */
    const inHand = new Set<string>();
    let accepted: Row[] = [];
    let lingering: NodeJS.Timeout | null = null;
    let failed = false;

    const forgetSoon = (row: Row): void => {
      accepted.push(row);
      lingering ??= setTimeout(bell.ring, lingerMilliseconds);
    };
    /** Forgets what was accepted and reads at most so many rows that are not in hand. */
    const turnOver = async (many: number): Promise<Row[]> => {
      if (lingering) clearTimeout(lingering);
      lingering = null;
      const told = accepted;
      accepted = [];
      try {
        const rows = await db.query<Row>(next, [
          told.map((one) => one.workspaceId),
          told.map((one) => one.id),
          [...inHand],
          many,
        ]);
        for (const { id } of told) inHand.delete(id);
        return rows;
      } catch (error) {
        // Deleted or not: they stay in hand, are not told again, and are forgotten with the next.
        accepted = [...told, ...accepted];
        throw error;
      }
    };
    const tell = (row: Row): void => {
      inHand.add(row.id);
      lane.push(`${row.workspaceId} ${row.key}`, async () => {
        // After a failure everything behind it is left for the next reading: order is kept for each key.
        if (failed || signal.aborted) {
          inHand.delete(row.id);
          return;
        }
        try {
          await bus.publish(toEvent(row));
          // Said by a process that may have died between its commit and its nudges.
          if (row.saidBy !== database.processId) for (const topic of row.nudges) database.live.nudge(row.workspaceId, topic);
          forgetSoon(row);
        } catch (error) {
          failed = true;
          inHand.delete(row.id);
          log.warn(
            { err: error, room, event: row.name, eventId: row.id },
            'the bus did not accept an event; it is told again',
          );
          bell.ring();
        }
      });
    };

    let pause = 50;
    while (!signal.aborted) {
      try {
        const free = Math.max(0, batch - inHand.size);
        const rows = await turnOver(free);
        if (!signal.aborted) rows.forEach(tell);
        await bell.next(free > 0 && rows.length === free ? 0 : pollMilliseconds, signal);
        if (failed) {
          await lane.below(1);
          throw new Error('The bus did not accept an event.');
        }
        pause = 50;
      } catch {
        await wait(pause, undefined, { signal }).catch(() => {});
        pause = Math.min(pause * 2, 5_000);
        failed = false;
      }
    }
    await lane.below(1);
    // Where it fails they are told again, and known.
    if (accepted.length > 0) await turnOver(0).catch(() => {});
    if (lingering) clearTimeout(lingering);
  };

  const quiet = database.wakes.onWake('relay', room, bell.ring);
  const resign = database.session.lead(leaderOf('relay', room), lead);
  return {
    async stop() {
      quiet();
      await resign();
    },
  };
}

const toEvent = ({ id, workspaceId, name, key, payload, saidAt }: Row): BusEvent => ({
  id,
  workspaceId,
  name,
  key,
  payload,
  at: saidAt,
});

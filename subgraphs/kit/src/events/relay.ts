import { setTimeout as wait } from 'node:timers/promises';
import type { EventName } from '@liuke/schema/events';
import type { Logger } from 'pino';
import { plumbing } from '../auth/viewer.ts';
import type { Database } from '../db/database.ts';
import { relayOf } from '../db/wakes.ts';
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
/** The net under the wake-ups. */
const pollMilliseconds = 1_000;

/**
 * Brings what `room` said from its outbox to the bus, in the order said for each key; one relay leads in all processes. A row
 * is deleted when the bus has accepted it, so that nothing is lost and something may come twice: the inbox knows it then.
 */
export function startRelay({ room, database, bus, log }: RelayOptions): { stop(): Promise<void> } {
  const db = database.as(plumbing('relay'), room);
  const bell = doorbell();
  const read = `-- outbox.next
    select id, workspace_id, name, key, payload, nudges, said_by, said_at from ${room}.outbox
    where not (id = any($1::uuid[])) order by position limit ${batch}`;
  const forget = `-- outbox.forget
    delete from ${room}.outbox o using unnest($1::uuid[], $2::uuid[]) as told(workspace_id, id)
    where o.workspace_id = told.workspace_id and o.id = told.id`;

  const lead = async (signal: AbortSignal): Promise<void> => {
    const lane = inTurn(atOnce);
    /** Published or being published, and still in the table. */
    const inHand = new Set<string>();
    let accepted: Row[] = [];
    let forgetting: Promise<void> = Promise.resolve();
    let failed = false;

    const forgetSoon = (row: Row): void => {
      accepted.push(row);
      if (accepted.length > 1) return;
      forgetting = forgetting.then(async () => {
        const rows = accepted;
        accepted = [];
        try {
          await db.query(forget, [rows.map((one) => one.workspaceId), rows.map((one) => one.id)]);
        } catch (error) {
          failed = true;
          log.warn({ err: error, room }, 'the relay could not forget what was told; it is told again');
          bell.ring();
        }
        if (inHand.size >= batch) bell.ring();
        for (const { id } of rows) inHand.delete(id);
      });
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
        const rows = inHand.size < batch ? await db.query<Row>(read, [[...inHand]]) : [];
        if (!signal.aborted) rows.forEach(tell);
        await bell.next(rows.length === batch ? 0 : pollMilliseconds, signal);
        if (failed) {
          await lane.below(1);
          await forgetting;
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
    await forgetting;
  };

  const quiet = database.onSaid(room, bell.ring);
  const resign = database.session.lead(relayOf(room), lead);
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

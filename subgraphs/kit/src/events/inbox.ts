import type { EventName } from '@liuke/schema/events';
import type { Logger } from 'pino';
import { house } from '../auth/viewer.ts';
import type { Database } from '../db/database.ts';
import type { Db, Tx } from '../db/db.ts';
import type { EventMeta, Handlers, RoomName } from '../subgraph.ts';
import type { BusEvent, Receive } from './bus.ts';
import { failureText } from './failure.ts';
import { checkedPayload, InvalidPayload } from './payload.ts';
import { openedPayload } from './sealed-payload.ts';

export type Hearing = {
  readonly room: RoomName;
  readonly names: ReadonlySet<EventName>;
  /** Takes an event in, as the bus gives it: resolved when its effect, or the event itself, is kept. */
  readonly receive: Receive;
  /** Tries again the event that waits first of its key; false when there is nothing to do for it any more. */
  retry(workspaceId: string, eventId: string): Promise<boolean>;
};

/** After so many tries an event is dead and those behind it go on. */
const mostAttempts = 8;

/** 1, 2, 4 ... 64 seconds, each between half of it and the whole, so that what failed together does not return together. */
export const pauseBefore = (attempt: number, random = Math.random()): number =>
  2 ** (attempt - 1) * 1000 * (0.5 + random / 2);

type Waiting = { name: EventName; key: string; payload: unknown; saidAt: Date; attempts: number };

type HearingOptions = {
  readonly room: RoomName;
  readonly handlers: Handlers;
  readonly database: Database;
  readonly log: Logger;
};

export function openHearing({ room, handlers, database, log }: HearingOptions): Hearing {
  const inbox = statements(room);
  const viewOf = (workspaceId: string): Db => database.as(house(room, workspaceId), room);

  const handle = async (tx: Tx, name: EventName, payload: unknown, meta: EventMeta): Promise<void> => {
    const handler = handlers[name] as ((tx: Tx, event: unknown, meta: EventMeta) => Promise<void>) | undefined;
    const opened = await openedPayload(tx, meta.id, payload);
    // The customer was erased while it was on its way.
    if (opened === null) return;
    const event = checkedPayload(name, opened);
    await handler?.(tx, event, meta);
    if (name === 'ErasureRequested') await tx.query(inbox.erase, [meta.workspaceId, meta.id, event['customerId'], tx.now()]);
  };

  /** Whether the room has anything to do with it. What cannot be read is looked at as every event is. */
  const concerns = async ({ id, workspaceId, name, payload }: BusEvent): Promise<boolean> => {
    const asked = handlers[name]?.concerns as ((event: unknown) => boolean) | undefined;
    if (asked === undefined) return true;
    try {
      const opened = await openedPayload(viewOf(workspaceId), id, payload);
      return opened === null || asked(checkedPayload(name, opened));
    } catch {
      return true;
    }
  };

  /** The mark and the effect, or nothing. */
  const hearNow = (event: BusEvent): Promise<'heard' | 'known' | 'behind'> =>
    viewOf(event.workspaceId).transaction(async (tx) => {
      const { id, workspaceId, name, key, at } = event;
      const [mark] = await tx.query<{ fresh: boolean; behind: boolean }>(inbox.mark, [
        workspaceId,
        id,
        name,
        key,
        at,
        tx.now(),
      ]);
      if (!mark!.fresh) return 'known';
      if (mark!.behind) {
        await tx.query(inbox.park, [workspaceId, id, JSON.stringify(event.payload), tx.now()]);
        return 'behind';
      }
      await handle(tx, name, event.payload, { id, at, workspaceId });
      return 'heard';
    });

  const keep = async (event: BusEvent, error: unknown): Promise<void> => {
    const db = viewOf(event.workspaceId);
    const dead = error instanceof InvalidPayload ? db.now() : null;
    const next = dead ? null : new Date(db.now().getTime() + pauseBefore(1));
    log[dead ? 'error' : 'warn'](
      { event: event.name, eventId: event.id, failure: failureText(error) },
      dead ? 'an event does not fit the contract; it is a dead letter' : 'an event could not be heard; it is tried again',
    );
    const { id, workspaceId, name, key, at, payload } = event;
    await db.query(inbox.keep, [workspaceId, id, name, key, at, JSON.stringify(payload), next, dead, failureText(error)]);
  };

  return {
    room,
    names: new Set(Object.keys(handlers) as EventName[]),
    async receive(event) {
      if (!(await concerns(event))) return;
      let failure: unknown;
      try {
        if ((await hearNow(event)) === 'behind') database.wakes.wake('retries', room);
        return;
      } catch (error) {
        failure = error;
      }
      // The handler's transaction is gone with its mark; the event is kept by one of its own. If we end in between, the bus
      // still has it and gives it again.
      await keep(event, failure);
      database.wakes.wake('retries', room);
    },
    async retry(workspaceId, eventId) {
      const db = viewOf(workspaceId);
      let tried: Waiting | undefined;
      try {
        return await db.transaction(async (tx) => {
          const [waiting] = await tx.query<Waiting>(inbox.take, [workspaceId, eventId]);
          if (!waiting) return false;
          tried = waiting;
          await handle(tx, waiting.name, waiting.payload, { id: eventId, at: waiting.saidAt, workspaceId });
          await tx.query(inbox.heard, [workspaceId, eventId, tx.now()]);
          return true;
        });
      } catch (error) {
        if (!tried) throw error;
        const attempts = tried.attempts + 1;
        const dead = attempts >= mostAttempts || error instanceof InvalidPayload;
        const now = db.now();
        log[dead ? 'error' : 'warn'](
          { event: tried.name, eventId, attempts, failure: failureText(error) },
          dead ? 'an event is a dead letter' : 'an event could not be heard again',
        );
        const next = dead ? null : new Date(now.getTime() + pauseBefore(attempts));
        await db.query(inbox.failed, [workspaceId, eventId, attempts, next, dead ? now : null, failureText(error)]);
        return true;
      }
    },
  };
}

const statements = (room: RoomName) => ({
  mark: `-- inbox.mark
    with mark as (
      insert into ${room}.inbox (workspace_id, event_id, name, key, said_at, heard_at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning event_id)
    select exists (select from mark) as fresh, exists (
      select from ${room}.inbox where workspace_id = $1 and key = $4 and heard_at is null and dead_at is null) as behind`,
  park: `-- inbox.park
    update ${room}.inbox set heard_at = null, payload = $3, next_at = $4 where workspace_id = $1 and event_id = $2`,
  keep: `-- inbox.keep
    insert into ${room}.inbox (workspace_id, event_id, name, key, said_at, payload, attempts, next_at, dead_at, error)
    values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9) on conflict do nothing`,
  take: `-- inbox.take
    select name, key, payload, said_at, attempts from ${room}.inbox
    where workspace_id = $1 and event_id = $2 and heard_at is null and dead_at is null for update`,
  heard: `-- inbox.heard
    update ${room}.inbox set heard_at = $3, payload = null, next_at = null, error = null, attempts = attempts + 1
    where workspace_id = $1 and event_id = $2`,
  // What still waits or has died of an erased customer shall have no effect any more, and its payload may not stay.
  erase: `-- inbox.erase
    update ${room}.inbox set payload = null, heard_at = $4, next_at = null, dead_at = null
    where workspace_id = $1 and event_id <> $2 and heard_at is null and payload ->> 'customerId' = $3`,
  failed: `-- inbox.failed
    update ${room}.inbox set attempts = $3, next_at = $4, dead_at = $5, error = $6
    where workspace_id = $1 and event_id = $2 and heard_at is null and dead_at is null`,
});

import { type Database, house, type RoomName, roomNames } from '@liuke/kit';
import { personalEvents } from '@liuke/schema/events';
import { vi } from 'vitest';
import { openedPayload } from '../../../subgraphs/kit/src/events/sealed-payload.ts';
import type { CustomerInStory } from '../people.ts';
import { adaComes } from './ada.ts';
import { type Scene, words } from './scene.ts';

/** From now on a room can note no personal event as heard: its every try at one fails, as where a table of its is broken. */
const deafens = async ({ query }: Scene, rooms: readonly RoomName[]): Promise<void> => {
  const names = [...personalEvents].map((name) => `'${name}'`).join(', ');
  await query(`create or replace function public.deaf() returns trigger language plpgsql as
    $$ begin raise exception 'deaf'; end $$`);
  for (const room of rooms)
    await query(`create trigger deaf before insert or update on ${room}.inbox for each row
      when (new.heard_at is not null and new.name in (${names})) execute function public.deaf()`);
};
const heals = async ({ query }: Scene): Promise<void> => {
  for (const room of roomNames) await query(`drop trigger if exists deaf on ${room}.inbox`);
};

/** The rooms that hold something of hers that they have not heard, dead or alive. */
export const roomsThatHold = async (scene: Scene, customerId: string, condition = 'true'): Promise<string[]> => {
  const held: string[] = [];
  for (const room of roomNames) {
    const hers = `payload ->> 'customerId' = '${customerId}'`;
    if ((await scene.count(`${room}.inbox where ${hers} and ${condition}`)) > 0) held.push(room);
  }
  return held.sort();
};

/** As if the seven tries before were over: what is tried next is tried for the last time. */
const lastTries = async ({ query }: Scene, customerId: string): Promise<void> => {
  for (const room of roomNames)
    await query(
      `update ${room}.inbox set attempts = 7, next_at = now()
       where payload ->> 'customerId' = $1 and heard_at is null and dead_at is null`,
      [customerId],
    );
};
const until = (what: string, there: () => Promise<boolean>): Promise<true> =>
  vi.waitUntil(there, { timeout: 40_000, interval: 200 }).catch(() => {
    throw new Error(`Waited in vain until ${what}.`);
  });

/** Three days over at once: what the partner could not be told of her is tried for the last time. */
export const givesThePartnerUp = async ({ query, count }: Scene, ada: CustomerInStory): Promise<void> => {
  // Whatever there is to tell wakes who tells it.
  await ada.writes(words('untold'));
  await until('the partner is given up', async () => {
    await query(
      `update conversations.webhook_delivery set first_tried_at = now() - interval '73 hours', next_at = now()
       where state = 'WAITING' and next_at < 'infinity' and attempts > 0`,
    );
    return (await count("conversations.webhook_delivery where state = 'DEAD'")) > 0;
  });
};

/** She writes, and comes again under another address, while every room fails to hear: until each holds a dead letter of hers. */
export const leavesDeadLetters = async (scene: Scene, ada: CustomerInStory): Promise<void> => {
  await deafens(
    scene,
    roomNames.filter((room) => room !== 'intents'),
  );
  // What intents makes of it the others are told.
  await ada.writes(`do you sell blue zeppelins to ${words('unheard')} collectors`);
  await until('knowledge is told', async () => (await roomsThatHold(scene, ada.id)).includes('knowledge'));
  await deafens(scene, ['intents']);
  await ada.writes(`where is my parcel ${words('unheardtoo')}`);
  (await adaComes(scene.url, 'kanarie.vogel@example.com')).leaves();
  await until('every room has dead letters, and nothing else waits', async () => {
    await lastTries(scene, ada.id);
    const dead = await roomsThatHold(scene, ada.id, 'dead_at is not null');
    return dead.length === roomNames.length && (await roomsThatHold(scene, ada.id, 'dead_at is null')).length === 0;
  });
  await heals(scene);
};

/** What her dead letters say in each room, as far as it can be opened. */
export const deadWords = async (
  database: Database,
  workspaceId: string,
  customerId: string,
): Promise<ReadonlyMap<string, readonly (string | null)[]>> => {
  const all = new Map<string, (string | null)[]>();
  for (const room of roomNames) {
    const db = database.as(house(room, workspaceId), room);
    const rows = await db.query<{ eventId: string; payload: unknown }>(
      `-- test.dead\nselect event_id, payload from ${room}.inbox where dead_at is not null and payload ->> 'customerId' = $1`,
      [customerId],
    );
    const said = rows.map(async ({ eventId, payload }) => {
      const opened = await openedPayload(db, eventId, payload);
      return opened === null ? null : JSON.stringify(opened);
    });
    all.set(room, await Promise.all(said));
  }
  return all;
};

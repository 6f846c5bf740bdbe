import { type Db, fault } from '@liuke/kit';
import { behaviourObjection, type TrackedEvent } from '../domain/behaviour.ts';
import * as behaviour from '../store/behaviour.ts';

export type Tracked = { readonly accepted: number; readonly duplicates: number };

/** Stores the calling customer's events, each once. Faults: FORBIDDEN for others than customers, BAD_USER_INPUT. */
export const track = (db: Db, events: readonly TrackedEvent[]): Promise<Tracked> => {
  if (db.viewer.kind !== 'customer') throw fault('FORBIDDEN', 'Only customers have behaviour to track.');
  const wrong = behaviourObjection(events);
  if (wrong) throw fault('BAD_USER_INPUT', wrong);
  return db.transaction(async (tx) => {
    const now = tx.now();
    const past = events.map((event) => (event.at > now ? { ...event, at: now } : event));
    const accepted = await behaviour.add(tx, past);
    return { accepted, duplicates: events.length - accepted };
  });
};

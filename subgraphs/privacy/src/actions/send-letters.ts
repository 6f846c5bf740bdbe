import { type Db, house, type RoomTools, type Unsent } from '@liuke/kit';
import { nextTry } from '../domain/letter.ts';
import * as deliveries from '../store/deliveries.ts';
import * as schedule from '../store/letter-schedule.ts';

/** A letter in the hands of one who tries to send it. */
export type HeldLetter = schedule.Held & deliveries.Waiting & { readonly workspaceId: string; readonly lease: string };

type As = RoomTools['as'];
const inWorkspace = (as: As, workspaceId: string): Db => as(house('privacy', workspaceId));

/** Hands out what is due in any workspace; nobody else gets it until its lease has run out or it is settled. */
export const leaseLetters = async (as: As, due: readonly schedule.Due[], seconds: number): Promise<HeldLetter[]> => {
  const letters: HeldLetter[] = [];
  for (const workspaceId of new Set(due.map((one) => one.workspaceId))) {
    const held = await inWorkspace(as, workspaceId).transaction(async (tx) => {
      const lease = tx.newId();
      const until = new Date(tx.now().getTime() + seconds * 1000);
      const ids = due.filter((one) => one.workspaceId === workspaceId).map(({ id }) => id);
      const taken = await schedule.lease(tx, ids, lease, until);
      const words = await deliveries.waiting(
        tx,
        taken.map(({ id }) => id),
      );
      return taken.flatMap((one) => {
        const letter = words.get(one.id);
        return letter ? [{ ...one, ...letter, workspaceId, lease }] : [];
      });
    });
    letters.push(...held);
  }
  return letters;
};

export type Settled = 'sent' | 'retried' | 'given_up';

/**
 * What came of a try: the letter is sent, tried again in time, or given up for good; with the last two ends its words go. Null
 * where somebody else holds it by now: what they find counts.
 */
export const settleLetter = (as: As, letter: HeldLetter, failure: Unsent | null): Promise<Settled | null> =>
  inWorkspace(as, letter.workspaceId).transaction(async (tx) => {
    const { id, lease, attempts, usefulUntil } = letter;
    const again = failure && failure.why !== 'REFUSED' ? nextTry(attempts, failure.retryAfter, tx.now(), usefulUntil) : null;
    if (again) return (await schedule.postpone(tx, id, lease, again)) ? 'retried' : null;
    if (!(await schedule.end(tx, id, lease))) return null;
    await deliveries.settle(tx, id, failure?.message ?? null);
    return failure ? 'given_up' : 'sent';
  });

import { type Db, house, leaseByWorkspace, type RoomTools, type Tx, type Unsent } from '@liuke/kit';
import { nextTry } from '../domain/letter.ts';
import { after } from '../domain/session.ts';
import * as deliveries from '../store/deliveries.ts';
import * as schedule from '../store/letter-schedule.ts';

/** A letter in the hands of one who tries to send it. */
export type HeldLetter = schedule.Held & deliveries.Waiting & { readonly workspaceId: string; readonly lease: string };

type As = RoomTools['as'];
const inWorkspace = (as: As, workspaceId: string): Db => as(house('privacy', workspaceId));

/**
 * Hands out what is due in any workspace; nobody else gets it until its lease has run out or it is settled. Letters that cannot be
 * opened now are put off, and given up when their time is over.
 */
export const leaseLetters = (as: As, due: readonly schedule.Due[], seconds: number): Promise<HeldLetter[]> => {
  const ids = (mine: readonly schedule.Due[]): string[] => mine.map(({ id }) => id);
  return leaseByWorkspace(
    due,
    (workspaceId) => inWorkspace(as, workspaceId),
    (tx, mine) => leaseWithin(tx, ids(mine), seconds),
    (tx, mine, until) => putOff(tx, ids(mine), until),
  );
};

const leaseWithin = async (tx: Tx, ids: readonly string[], seconds: number): Promise<HeldLetter[]> => {
  const { workspaceId } = tx.viewer;
  const lease = tx.newId();
  const taken = await schedule.lease(tx, ids, lease, after(tx.now(), seconds));
  const words = await deliveries.waiting(
    tx,
    taken.map(({ id }) => id),
  );
  return taken.flatMap((one) => {
    const letter = words.get(one.id);
    return letter ? [{ ...one, ...letter, workspaceId, lease }] : [];
  });
};

const putOff = async (tx: Tx, ids: readonly string[], until: Date): Promise<void> => {
  for (const id of await schedule.over(tx, ids)) await deliveries.settle(tx, id, 'It could not be opened in its time.');
  await schedule.putOff(tx, ids, until);
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

import type { Tx, Viewer } from '@liuke/kit';
import type { Challenge } from '../domain/step-up.ts';

/** House only: no caller's viewer finds a row here. */

/** A viewer that a challenge can be bound to: a person in a session. */
export type Person = Viewer & { readonly sessionId: string };

/** Of what was sent: hashes of the code, and of where it went. */
export type Sent = { readonly codeHash: string; readonly valueMac: string };
/** Where it was sent is told once, to who asked, and kept nowhere. */
type Taken = Omit<Challenge, 'sentTo'> & { readonly codeHash: string | null; readonly valueMac: string | null };

/** Adds it and ends the earlier ones of the same person, session and purpose: only the newest code is good. */
export const add = async (tx: Tx, person: Person, challenge: Challenge, sent: Sent | null): Promise<void> => {
  await tx.query(
    `-- privacy.endEarlierChallenges
     update privacy.challenge set ended_at = $5
     where workspace_id = $1 and viewer_id = $2 and session_id = $3 and purpose = $4 and ended_at is null`,
    [tx.viewer.workspaceId, person.id, person.sessionId, challenge.purpose, tx.now()],
  );
  await tx.query(
    `-- privacy.addChallenge
     insert into privacy.challenge (workspace_id, id, viewer_kind, viewer_id, session_id, purpose, method, code_hash,
       created_at, expires_at, attempts_left, value_mac)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.viewer.workspaceId,
      challenge.id,
      person.kind,
      person.id,
      person.sessionId,
      challenge.purpose,
      challenge.method,
      sent?.codeHash ?? null,
      tx.now(),
      challenge.expiresAt,
      challenge.attemptsLeft,
      sent?.valueMac ?? null,
    ],
  );
};

/**
 * Takes one try, before the code is looked at; null when there is none to take. One statement under the row's lock: of any
 * number of guesses at once, each gets a try of its own, and no more get one than there were.
 */
export const takeTry = async (tx: Tx, person: Person, id: string): Promise<Taken | null> => {
  const [row] = await tx.query<Taken>(
    `-- privacy.takeTry
     update privacy.challenge set attempts_left = attempts_left - 1
     where workspace_id = $1 and id = $2 and viewer_kind = $3 and viewer_id = $4 and session_id = $5
       and ended_at is null and attempts_left > 0 and expires_at > $6
     returning id, method, purpose, expires_at, attempts_left, code_hash, value_mac`,
    [tx.viewer.workspaceId, id, person.kind, person.id, person.sessionId, tx.now()],
  );
  return row ?? null;
};

export const end = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- privacy.endChallenge
     update privacy.challenge set ended_at = $3 where workspace_id = $1 and id = $2 and ended_at is null`,
    [tx.viewer.workspaceId, id, tx.now()],
  );
};

export const endAllOf = async (tx: Tx, viewerId: string, sessionId: string): Promise<void> => {
  await tx.query(
    `-- privacy.endChallengesOf
     update privacy.challenge set ended_at = $4 where workspace_id = $1 and viewer_id = $2 and session_id = $3 and ended_at is null`,
    [tx.viewer.workspaceId, viewerId, sessionId, tx.now()],
  );
};

/** What is over for a day is of no use to anybody; some of it goes with each new challenge. */
export const sweep = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.sweepChallenges
     delete from privacy.challenge where workspace_id = $1 and id in (
       select id from privacy.challenge where workspace_id = $1 and expires_at < $2 limit 100 for update skip locked)`,
    [tx.viewer.workspaceId, new Date(tx.now().getTime() - 86_400_000)],
  );
};

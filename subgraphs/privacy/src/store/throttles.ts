import { fault, type Tx } from '@liuke/kit';
import { type ThrottleName, type ThrottleState, throttleRules, tryOnce } from '../domain/throttle.ts';
import { keyedHash } from '../keys/keyed-hash.ts';

/** Keyed: whoever reads the table learns no phone number, e-mail or network address by trying them all. */
const hashOf = ({ viewer }: Tx, subject: string): string => keyedHash('throttle', viewer.workspaceId, subject);

/**
 * Counts a try before it is made, under the row's lock: however many come at once, no more pass than the rule lets.
 * RATE_LIMITED with `retryAfter` (seconds) for the others.
 */
export const take = async (tx: Tx, name: ThrottleName, subject: string): Promise<void> => {
  const key = [tx.viewer.workspaceId, name, hashOf(tx, subject)];
  const [state] = await tx.query<ThrottleState>(
    `-- privacy.lockThrottle
     insert into privacy.throttle as t (workspace_id, name, subject, tries) values ($1, $2, $3, 0)
     on conflict (workspace_id, name, subject) do update set tries = t.tries
     returning tries, last_at`,
    key,
  );
  const decision = tryOnce(throttleRules[name], state!, tx.now());
  if (!decision.allowed) throw fault('RATE_LIMITED', undefined, { retryAfter: decision.retryAfter });
  await tx.query(
    `-- privacy.countTry
     update privacy.throttle set tries = $4, last_at = $5 where workspace_id = $1 and name = $2 and subject = $3`,
    [...key, decision.state.tries, decision.state.lastAt],
  );
};

/** It went well: what was tried before no longer counts. */
export const forget = async (tx: Tx, name: ThrottleName, subject: string): Promise<void> => {
  await tx.query(
    `-- privacy.forgetTries
     delete from privacy.throttle where workspace_id = $1 and name = $2 and subject = $3`,
    [tx.viewer.workspaceId, name, hashOf(tx, subject)],
  );
};

/** It went well: this one try does not count, the others do. */
export const giveBack = async (tx: Tx, name: ThrottleName, subject: string): Promise<void> => {
  await tx.query(
    `-- privacy.giveTryBack
     update privacy.throttle set tries = greatest(tries - 1, 0) where workspace_id = $1 and name = $2 and subject = $3`,
    [tx.viewer.workspaceId, name, hashOf(tx, subject)],
  );
};

/** What was last tried a day ago is forgotten by every rule; some of it goes with each sign-in and each challenge. */
export const sweep = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.sweepThrottles
     delete from privacy.throttle where workspace_id = $1 and (name, subject) in (
       select name, subject from privacy.throttle where workspace_id = $1 and last_at < $2 limit 100 for update skip locked)`,
    [tx.viewer.workspaceId, new Date(tx.now().getTime() - 86_400_000)],
  );
};

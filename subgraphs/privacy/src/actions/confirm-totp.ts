import { type Db, fault } from '@liuke/kit';
import { matchingStep } from '../domain/totp.ts';
import * as audit from '../store/audit.ts';
import type { Person } from '../store/challenges.ts';
import * as credentials from '../store/credentials.ts';
import * as recoveryCodes from '../store/recovery-codes.ts';
import * as throttles from '../store/throttles.ts';

/** The agent's device holds the new secret: from now on it is the second factor. `db` is the house's. */
export const confirmTotp = async (db: Db, agent: Person, code: string, ip: string | null): Promise<void> => {
  const confirmed = await db.transaction(async (tx) => {
    await throttles.take(tx, 'totp:confirm', agent.id);
    const credential = await credentials.lock(tx, agent.id);
    if (!credential?.totpPending) throw fault('CONFLICT', 'No authenticator is being enrolled: ask for enrolTotp first.');
    const step = matchingStep(credential.totpPending, code.trim(), null, tx.now());
    if (step === null) return false;
    await credentials.confirmTotp(tx, agent.id, step);
    await recoveryCodes.confirm(tx, agent.id);
    await throttles.forget(tx, 'totp:confirm', agent.id);
    await audit.append(tx, { viewer: agent, ip }, { action: 'totp.enrolled', subject: `agent:${agent.id}` });
    return true;
  });
  // Thrown out here: a rollback would give the counted try back.
  if (!confirmed) throw fault('BAD_USER_INPUT', 'The code is wrong.');
};

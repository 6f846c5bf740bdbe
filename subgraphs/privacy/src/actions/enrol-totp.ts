import { randomBytes } from 'node:crypto';
import { type Db, fault, steppedUp, stepUpRequired, type Tx, verifyPassword } from '@liuke/kit';
import { base32, otpauthUri } from '../domain/totp.ts';
import { recoveryCodes as many, newRecoveryCode, normalRecoveryCode, recoveryMac } from '../keys/recovery-code.ts';
import type { Person } from '../store/challenges.ts';
import * as credentials from '../store/credentials.ts';
import * as recoveryCodes from '../store/recovery-codes.ts';
import * as throttles from '../store/throttles.ts';

export type TotpEnrolment = { readonly secret: string; readonly uri: string; readonly recoveryCodes: readonly string[] };

/**
 * A new secret and new recovery codes, which count only once a code of the secret has come. 20 bytes, as RFC 4226 recommends.
 * A token alone is not enough: it needs a fresh step-up, or, for the first authenticator, the password. `db` is the house's.
 */
export const enrolTotp = async (db: Db, agent: Person, password: string | null): Promise<TotpEnrolment> => {
  if (!steppedUp(agent, db.now())) await provePassword(db, agent, password);
  return db.transaction(async (tx) => {
    const credential = await credentials.lock(tx, agent.id);
    if (!credential) throw fault('NOT_FOUND');
    const secret = randomBytes(20);
    await credentials.setPendingTotp(tx, agent.id, secret);
    const codes = await pendingCodes(tx, agent.id);
    return { secret: base32(secret), uri: otpauthUri(secret, credential.email ?? agent.id), recoveryCodes: codes };
  });
};

/** Each try is counted before the password is looked at. */
const provePassword = async (db: Db, agent: Person, password: string | null): Promise<void> => {
  const credential = await credentials.byId(db, agent.id);
  // Who has an authenticator proves to have it: a password could be stolen with the token.
  if (password === null || !credential?.passwordHash || credential.totpSecret) throw stepUpRequired();
  await db.transaction((tx) => throttles.take(tx, 'totp:enrol', agent.id));
  if (!(await verifyPassword(credential.passwordHash, password))) throw fault('BAD_USER_INPUT', 'The password is wrong.');
  await db.transaction((tx) => throttles.forget(tx, 'totp:enrol', agent.id));
};

const pendingCodes = async (tx: Tx, agentId: string): Promise<string[]> => {
  const codes = Array.from({ length: many }, newRecoveryCode);
  await recoveryCodes.addPending(
    tx,
    agentId,
    codes.map((code) => recoveryMac(agentId, normalRecoveryCode(code)!)),
  );
  return codes;
};

/** New recovery codes for an agent who has an authenticator; all earlier ones end. */
export const renewRecoveryCodes = (db: Db, agent: Person): Promise<string[]> =>
  db.transaction(async (tx) => {
    const credential = await credentials.lock(tx, agent.id);
    if (!credential?.totpSecret) throw fault('CONFLICT', 'There is no authenticator yet: enrol one by enrolTotp.');
    const codes = await pendingCodes(tx, agent.id);
    await recoveryCodes.confirm(tx, agent.id);
    return codes;
  });

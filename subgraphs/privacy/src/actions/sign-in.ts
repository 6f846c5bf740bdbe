import { type Db, type Fault, fault, hashPassword, house, newSecret, type Tx, verifyPassword } from '@liuke/kit';
import { normalEmail } from '../domain/contact.ts';
import type { Credential } from '../domain/session.ts';
import * as audit from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';
import * as throttles from '../store/throttles.ts';
import { type SignedIn, startSession } from './start-session.ts';
import { useSecondFactor } from './use-second-factor.ts';

export type SignInRequest = {
  readonly email: string;
  readonly password: string;
  readonly totp: string | null;
  readonly ip: string | null;
};

type Outcome = { readonly signedIn: SignedIn } | { readonly refusal: Fault };

/** One sentence for everything that is wrong: it tells nobody which e-mail addresses are agents'. */
export const wrongCredentials = (): Fault => fault('UNAUTHENTICATED', 'E-mail, password or code is wrong.');
const totpMissing = (): Fault =>
  fault('UNAUTHENTICATED', 'This agent signs in with a code as well: send totp.', { reason: 'TOTP_REQUIRED' });

/** The hash of a password that nobody knows: verified where there is none, so that an unknown e-mail costs the same time. */
let nobodysHash: Promise<string> | null = null;

/**
 * An agent's sign-in; `db` is the house's, of the workspace that was named. Every try is counted before the password is
 * looked at and given back when it was right, so that guessing in parallel gains nothing.
 */
export const signIn = async (db: Db, request: SignInRequest): Promise<SignedIn> => {
  nobodysHash ??= hashPassword(newSecret());
  const otherwise = await nobodysHash;
  const email = normalEmail(request.email) ?? request.email.trim().toLowerCase();
  await db.transaction(async (tx) => {
    await throttles.take(tx, 'sign-in:email', email);
    if (request.ip !== null) await throttles.take(tx, 'sign-in:address', request.ip);
    await throttles.sweep(tx);
    await sessions.sweep(tx);
  });
  const known = await credentials.byEmail(db, email);
  const right = await verifyPassword(known?.passwordHash ?? otherwise, request.password);
  const outcome = await db.transaction((tx) => admit(tx, known, right, email, request));
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.signedIn;
};

const admit = async (
  tx: Tx,
  known: Credential | null,
  right: boolean,
  email: string,
  request: SignInRequest,
): Promise<Outcome> => {
  const credential = known && (await credentials.lock(tx, known.agentId));
  const by = { viewer: house('privacy', tx.viewer.workspaceId), ip: request.ip };
  const failed = async (reason: string): Promise<Outcome> => {
    await audit.append(tx, by, {
      action: 'sign-in.failed',
      reason,
      ...(credential && { subject: `agent:${credential.agentId}` }),
    });
    return { refusal: wrongCredentials() };
  };
  if (!credential) return failed('unknown e-mail');
  // The password was verified outside of this transaction: it may have been changed since.
  if (!right || credential.passwordHash !== known.passwordHash) return failed('wrong password');
  if (credential.disabled) return failed('disabled');
  if (credential.totpSecret) {
    if (!request.totp) return { refusal: totpMissing() };
    const used = await useSecondFactor(tx, credential, request.totp);
    if (used === null) return failed('wrong code');
    if (used === 'recovery code') {
      await audit.append(tx, by, { action: 'totp.recovery-code-used', subject: `agent:${credential.agentId}` });
    }
  }
  await throttles.forget(tx, 'sign-in:email', email);
  if (request.ip !== null) await throttles.giveBack(tx, 'sign-in:address', request.ip);
  return { signedIn: await startSession(tx, credential, request.ip) };
};

import { createHash } from 'node:crypto';
import { type Db, type Fault, fault, house, sameSecret, type Tx } from '@liuke/kit';
import * as audit from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as codes from '../store/sso-codes.ts';
import { type SignedIn, startSession } from './start-session.ts';

export const refusedCode = (): Fault =>
  fault('UNAUTHENTICATED', 'The sign-in took too long, or was used already: begin anew.');

/**
 * The code with which a browser came back, for a session. Right or wrong it is spent. Whoever has the code and not the secret
 * that the page began with, e.g. a page that was opened by somebody else's link, is refused. `db` is the house's.
 */
export const signInByCode = async (db: Db, code: string, verifier: string, ip: string | null): Promise<SignedIn> => {
  const signedIn = await db.transaction((tx) => exchange(tx, code, verifier, ip));
  if (!signedIn) throw refusedCode();
  return signedIn;
};

const exchange = async (tx: Tx, code: string, verifier: string, ip: string | null): Promise<SignedIn | null> => {
  const known = await codes.take(tx, code);
  if (!known) return null;
  const by = { viewer: house('privacy', tx.viewer.workspaceId), ip };
  const failed = async (reason: string) => {
    const subject = `agent:${known.agentId}`;
    await audit.append(tx, by, { action: 'sign-in.failed', subject, reason: `single sign-on: ${reason}` });
    return null;
  };
  if (!sameSecret(known.challenge, createHash('sha256').update(verifier).digest('base64url'))) return failed('another page');
  const credential = await credentials.lock(tx, known.agentId);
  if (!credential || credential.disabled) return failed('disabled');
  return startSession(tx, credential, ip, 'single sign-on');
};

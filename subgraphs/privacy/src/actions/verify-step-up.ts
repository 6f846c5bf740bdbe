import { type Db, type Fault, fault, issueToken, sameSecret, type Tx, withStepUp } from '@liuke/kit';
import { isId } from '../domain/ids.ts';
import { codeHash } from '../keys/one-time-code.ts';
import * as audit from '../store/audit.ts';
import * as challenges from '../store/challenges.ts';
import * as contactProofs from '../store/contact-proofs.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';
import * as settings from '../store/settings.ts';
import { useSecondFactor } from './use-second-factor.ts';

export type Proof = { readonly challengeId: string; readonly code: string; readonly ip: string | null };
export type ProvenToken = { readonly token: string; readonly acr: string; readonly expiresAt: Date };

type Outcome = { readonly proven: ProvenToken } | { readonly refusal: Fault };

const over = (): Fault => fault('NOT_FOUND', 'The challenge is over, or is none of this session: ask for a new one.');

/** The person's own token with the proof in it, for the right code. A wrong one costs its try for good. `db` is the house's. */
export const verifyStepUp = async (db: Db, person: challenges.Person, proof: Proof): Promise<ProvenToken> => {
  if (!isId(proof.challengeId)) throw over();
  const outcome = await db.transaction((tx) => judge(tx, person, proof));
  // Thrown out here and not in there: a rollback would give the try back.
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.proven;
};

const judge = async (tx: Tx, person: challenges.Person, { challengeId, code, ip }: Proof): Promise<Outcome> => {
  if (await sessions.hasEnded(tx, person)) return { refusal: over() };
  const challenge = await challenges.takeTry(tx, person, challengeId);
  if (!challenge) return { refusal: over() };
  const right =
    challenge.codeHash === null
      ? await isSecondFactor(tx, person.id, code)
      : sameSecret(challenge.codeHash, codeHash(challenge.id, code.trim()));
  const subject = `${person.kind}:${person.id}`;
  if (!right) {
    const { attemptsLeft } = challenge;
    await audit.append(tx, { viewer: person, ip }, { action: 'step-up.failed', subject, reason: challenge.purpose });
    return { refusal: fault('BAD_USER_INPUT', 'The code is wrong.', { attemptsLeft }) };
  }
  await challenges.end(tx, challenge.id);
  // The code has arrived there: whoever reads it holds this phone or mailbox.
  if (person.kind === 'customer' && challenge.valueMac !== null)
    await contactProofs.add(tx, person.id, challenge.valueMac, 'CODE');
  const { stepUpMaxAgeSeconds } = await settings.read(tx);
  const stepped = withStepUp(person, tx.now(), stepUpMaxAgeSeconds);
  await audit.append(tx, { viewer: person, ip }, { action: 'step-up', subject, reason: challenge.purpose });
  const until = Math.min(stepped.stepUpUntil!, stepped.expiresAt);
  return { proven: { token: await issueToken(stepped), acr: stepped.acr!, expiresAt: new Date(until * 1000) } };
};

const isSecondFactor = async (tx: Tx, agentId: string, code: string): Promise<boolean> => {
  const credential = await credentials.lock(tx, agentId);
  return credential !== null && !credential.disabled && (await useSecondFactor(tx, credential, code)) !== null;
};

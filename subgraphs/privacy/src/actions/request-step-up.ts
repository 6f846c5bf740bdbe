import { type Db, fault, type Tx, workspaceSettings } from '@liuke/kit';
import type { Courier } from '../courier.ts';
import { groundOf, isFirstSession } from '../domain/ground.ts';
import { codeText, languageFor } from '../domain/letter.ts';
import { after } from '../domain/session.ts';
import { attempts, type Challenge, codeLifetimeSeconds, isPurpose, type Way, wayTo } from '../domain/step-up.ts';
import { contactMac } from '../keys/keyed-hash.ts';
import { codeHash, newCode } from '../keys/one-time-code.ts';
import * as challenges from '../store/challenges.ts';
import * as contactProofs from '../store/contact-proofs.ts';
import * as credentials from '../store/credentials.ts';
import * as customers from '../store/customers.ts';
import * as sessions from '../store/sessions.ts';
import * as throttles from '../store/throttles.ts';

export type Asked = { readonly purpose: string; readonly ip: string | null };
type Found = { readonly way: Way; readonly vouched: boolean };

/**
 * Asks a person to prove once more who they are: by a code to the customer's phone or e-mail, by the agent's authenticator,
 * or by a code to the agent's e-mail where there is none. `db` is the house's: no person's viewer may see codes.
 */
export const requestStepUp = (
  db: Db,
  person: challenges.Person,
  { purpose, ip }: Asked,
  courier: Courier,
): Promise<Challenge> => {
  if (!isPurpose(purpose)) throw fault('BAD_USER_INPUT', 'purpose needs 1 to 60 letters, digits and ._:-');
  return db.transaction(async (tx) => {
    if (await sessions.hasEnded(tx, person)) throw fault('UNAUTHENTICATED', 'The session has ended: sign in again.');
    const { way, vouched } = await wayOf(tx, person, courier);
    if (way.kind === 'unreachable' || way.kind === 'noProvider' || way.kind === 'unproven') throw refusalOf(way, person);
    await throttles.take(tx, 'step-up:caller', `${person.kind} ${person.id}`);
    if (way.kind === 'send') {
      await throttles.take(tx, 'step-up:recipient', way.to);
      if (ip !== null) await throttles.take(tx, 'step-up:address', ip);
      if (!vouched) await throttles.take(tx, 'step-up:stranger', 'all');
      await throttles.take(tx, 'step-up:workspace', 'all');
    }
    await throttles.sweep(tx);
    await challenges.sweep(tx);
    const challenge: Challenge = {
      id: tx.newId(),
      method: way.kind === 'totp' ? 'TOTP' : way.channel,
      purpose,
      sentTo: way.kind === 'totp' ? null : way.sentTo,
      expiresAt: after(tx.now(), codeLifetimeSeconds),
      attemptsLeft: attempts,
    };
    if (way.kind === 'totp') {
      await challenges.add(tx, person, challenge, null);
      return challenge;
    }
    const code = newCode();
    const valueMac = contactMac(person.workspaceId, way.to);
    await challenges.add(tx, person, challenge, { codeHash: codeHash(challenge.id, code), valueMac });
    const { ['locale']: locale } = await workspaceSettings(tx);
    const language = languageFor(way.to, typeof locale === 'string' ? locale : null);
    await courier.accept(
      tx,
      {
        channel: way.channel,
        recipient: way.to,
        personId: person.id,
        template: 'step-up-code',
        language,
        text: codeText(code, language),
      },
      challenge.expiresAt,
    );
    return challenge;
  });
};

const refusalOf = ({ kind }: Way, person: challenges.Person) => {
  if (kind === 'unproven') {
    return fault(
      'CONFLICT',
      'Nobody vouches for the phone number or e-mail address on file: open a session with a signed identity that names one.',
      { reason: 'CONTACT_UNPROVEN' },
    );
  }
  if (person.kind === 'agent') {
    return fault(
      'CONFLICT',
      'You have no authenticator yet, so there is nothing to prove with. Call enrolTotp(password: ...), scan the uri that it returns, call confirmTotp with the code that the app shows, and ask for the step-up again.',
      { reason: 'TOTP_ENROLMENT_REQUIRED' },
    );
  }
  return kind === 'unreachable'
    ? fault('CONFLICT', 'There is no phone number or e-mail address to send a code to: set one with setMyContact.')
    : fault('CONFLICT', 'No SMS or e-mail provider is configured by which a code could be sent.');
};

const wayOf = async (tx: Tx, person: challenges.Person, courier: Courier): Promise<Found> => {
  if (person.kind === 'customer') {
    const customer = (await customers.byIds(tx, [person.id])).get(person.id);
    if (!customer) return { way: { kind: 'unreachable' }, vouched: false };
    const proofs = await contactProofs.of(tx, person.id);
    const vouched = (value: string) => proofs.has(contactMac(person.workspaceId, value));
    const ground = groundOf(customer, vouched, isFirstSession(person.id, person.sessionId));
    const way: Way = ground.unproven ? { kind: 'unproven' } : wayTo(ground, courier.carries);
    return { way, vouched: way.kind === 'send' && vouched(way.to) };
  }
  const credential = await credentials.byId(tx, person.id);
  if (!credential || credential.disabled) throw fault('UNAUTHENTICATED', 'The session has ended: sign in again.');
  const way: Way = credential.totpSecret
    ? { kind: 'totp' }
    : wayTo({ phone: null, email: credential.email }, courier.carries);
  return { way, vouched: true };
};

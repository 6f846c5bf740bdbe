import { type Db, fault, type Tx } from '@liuke/kit';
import type { Courier } from '../courier.ts';
import type { ContactData } from '../domain/contact.ts';
import { after } from '../domain/session.ts';
import { attempts, type Challenge, codeLifetimeSeconds, codeText, isPurpose, type Way, wayTo } from '../domain/step-up.ts';
import { codeHash, newCode } from '../keys/one-time-code.ts';
import * as challenges from '../store/challenges.ts';
import * as credentials from '../store/credentials.ts';
import * as customers from '../store/customers.ts';
import * as sessions from '../store/sessions.ts';
import * as throttles from '../store/throttles.ts';

/**
 * Asks a person to prove once more who they are: by a code to the customer's phone or e-mail, by the agent's authenticator,
 * or by a code to the agent's e-mail where there is none. `db` is the house's: no person's viewer may see codes.
 */
export const requestStepUp = (db: Db, person: challenges.Person, purpose: string, courier: Courier): Promise<Challenge> => {
  if (!isPurpose(purpose)) throw fault('BAD_USER_INPUT', 'purpose needs 1 to 60 letters, digits and ._:-');
  return db.transaction(async (tx) => {
    if (await sessions.hasEnded(tx, person.sessionId))
      throw fault('UNAUTHENTICATED', 'The session has ended: sign in again.');
    const way = await wayOf(tx, person, courier);
    if (way.kind === 'unreachable') {
      throw fault('CONFLICT', 'There is no phone number or e-mail address to send a code to: set one with setMyContact.');
    }
    if (way.kind === 'noProvider') {
      throw fault('CONFLICT', 'No SMS or e-mail provider is configured by which a code could be sent.');
    }
    await throttles.take(tx, 'step-up:caller', `${person.kind} ${person.id}`);
    if (way.kind === 'send') await throttles.take(tx, 'step-up:recipient', way.to);
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
    await challenges.add(tx, person, challenge, codeHash(challenge.id, code));
    await courier.accept(tx, {
      channel: way.channel,
      recipient: way.to,
      personId: person.id,
      template: 'step-up-code',
      text: codeText(code),
    });
    return challenge;
  });
};

const nowhere: ContactData = { phone: null, email: null, realName: null };

const wayOf = async (tx: Tx, person: challenges.Person, courier: Courier): Promise<Way> => {
  if (person.kind === 'customer') {
    const customer = (await customers.byIds(tx, [person.id])).get(person.id);
    return wayTo(customer ?? nowhere, courier.carries);
  }
  const credential = await credentials.byId(tx, person.id);
  if (!credential || credential.disabled) throw fault('UNAUTHENTICATED', 'The session has ended: sign in again.');
  return credential.totpSecret ? { kind: 'totp' } : wayTo({ phone: null, email: credential.email }, courier.carries);
};

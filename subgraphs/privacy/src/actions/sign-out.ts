import type { Db } from '@liuke/kit';
import * as audit from '../store/audit.ts';
import * as challenges from '../store/challenges.ts';
import * as sessions from '../store/sessions.ts';

/** Ends the person's session and what is open in it. Signing out twice changes nothing. `db` is the house's. */
export const signOut = (db: Db, person: challenges.Person, ip: string | null): Promise<void> =>
  db.transaction(async (tx) => {
    await challenges.endAllOf(tx, person.id, person.sessionId);
    if (person.kind === 'customer') {
      await sessions.endCustomers(tx, person);
      return;
    }
    const ended = await sessions.end(tx, person.sessionId, 'signed out');
    if (ended)
      await audit.append(tx, { viewer: person, ip }, { action: 'sign-out', subject: `session:${person.sessionId}` });
  });

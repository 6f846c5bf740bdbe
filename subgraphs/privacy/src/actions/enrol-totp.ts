import { randomBytes } from 'node:crypto';
import { type Db, fault } from '@liuke/kit';
import { base32, otpauthUri } from '../domain/totp.ts';
import type { Person } from '../store/challenges.ts';
import * as credentials from '../store/credentials.ts';

export type TotpEnrolment = { readonly secret: string; readonly uri: string };

/** A new secret, which counts only once a code of it has come. 20 bytes, as RFC 4226 recommends. `db` is the house's. */
export const enrolTotp = (db: Db, agent: Person): Promise<TotpEnrolment> =>
  db.transaction(async (tx) => {
    const credential = await credentials.lock(tx, agent.id);
    if (!credential) throw fault('NOT_FOUND');
    const secret = randomBytes(20);
    await credentials.setPendingTotp(tx, agent.id, secret);
    return { secret: base32(secret), uri: otpauthUri(secret, credential.email ?? agent.id) };
  });

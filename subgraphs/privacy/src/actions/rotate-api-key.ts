import { apiKeyOf, type Db, fault, hashSecret, newSecret } from '@liuke/kit';
import { beyondMaker, longestGraceSeconds } from '../domain/api-key.ts';
import { isId } from '../domain/ids.ts';
import { after } from '../domain/session.ts';
import * as keys from '../store/api-keys.ts';
import * as audit from '../store/audit.ts';
import type { ShownOnce } from './create-api-key.ts';

/** A new secret beside the old one, which ends after the grace. `db` is the house's. */
export const rotateApiKey = (db: Db, id: string, graceSeconds: number, by: audit.Acting): Promise<ShownOnce> => {
  if (graceSeconds < 0 || graceSeconds > longestGraceSeconds) {
    throw fault('BAD_USER_INPUT', `graceSeconds is not between 0 and ${longestGraceSeconds}.`);
  }
  if (!isId(id)) throw fault('NOT_FOUND');
  return db.transaction(async (tx) => {
    const apiKey = await keys.lock(tx, id);
    if (!apiKey) throw fault('NOT_FOUND');
    if (apiKey.revokedAt) throw fault('CONFLICT', 'The key was revoked: make a new one.');
    if (beyondMaker(apiKey.scopes, by.viewer.scopes).length > 0) {
      throw fault('FORBIDDEN', 'The key can do more than you may: its secret is not for you.');
    }
    const secret = apiKeyOf(apiKey.prefix, newSecret());
    await keys.endSecrets(tx, id, after(tx.now(), graceSeconds));
    await keys.addSecret(tx, id, hashSecret(secret));
    await audit.append(tx, by, { action: 'api-key.rotated', subject: `api-key:${id}`, reason: `grace ${graceSeconds} s` });
    return { apiKey, secret };
  });
};

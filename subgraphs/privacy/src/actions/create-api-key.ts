import { apiKeyOf, type Db, fault, hashSecret, newSecret } from '@liuke/kit';
import { type ApiKey, faultOfKey, type NewApiKey } from '../domain/api-key.ts';
import * as keys from '../store/api-keys.ts';
import * as audit from '../store/audit.ts';

export type ShownOnce = { readonly apiKey: ApiKey; readonly secret: string };

/** A key and its first secret. `db` is the house's, as secrets are nobody else's to see; `by` is who makes it. */
export const createApiKey = (db: Db, key: NewApiKey, by: audit.Acting): Promise<ShownOnce> => {
  const sentence = faultOfKey(key, by.viewer.scopes, db.now());
  if (sentence !== null) throw fault('BAD_USER_INPUT', sentence);
  return db.transaction(async (tx) => {
    const id = tx.newId();
    // Without underscores, so that the three parts of a secret can be told apart.
    const prefix = newSecret(6).replace(/[_-]/g, 'x');
    const secret = apiKeyOf(prefix, newSecret());
    const apiKey = await keys.add(tx, id, prefix, key, audit.actorOf(by.viewer));
    await keys.addSecret(tx, id, hashSecret(secret));
    await audit.append(tx, by, { action: 'api-key.created', subject: `api-key:${id}`, reason: key.scopes.join(' ') });
    return { apiKey, secret };
  });
};

import { type Db, fault } from '@liuke/kit';
import type { ApiKey } from '../domain/api-key.ts';
import { isId } from '../domain/ids.ts';
import * as keys from '../store/api-keys.ts';
import * as audit from '../store/audit.ts';

/** Ends a key for good. `db` is the house's. */
export const revokeApiKey = (db: Db, id: string, by: audit.Acting): Promise<ApiKey> => {
  if (!isId(id)) throw fault('NOT_FOUND');
  return db.transaction(async (tx) => {
    const apiKey = await keys.lock(tx, id);
    if (!apiKey) throw fault('NOT_FOUND');
    if (apiKey.revokedAt) return apiKey;
    const revoked = await keys.revoke(tx, id);
    await keys.endSecrets(tx, id, tx.now());
    await audit.append(tx, by, { action: 'api-key.revoked', subject: `api-key:${id}` });
    return revoked;
  });
};

import { type Db, fault } from '@liuke/kit';
import { isId } from '../domain/ids.ts';
import * as audit from '../store/audit.ts';
import * as challenges from '../store/challenges.ts';
import * as sessions from '../store/sessions.ts';

/** Ends one session of an agent: the own ones, and with `privacy:manage` those of others. `db` is the house's. */
export const revokeSession = (db: Db, id: string, by: audit.Acting): Promise<boolean> => {
  if (!isId(id)) throw fault('NOT_FOUND');
  return db.transaction(async (tx) => {
    const holder = await sessions.holderOf(tx, id);
    if (holder === null || !maySee(by, holder)) throw fault('NOT_FOUND');
    await challenges.endAllOf(tx, holder, id);
    const ended = await sessions.end(tx, id, 'revoked');
    if (ended)
      await audit.append(tx, by, { action: 'session.revoked', subject: `session:${id}`, reason: `agent:${holder}` });
    return ended;
  });
};

export const maySee = ({ viewer }: audit.Acting, agentId: string): boolean =>
  viewer.id === agentId || viewer.scopes.includes('privacy:manage');

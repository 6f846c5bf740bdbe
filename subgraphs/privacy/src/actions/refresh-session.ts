import { type Db, type Fault, fault, hashSecret, house } from '@liuke/kit';
import { decideRefresh } from '../domain/session.ts';
import * as audit from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';
import { giveTokens, type SignedIn } from './start-session.ts';

export const refusedRefresh = (): Fault =>
  fault('UNAUTHENTICATED', 'The refresh token is not good (any more): sign in again.');

/**
 * A refresh token for its successor; `db` is the house's, of the workspace that the token names. A used token is in two
 * hands, and nobody can tell which is the thief's: the session ends. That is kept although the caller is refused.
 */
export const refreshSession = async (db: Db, refreshToken: string, ip: string | null): Promise<SignedIn> => {
  const hash = hashSecret(refreshToken);
  const signedIn = await db.transaction(async (tx) => {
    const found = await sessions.lockRefreshToken(tx, hash);
    const session = found?.session ?? null;
    // Not locked: whoever changes the credential ends its sessions, and waits for the session's lock to do so.
    const credential = session && (await credentials.byId(tx, session.agentId));
    const decision = decideRefresh(found?.token ?? null, session, credential, tx.now());
    if (!session || !credential || decision === 'unknown') return null;
    if (decision === 'stolen') {
      await sessions.end(tx, session.id, 'refresh token used twice');
      const by = { viewer: house('privacy', tx.viewer.workspaceId), ip };
      await audit.append(tx, by, {
        action: 'session.ended',
        subject: `agent:${session.agentId}`,
        reason: 'a refresh token was used twice',
      });
      return null;
    }
    await sessions.useRefreshToken(tx, hash);
    return giveTokens(tx, credential, session);
  });
  if (!signedIn) throw refusedRefresh();
  return signedIn;
};

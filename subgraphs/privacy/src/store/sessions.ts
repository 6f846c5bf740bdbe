import type { Db, Tx } from '@liuke/kit';
import type { Session } from '../domain/session.ts';

/** House only: no caller's viewer finds a row here. */

export const open = async (tx: Tx, session: Session): Promise<void> => {
  await tx.query(
    `-- privacy.openSession
     insert into privacy.session (workspace_id, id, holder_kind, holder_id, started_at, ends_at) values ($1, $2, 'agent', $3, $4, $5)`,
    [tx.viewer.workspaceId, session.id, session.agentId, tx.now(), session.endsAt],
  );
};

/** Ends it if it runs; false when it had ended or there is none. */
export const end = async (tx: Tx, id: string, reason: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.endSession
     update privacy.session set ended_at = $3, end_reason = $4 where workspace_id = $1 and id = $2 and ended_at is null returning id`,
    [tx.viewer.workspaceId, id, tx.now(), reason],
  );
  return rows.length > 0;
};

/** All sessions of one agent, e.g. when disabled. */
export const endAllOf = async (tx: Tx, agentId: string, reason: string): Promise<number> => {
  const rows = await tx.query(
    `-- privacy.endSessionsOf
     update privacy.session set ended_at = $3, end_reason = $4
     where workspace_id = $1 and holder_id = $2 and ended_at is null returning id`,
    [tx.viewer.workspaceId, agentId, tx.now(), reason],
  );
  return rows.length;
};

/** A customer's session is not opened here; that it has ended is remembered for as long as a token of it may live. */
export const endCustomers = async (tx: Tx, id: string, customerId: string, tokenEnds: Date): Promise<void> => {
  await tx.query(
    `-- privacy.endCustomerSession
     insert into privacy.session (workspace_id, id, holder_kind, holder_id, started_at, ends_at, ended_at, end_reason)
     values ($1, $2, 'customer', $3, $4, $5, $4, 'signed out')
     on conflict (workspace_id, id) do nothing`,
    [tx.viewer.workspaceId, id, customerId, tx.now(), tokenEnds],
  );
};

export const hasEnded = async (db: Db, id: string): Promise<boolean> => {
  const rows = await db.query(
    `-- privacy.hasSessionEnded
     select 1 from privacy.session where workspace_id = $1 and id = $2 and (ended_at is not null or ends_at <= $3)`,
    [db.viewer.workspaceId, id, db.now()],
  );
  return rows.length > 0;
};

/** Sessions, with their refresh tokens, that have been over for a month: nothing can be asked of them any more. */
export const sweep = async (tx: Tx): Promise<void> => {
  await tx.query(
    `-- privacy.sweepSessions
     delete from privacy.session where workspace_id = $1 and id in (
       select id from privacy.session where workspace_id = $1 and ends_at < $2 limit 100 for update skip locked)`,
    [tx.viewer.workspaceId, new Date(tx.now().getTime() - 30 * 86_400_000)],
  );
};

export type RefreshToken = { readonly sessionId: string; readonly usedAt: Date | null; readonly expiresAt: Date };

export const addRefreshToken = async (tx: Tx, hash: string, sessionId: string, expiresAt: Date): Promise<void> => {
  await tx.query(
    `-- privacy.addRefreshToken
     insert into privacy.refresh_token (workspace_id, hash, session_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [tx.viewer.workspaceId, hash, sessionId, tx.now(), expiresAt],
  );
};

/** Locked: of two who bring the same token at once, the second one finds it used. */
export const lockRefreshToken = async (tx: Tx, hash: string): Promise<{ token: RefreshToken; session: Session } | null> => {
  const [token] = await tx.query<RefreshToken>(
    `-- privacy.lockRefreshToken
     select session_id, used_at, expires_at from privacy.refresh_token where workspace_id = $1 and hash = $2 for update`,
    [tx.viewer.workspaceId, hash],
  );
  if (!token) return null;
  const [session] = await tx.query<Session>(
    `-- privacy.sessionOfToken
     select id, holder_id as agent_id, ends_at, ended_at from privacy.session where workspace_id = $1 and id = $2 for update`,
    [tx.viewer.workspaceId, token.sessionId],
  );
  return session ? { token, session } : null;
};

export const useRefreshToken = async (tx: Tx, hash: string): Promise<void> => {
  await tx.query(
    `-- privacy.useRefreshToken
     update privacy.refresh_token set used_at = $3 where workspace_id = $1 and hash = $2`,
    [tx.viewer.workspaceId, hash, tx.now()],
  );
};

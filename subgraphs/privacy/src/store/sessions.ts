import type { Db, Tx, Viewer } from '@liuke/kit';
import { accessSeconds, after, longestCustomerTokenSeconds, type Session } from '../domain/session.ts';
import { topics } from '../topics.ts';

/** House only: no caller's viewer finds a row here. */

export const open = async (tx: Tx, session: Session, ip: string | null): Promise<void> => {
  await tx.query(
    `-- privacy.openSession
     insert into privacy.session (workspace_id, id, holder_kind, holder_id, started_at, ends_at, started_from, last_used_at)
     values ($1, $2, 'agent', $3, $4, $5, $6, $4)`,
    [tx.viewer.workspaceId, session.id, session.agentId, tx.now(), session.endsAt, ip],
  );
};

/** Ends it if it runs; false when it had ended or there is none. Wakes the gateways: see `endedSince`. */
export const end = async (tx: Tx, id: string, reason: string): Promise<boolean> => {
  const rows = await tx.query(
    `-- privacy.endSession
     update privacy.session set ended_at = $3, end_reason = $4, tokens_until = $5
     where workspace_id = $1 and id = $2 and ended_at is null returning id`,
    [tx.viewer.workspaceId, id, tx.now(), reason, after(tx.now(), accessSeconds)],
  );
  tx.nudge(topics.sessionsEnded);
  return rows.length > 0;
};

export type ListedSession = {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly startedFrom: string | null;
};

/** The agent's sessions that run, newest first. */
export const running = (db: Db, agentId: string): Promise<ListedSession[]> =>
  db.query(
    `-- privacy.runningSessions
     select id, started_at, coalesce(last_used_at, started_at) as last_used_at, ends_at, started_from from privacy.session
     where workspace_id = $1 and holder_kind = 'agent' and holder_id = $2 and ended_at is null and ends_at > $3
     order by started_at desc, id desc`,
    [db.viewer.workspaceId, agentId, db.now()],
  );

/** Whose agent's session this is; null when there is none that runs. */
export const holderOf = async (tx: Tx, id: string): Promise<string | null> => {
  const [row] = await tx.query<{ holderId: string }>(
    `-- privacy.sessionHolder
     select holder_id from privacy.session
     where workspace_id = $1 and id = $2 and holder_kind = 'agent' and ended_at is null for update`,
    [tx.viewer.workspaceId, id],
  );
  return row?.holderId ?? null;
};

export type EndedSession = { readonly sessionId: string; readonly tokensUntil: Date };

/** As plumbing, of all workspaces: sessions ended since then whose tokens would still live. */
export const endedSince = (db: Db, since: Date): Promise<EndedSession[]> =>
  db.query(
    `-- privacy.endedSessions
     select id as session_id, tokens_until from privacy.session where ended_at >= $1 and tokens_until > $2`,
    [since, db.now()],
  );

/** All sessions of one agent, e.g. when disabled. */
export const endAllOf = async (tx: Tx, agentId: string, reason: string): Promise<number> => {
  const rows = await tx.query(
    `-- privacy.endSessionsOf
     update privacy.session set ended_at = $3, end_reason = $4, tokens_until = $5
     where workspace_id = $1 and holder_id = $2 and ended_at is null returning id`,
    [tx.viewer.workspaceId, agentId, tx.now(), reason, after(tx.now(), accessSeconds)],
  );
  tx.nudge(topics.sessionsEnded);
  return rows.length;
};

/**
 * A customer's session is not opened here; that it has ended is remembered for as long as a token of it may live. Whoever
 * resumes it afterwards gets a token that outlives these.
 */
export const endCustomers = async (tx: Tx, { sessionId, id, expiresAt }: Viewer): Promise<void> => {
  const longest = after(tx.now(), longestCustomerTokenSeconds);
  const until = new Date(Math.max(longest.getTime(), expiresAt * 1000));
  await tx.query(
    `-- privacy.endCustomerSession
     insert into privacy.session (workspace_id, id, holder_kind, holder_id, started_at, ends_at, ended_at, end_reason, tokens_until)
     values ($1, $2, 'customer', $3, $4, $5, $4, 'signed out', $5)
     on conflict (workspace_id, id) do update
       set ends_at = excluded.ends_at, ended_at = excluded.ended_at, tokens_until = excluded.tokens_until`,
    [tx.viewer.workspaceId, sessionId, id, tx.now(), until],
  );
  tx.nudge(topics.sessionsEnded);
};

/** Whether the token of this person is of a session that has ended since it was given. */
export const hasEnded = async (db: Db, { sessionId, expiresAt }: Viewer): Promise<boolean> => {
  const rows = await db.query(
    `-- privacy.hasSessionEnded
     select 1 from privacy.session where workspace_id = $1 and id = $2
       and (ends_at <= $3 or (ended_at is not null and (holder_kind = 'agent' or to_timestamp($4) <= tokens_until)))`,
    [db.viewer.workspaceId, sessionId, db.now(), expiresAt],
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
     with used as (
       update privacy.refresh_token set used_at = $3 where workspace_id = $1 and hash = $2 returning session_id)
     update privacy.session set last_used_at = $3 where workspace_id = $1 and id in (select session_id from used)`,
    [tx.viewer.workspaceId, hash, tx.now()],
  );
};

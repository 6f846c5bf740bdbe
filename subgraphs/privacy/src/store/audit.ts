import type { Db, Tx, Viewer } from '@liuke/kit';
import { type ChainedEntry, type ChainHash, chainHash, type Head, origin } from '../domain/audit-chain.ts';

/** Who acts, and from where. */
export type Acting = { readonly viewer: Viewer; readonly ip: string | null };
export type Act = { readonly action: string; readonly subject?: string; readonly reason?: string };

export const actorOf = (viewer: Viewer): string => (viewer.kind === 'nobody' ? 'nobody' : `${viewer.kind}:${viewer.id}`);

/**
 * Writes down what somebody did, in the transaction in which it is done. The head's row is locked from here until commit:
 * append last, so that others of the workspace wait shortly.
 */
export const append = async (tx: Tx, by: Acting, act: Act): Promise<void> => {
  const workspace = tx.viewer.workspaceId;
  const [head] = await tx.query<Head & { readonly hashedBy: ChainHash }>(
    `-- privacy.lockAuditHead
     insert into privacy.audit_head as head (workspace_id, seq, hash) values ($1, 1, $2)
     on conflict (workspace_id) do update set seq = head.seq + 1
     returning seq, hash, hashed_by`,
    [workspace, origin.hash],
  );
  const { seq, hash: previous, hashedBy } = head!;
  const actor = actorOf(by.viewer);
  const entry = {
    seq,
    id: tx.newId(),
    at: tx.now(),
    actor,
    action: act.action,
    subject: act.subject ?? null,
    reason: act.reason ?? null,
    // The log outlives a customer's erasure: it must hold nothing personal of theirs.
    ip: by.viewer.kind === 'customer' ? null : by.ip,
  };
  const hash = chainHash(previous, entry, hashedBy);
  await tx.query(
    `-- privacy.appendAuditEntry
     insert into privacy.audit_entry (workspace_id, seq, id, at, actor, action, subject, reason, ip, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [workspace, seq, entry.id, entry.at, actor, entry.action, entry.subject, entry.reason, entry.ip, hash],
  );
  await tx.query(
    `-- privacy.moveAuditHead
     update privacy.audit_head set hash = $2 where workspace_id = $1`,
    [workspace, hash],
  );
};

/** By which hash the workspace's chain goes on, from the next entry. */
export const hashBy = async (tx: Tx, hashedBy: ChainHash): Promise<void> => {
  await tx.query(
    `-- privacy.hashAuditBy
     insert into privacy.audit_head (workspace_id, seq, hash, hashed_by) values ($1, $2, $3, $4)
     on conflict (workspace_id) do update set hashed_by = excluded.hashed_by`,
    [tx.viewer.workspaceId, origin.seq, origin.hash, hashedBy],
  );
};

export type AuditQuery = {
  readonly actorId?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
};

const columns = 'seq, id, at, actor, action, subject, reason, ip, hash';
const actorKinds = ['agent', 'customer', 'partner', 'house'];
const subjectKinds = ['customer', 'agent', 'api-key', 'request', 'session'];

/** Newest first, below `before`. */
export const page = (db: Db, query: AuditQuery, before: number | null, limit: number): Promise<ChainedEntry[]> =>
  db.query(
    `-- privacy.auditPage
     select ${columns} from privacy.audit_entry
     where workspace_id = $1
       and ($2::bigint is null or seq < $2)
       and ($3::text[] is null or actor = any($3))
       and ($4::text is null or action = $4)
       and ($5::text[] is null or subject = any($5))
       and ($6::timestamptz is null or at >= $6)
       and ($7::timestamptz is null or at < $7)
     order by seq desc limit $8`,
    [
      db.viewer.workspaceId,
      before,
      query.actorId ? actorKinds.map((kind) => `${kind}:${query.actorId}`) : null,
      query.action ?? null,
      query.subjectId ? subjectKinds.map((kind) => `${kind}:${query.subjectId}`) : null,
      query.from ?? null,
      query.to ?? null,
      limit,
    ],
  );

/** What others did with a customer's data, oldest first, without where they did it from. */
export const aboutCustomer = (db: Db, customerId: string): Promise<object[]> =>
  db.query(
    `-- privacy.auditAboutCustomer
     select at, actor, action, reason from privacy.audit_entry where workspace_id = $1 and subject = $2 order by seq`,
    [db.viewer.workspaceId, `customer:${customerId}`],
  );

/** Oldest first, after `seq`, up to the head that is being verified. */
export const stretch = (db: Db, after: number, upTo: number, limit: number): Promise<ChainedEntry[]> =>
  db.query(
    `-- privacy.auditStretch
     select ${columns} from privacy.audit_entry
     where workspace_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
    [db.viewer.workspaceId, after, upTo, limit],
  );

export const head = async (db: Db): Promise<Head> => {
  const [row] = await db.query<Head>(
    `-- privacy.auditHead
     select seq, hash from privacy.audit_head where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ?? origin;
};

/** The number of the newest entry, whatever the head says. */
export const newest = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ seq: number | null }>(
    `-- privacy.newestAuditEntry
     select max(seq) as seq from privacy.audit_entry where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row?.seq ?? 0;
};

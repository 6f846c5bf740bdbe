import type { Db, Tx } from '@liuke/kit';
import type { PromiseState, SlaPromise } from '../domain/sla.ts';

const columns = 'conversation_id, customer_id, group_id, kind, started_at, warn_at, due_at, state, answered_at';

export const byConversations = async (
  db: Db,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, SlaPromise>> => {
  const rows = await db.query<SlaPromise>(
    `-- promises.byConversations
     select ${columns} from routing.promise where workspace_id = $1 and conversation_id = any ($2::uuid[])`,
    [db.viewer.workspaceId, conversationIds],
  );
  return new Map(rows.map((row) => [row.conversationId, row]));
};

export const of = async (db: Db, conversationId: string): Promise<SlaPromise | null> =>
  (await byConversations(db, [conversationId])).get(conversationId) ?? null;

/** Those that began, approached, were missed or were answered after a moment. */
export const changedAfter = (db: Db, at: Date): Promise<SlaPromise[]> =>
  db.query<SlaPromise>(
    `-- promises.changedAfter
     select ${columns} from routing.promise where workspace_id = $1 and changed_at > $2 order by changed_at`,
    [db.viewer.workspaceId, at],
  );

/** Begins in the place of one that was answered. */
export const start = async (tx: Tx, promise: Omit<SlaPromise, 'state' | 'answeredAt'>): Promise<void> => {
  await tx.query(
    `-- promises.start
     insert into routing.promise
       (workspace_id, conversation_id, customer_id, group_id, kind, started_at, warn_at, due_at, state, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'RUNNING', $9)
     on conflict (workspace_id, conversation_id) do update set customer_id = excluded.customer_id,
       group_id = excluded.group_id, kind = excluded.kind, started_at = excluded.started_at, warn_at = excluded.warn_at,
       due_at = excluded.due_at, state = 'RUNNING', answered_at = null, changed_at = excluded.changed_at
     where promise.answered_at is not null`,
    [
      tx.viewer.workspaceId,
      promise.conversationId,
      promise.customerId,
      promise.groupId,
      promise.kind,
      promise.startedAt,
      promise.warnAt,
      promise.dueAt,
      tx.now(),
    ],
  );
};

export const setState = async (tx: Tx, conversationId: string, state: PromiseState): Promise<void> => {
  await tx.query(
    `-- promises.setState
     update routing.promise set state = $3, changed_at = $4 where workspace_id = $1 and conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId, state, tx.now()],
  );
};

/** Answered then, in time or not; returned with what was known of it `before`. Null where nothing waited for an answer. */
export const answer = async (
  tx: Tx,
  conversationId: string,
  at: Date,
): Promise<(SlaPromise & { readonly before: PromiseState }) | null> => {
  const [row] = await tx.query<SlaPromise & { before: PromiseState }>(
    `-- promises.answer
     with known as (
       select state from routing.promise where workspace_id = $1 and conversation_id = $2 and answered_at is null for update
     )
     update routing.promise set answered_at = $3, changed_at = $4, state = case when $3 >= due_at then 'MISSED' else 'MET' end
     from known where workspace_id = $1 and conversation_id = $2
     returning conversation_id, customer_id, group_id, kind, started_at, warn_at, due_at, promise.state, answered_at,
       known.state as before`,
    [tx.viewer.workspaceId, conversationId, at, tx.now()],
  );
  return row ?? null;
};

/**
 * Closed: a promise that still ran is no more, nor its timer; one that was missed stays told, as answered by closing. One
 * statement, since every closing comes by here.
 */
export const end = async (tx: Tx, conversationId: string): Promise<void> => {
  await tx.query(
    `-- promises.end
     with cleared as (
       delete from routing.timer where workspace_id = $1 and kind = 'PROMISE' and subject_id = $2
     ), dropped as (
       delete from routing.promise where workspace_id = $1 and conversation_id = $2 and answered_at is null and state <> 'MISSED'
     )
     update routing.promise set answered_at = $3, changed_at = $3
     where workspace_id = $1 and conversation_id = $2 and answered_at is null and state = 'MISSED'`,
    [tx.viewer.workspaceId, conversationId, tx.now()],
  );
};

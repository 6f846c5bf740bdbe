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

/** Begins in the place of one that was answered. */
export const start = async (tx: Tx, promise: Omit<SlaPromise, 'state' | 'answeredAt'>): Promise<void> => {
  await tx.query(
    `-- promises.start
     insert into routing.promise (workspace_id, conversation_id, customer_id, group_id, kind, started_at, warn_at, due_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'RUNNING')
     on conflict (workspace_id, conversation_id) do update set customer_id = excluded.customer_id,
       group_id = excluded.group_id, kind = excluded.kind, started_at = excluded.started_at, warn_at = excluded.warn_at,
       due_at = excluded.due_at, state = 'RUNNING', answered_at = null
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
    ],
  );
};

export const setState = async (tx: Tx, conversationId: string, state: PromiseState): Promise<void> => {
  await tx.query(
    `-- promises.setState
     update routing.promise set state = $3 where workspace_id = $1 and conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId, state],
  );
};

/** Answered then: met, unless it was missed before. */
export const answer = async (tx: Tx, conversationId: string, at: Date): Promise<void> => {
  await tx.query(
    `-- promises.answer
     update routing.promise set answered_at = $3, state = case when $3 >= due_at then 'MISSED' else 'MET' end
     where workspace_id = $1 and conversation_id = $2 and answered_at is null`,
    [tx.viewer.workspaceId, conversationId, at],
  );
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
     update routing.promise set answered_at = $3
     where workspace_id = $1 and conversation_id = $2 and answered_at is null and state = 'MISSED'`,
    [tx.viewer.workspaceId, conversationId, tx.now()],
  );
};

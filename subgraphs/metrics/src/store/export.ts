import type { Db } from '@liuke/kit';

type Row = Record<string, unknown>;

/** Openings of the customer's conversations, as they are measured. */
export const conversations = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.conversations
     select conversation_id, opening, channel, locale, status, started_at, queued_at, waited_seconds, first_response_seconds,
       handle_seconds, resolved_at, automatic, handoff_reason
     from metrics.conversation where workspace_id = $1 and customer_id = $2 order by started_at, opening`,
    [db.viewer.workspaceId, customerId],
  );

/** What the customer's messages were understood as. */
export const questions = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.questions
     select q.message_id, i.name as intent, q.asked_at from metrics.question q
     left join metrics.intent i on i.workspace_id = q.workspace_id and i.id = q.intent_id
     where q.workspace_id = $1 and q.customer_id = $2 order by q.asked_at`,
    [db.viewer.workspaceId, customerId],
  );

/** Which variants of experiments the customer saw. */
export const exposures = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.exposures
     select experiment_key, variant_key, exposed_at from metrics.exposure
     where workspace_id = $1 and customer_id = $2 order by exposed_at`,
    [db.viewer.workspaceId, customerId],
  );

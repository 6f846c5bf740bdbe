import type { Db } from '@liuke/kit';

type Row = Record<string, unknown>;

/** The automatic answers that the customer was given, with their articles. */
export const answers = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.answers
     select a.message_id, a.conversation_id, a.decision, a.review, a.found_at, a.sent_at,
       array(select s.article_id from knowledge.answer_source s
         where s.workspace_id = a.workspace_id and s.message_id = a.message_id order by s.place) as article_ids
     from knowledge.answer a where a.workspace_id = $1 and a.customer_id = $2 order by a.found_at`,
    [db.viewer.workspaceId, customerId],
  );

/** Whether they found them helpful. */
export const votes = (db: Db, customerId: string): Promise<Row[]> =>
  db.query(
    `-- export.votes
     select message_id, article_id, helpful, voted_at from knowledge.vote
     where workspace_id = $1 and customer_id = $2 order by voted_at`,
    [db.viewer.workspaceId, customerId],
  );

import { type BatchRead, type Db, onOneWire, type Tx } from '@liuke/kit';

/** An automatic answer: the customer's message, the reply that carried it once sent, and the articles behind it. */
export type Answer = {
  readonly messageId: string;
  readonly customerId: string;
  readonly replyId: string | null;
  readonly review: 'ACCEPT' | 'EDIT' | 'REJECT' | null;
  readonly articleIds: readonly string[];
};

export const insert = async (
  tx: Tx,
  answer: {
    messageId: string;
    conversationId: string;
    customerId: string;
    decision: 'ANSWER' | 'REVIEW';
    articleIds: readonly string[];
  },
): Promise<void> => {
  const answered = tx.query(
    `-- answers.insert
     insert into knowledge.answer (workspace_id, message_id, conversation_id, customer_id, decision, found_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.viewer.workspaceId, answer.messageId, answer.conversationId, answer.customerId, answer.decision, tx.now()],
  );
  const sourced = tx.query(
    `-- answers.insertSources
     insert into knowledge.answer_source (workspace_id, message_id, article_id, customer_id, place)
     select $1, $2, article_id, $3, place from unnest($4::uuid[]) with ordinality as source(article_id, place)
     on conflict do nothing`,
    [tx.viewer.workspaceId, answer.messageId, answer.customerId, answer.articleIds],
  );
  await onOneWire([answered, sourced]);
};

/** By the reply, or by the customer's message that it answers. */
export const find = async (db: Db, messageId: string): Promise<Answer | null> => {
  const [row] = await db.query<Answer>(
    `-- answers.find
     select message_id, customer_id, reply_id, review,
       array(select article_id from knowledge.answer_source source
             where source.workspace_id = answer.workspace_id and source.message_id = answer.message_id
             order by place) as article_ids
     from knowledge.answer
     where workspace_id = (select house.workspace()) and (reply_id = $1 or message_id = $1)`,
    [messageId],
  );
  return row ?? null;
};

/** Marks the answer sent and counts its articles as shown; a reply that carries no article changes nothing. */
export const sent = async (tx: Tx, messageId: string, replyId: string, at: Date): Promise<void> => {
  await tx.query(
    `-- answers.sent
     with answer as (
       update knowledge.answer set reply_id = $2, sent_at = $3
       where workspace_id = (select house.workspace()) and message_id = $1 and reply_id is null
       returning workspace_id, message_id
     )
     insert into knowledge.article_tally as tally (workspace_id, article_id, shown)
     select workspace_id, article_id, 1 from answer join knowledge.answer_source using (workspace_id, message_id)
     order by article_id
     on conflict (workspace_id, article_id) do update set shown = tally.shown + 1`,
    [messageId, replyId, at],
  );
};

export const reviewed = async (tx: Tx, messageId: string, review: 'ACCEPT' | 'EDIT' | 'REJECT'): Promise<void> => {
  await tx.query(
    `-- answers.reviewed
     update knowledge.answer set review = $2 where workspace_id = (select house.workspace()) and message_id = $1`,
    [messageId, review],
  );
};

/** Article ids by the reply's id, best first. */
export const sourcesByReplies = (async (db: Db, replyIds: readonly string[]) => {
  const rows = await db.query<{ replyId: string; articleIds: string[] }>(
    `-- answers.sourcesByReplies
     select answer.reply_id, array_agg(source.article_id order by source.place) as article_ids
     from knowledge.answer join knowledge.answer_source source using (workspace_id, message_id)
     where answer.workspace_id = (select house.workspace()) and answer.reply_id = any($1::uuid[])
     group by answer.reply_id`,
    [replyIds],
  );
  return new Map(rows.map((row) => [row.replyId, row.articleIds]));
}) satisfies BatchRead;

import type { Db, Tx } from '@liuke/kit';
import { reviewTopic } from '../domain/topics.ts';

/** Conversations in which a human looks at a draft: what a customer may know of it. */
export const byConversations = async (db: Db, ids: readonly string[]): Promise<Map<string, true>> => {
  const rows = await db.query<{ conversationId: string }>(
    `-- reviews.byConversations
     select conversation_id from intents.review where workspace_id = $1 and conversation_id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map(({ conversationId }) => [conversationId, true]));
};

/** Makes the sign say what the drafts say, and wakes who follows it. */
export const settle = async (tx: Tx, conversationId: string): Promise<void> => {
  const of = [tx.viewer.workspaceId, conversationId];
  await tx.query(
    `-- reviews.begin
     insert into intents.review (workspace_id, conversation_id, customer_id, since)
     select workspace_id, conversation_id, customer_id, created_at from intents.draft
     where workspace_id = $1 and conversation_id = $2 and status = 'PENDING' limit 1 on conflict do nothing`,
    of,
  );
  await tx.query(
    `-- reviews.end
     delete from intents.review r where workspace_id = $1 and conversation_id = $2 and not exists (
       select from intents.draft d where d.workspace_id = r.workspace_id and d.conversation_id = r.conversation_id and d.status = 'PENDING')`,
    of,
  );
  tx.nudge(reviewTopic(conversationId));
};

import type { Tx } from '@liuke/kit';

/** Deletes all that is held of a customer; tells how many rows, and how many of them were examples to learn from. */
export const erase = async (tx: Tx, customerId: string): Promise<{ readonly rows: number; readonly examples: number }> => {
  const [row] = await tx.query<{ rows: number; examples: number }>(
    `-- erasure.erase
     with drafts as (delete from intents.draft where workspace_id = $1 and customer_id = $2 returning id),
       timeouts as (delete from intents.schedule where workspace_id = $1 and subject_id in (select id from drafts) returning kind),
       classifications as (delete from intents.classification where workspace_id = $1 and customer_id = $2 returning message_id),
       dialogues as (delete from intents.dialogue where workspace_id = $1 and customer_id = $2 returning conversation_id),
       lookups as (
         delete from intents.schedule where workspace_id = $1 and subject_id in (select conversation_id from dialogues) returning kind),
       reviews as (delete from intents.review where workspace_id = $1 and customer_id = $2 returning conversation_id),
       examples as (delete from intents.example where workspace_id = $1 and customer_id = $2 returning key)
     select (select count(*) from examples) as examples,
       (select count(*) from drafts) + (select count(*) from classifications) + (select count(*) from dialogues)
         + (select count(*) from examples) as rows`,
    [tx.viewer.workspaceId, customerId],
  );
  return row!;
};

/** Everything of this conversation is this customer's now, the examples that its messages became included. */
export const follow = async (tx: Tx, conversationId: string, customerId: string): Promise<void> => {
  await tx.query(
    `-- erasure.follow
     with former as (
         select distinct customer_id from intents.classification
         where workspace_id = $1 and conversation_id = $2 and customer_id <> $3),
       drafts as (update intents.draft set customer_id = $3 where workspace_id = $1 and conversation_id = $2 and customer_id <> $3),
       dialogues as (
         update intents.dialogue set customer_id = $3 where workspace_id = $1 and conversation_id = $2 and customer_id <> $3),
       reviews as (
         update intents.review set customer_id = $3 where workspace_id = $1 and conversation_id = $2 and customer_id <> $3),
       examples as (
         update intents.example set customer_id = $3
         where workspace_id = $1 and customer_id in (select customer_id from former))
     update intents.classification set customer_id = $3 where workspace_id = $1 and conversation_id = $2 and customer_id <> $3`,
    [tx.viewer.workspaceId, conversationId, customerId],
  );
};

import type { Db } from '@liuke/kit';

/** Ids of what is held of a customer, by what it is; the rows themselves are read where their columns are known. */
export const idsOf = async (
  db: Db,
  customerId: string,
): Promise<{ readonly messages: string[]; readonly drafts: string[]; readonly dialogues: string[] }> => {
  const [row] = await db.query<{ messages: string[]; drafts: string[]; dialogues: string[] }>(
    `-- export.ids
     select
       array(select message_id from intents.classification where workspace_id = $1 and customer_id = $2 order by created_at) as messages,
       array(select id from intents.draft where workspace_id = $1 and customer_id = $2 order by id) as drafts,
       array(select conversation_id from intents.dialogue where workspace_id = $1 and customer_id = $2) as dialogues`,
    [db.viewer.workspaceId, customerId],
  );
  return row!;
};

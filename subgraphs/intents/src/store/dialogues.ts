import type { Db, Tx } from '@liuke/kit';
import type { Dialogue } from '../domain/dialogue.ts';

const columns = 'conversation_id, customer_id, intent_id, step, slots, confidence, decision';

export const byConversations = async (db: Db, ids: readonly string[]): Promise<Map<string, Dialogue>> => {
  const rows = await db.query<Dialogue>(
    `-- dialogues.byConversations
     select ${columns} from intents.dialogue where workspace_id = $1 and conversation_id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((dialogue) => [dialogue.conversationId, dialogue]));
};

export const save = (tx: Tx, dialogue: Dialogue): Promise<unknown> =>
  tx.query(
    `-- dialogues.save
     insert into intents.dialogue (workspace_id, conversation_id, customer_id, intent_id, step, slots, confidence, decision, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id, conversation_id) do update set intent_id = excluded.intent_id, step = excluded.step,
       slots = excluded.slots, confidence = excluded.confidence, decision = excluded.decision, updated_at = excluded.updated_at`,
    [
      tx.viewer.workspaceId,
      dialogue.conversationId,
      dialogue.customerId,
      dialogue.intentId,
      dialogue.step,
      dialogue.slots,
      dialogue.confidence,
      dialogue.decision,
      tx.now(),
    ],
  );

export const end = (tx: Tx, conversationId: string): Promise<unknown> =>
  tx.query(
    `-- dialogues.end
     delete from intents.dialogue where workspace_id = $1 and conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId],
  );

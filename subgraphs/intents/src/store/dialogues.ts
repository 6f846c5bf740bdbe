import type { Db, Tx } from '@liuke/kit';
import type { Dialogue } from '../domain/dialogue.ts';

type Row = Pick<Dialogue, 'conversationId' | 'customerId' | 'intentId' | 'step' | 'slots' | 'confidence' | 'decision'> & {
  readonly state: Partial<Dialogue>;
};
const columns = 'conversation_id, customer_id, intent_id, step, slots, confidence, decision, state';
const fresh = { phase: 'ASKS', facts: {}, confirmed: [], misses: 0, locale: 'zh-CN', suspended: [], lookup: null } as const;
const toDialogue = ({ state, ...row }: Row): Dialogue => ({ ...fresh, ...state, ...row });

export const byConversations = async (db: Db, ids: readonly string[]): Promise<Map<string, Dialogue>> => {
  const rows = await db.query<Row>(
    `-- dialogues.byConversations
     select ${columns} from intents.dialogue where workspace_id = $1 and conversation_id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.conversationId, toDialogue(row)]));
};

/** Held until the transaction ends: a customer's word and a look-up's answer take turns. */
export const lock = async (tx: Tx, conversationId: string): Promise<Dialogue | null> => {
  const [row] = await tx.query<Row>(
    `-- dialogues.lock
     select ${columns} from intents.dialogue where workspace_id = $1 and conversation_id = $2 for update`,
    [tx.viewer.workspaceId, conversationId],
  );
  return row === undefined ? null : toDialogue(row);
};

export const save = (tx: Tx, dialogue: Dialogue): Promise<unknown> => {
  const { conversationId, customerId, intentId, step, slots, confidence, decision, ...state } = dialogue;
  return tx.query(
    `-- dialogues.save
     insert into intents.dialogue (workspace_id, conversation_id, customer_id, intent_id, step, slots, confidence, decision, state, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (workspace_id, conversation_id) do update set intent_id = excluded.intent_id, step = excluded.step,
       slots = excluded.slots, confidence = excluded.confidence, decision = excluded.decision, state = excluded.state,
       updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, conversationId, customerId, intentId, step, slots, confidence, decision, state, tx.now()],
  );
};

export const end = (tx: Tx, conversationId: string): Promise<unknown> =>
  tx.query(
    `-- dialogues.end
     delete from intents.dialogue where workspace_id = $1 and conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId],
  );

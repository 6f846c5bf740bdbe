import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import type { Dialogue } from '../domain/dialogue.ts';

/** A dialogue as the table has it: what the customer told and what stands about it is one sealed value. */
type Row = Pick<Dialogue, 'conversationId' | 'customerId' | 'intentId' | 'step' | 'confidence' | 'decision'> & {
  readonly content: string | null;
};
type Content = { readonly slots: Dialogue['slots']; readonly state: Partial<Dialogue> };

const table = 'intents.dialogue';
const columns = 'conversation_id, customer_id, intent_id, step, confidence, decision, content';
const fresh = { phase: 'ASKS', facts: {}, confirmed: [], misses: 0, locale: 'zh-CN', suspended: [], lookup: null } as const;

/** A dialogue whose key is destroyed is none. */
const opened = async (db: Db, rows: readonly Row[]): Promise<Dialogue[]> =>
  (await openColumns(db, table, ['content'], rows, 'conversationId')).flatMap(({ content, ...row }) => {
    if (content === null) return [];
    const { slots, state } = JSON.parse(content) as Content;
    return [{ ...fresh, ...state, ...row, slots }];
  });

export const byConversations = async (db: Db, ids: readonly string[]): Promise<Map<string, Dialogue>> => {
  const rows = await db.query<Row>(
    `-- dialogues.byConversations
     select ${columns} from intents.dialogue where workspace_id = $1 and conversation_id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map((await opened(db, rows)).map((dialogue) => [dialogue.conversationId, dialogue]));
};

/** Held until the transaction ends: a customer's word and a look-up's answer take turns. */
export const lock = async (tx: Tx, conversationId: string): Promise<Dialogue | null> => {
  const rows = await tx.query<Row>(
    `-- dialogues.lock
     select ${columns} from intents.dialogue where workspace_id = $1 and conversation_id = $2 for update`,
    [tx.viewer.workspaceId, conversationId],
  );
  return (await opened(tx, rows))[0] ?? null;
};

export const save = async (tx: Tx, dialogue: Dialogue): Promise<void> => {
  const { conversationId, customerId, intentId, step, slots, confidence, decision, ...state } = dialogue;
  const place = { table, column: 'content', id: conversationId };
  const content = await sealColumn(tx, customerId, place, JSON.stringify({ slots, state } satisfies Content));
  await tx.query(
    `-- dialogues.save
     insert into intents.dialogue (workspace_id, conversation_id, customer_id, intent_id, step, confidence, decision, content, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id, conversation_id) do update set intent_id = excluded.intent_id, step = excluded.step,
       confidence = excluded.confidence, decision = excluded.decision, content = excluded.content,
       updated_at = excluded.updated_at`,
    [tx.viewer.workspaceId, conversationId, customerId, intentId, step, confidence, decision, content, tx.now()],
  );
};

export const end = (tx: Tx, conversationId: string): Promise<unknown> =>
  tx.query(
    `-- dialogues.end
     delete from intents.dialogue where workspace_id = $1 and conversation_id = $2`,
    [tx.viewer.workspaceId, conversationId],
  );

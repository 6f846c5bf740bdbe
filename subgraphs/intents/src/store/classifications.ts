import { type Db, openColumns, sealColumn, type Tx } from '@liuke/kit';
import { type Audit, type Misread, window } from '../domain/audit.ts';
import type { StoredClassification } from '../domain/classification.ts';

const columns = `message_id, conversation_id, customer_id, text, intent_id, confidence, out_of_scope, decision, candidates,
  model_version, milliseconds, corrected_by`;

const table = 'intents.classification';

/** What is left of a text whose key is destroyed is that there was one. */
const opened = async (db: Db, rows: readonly StoredClassification[]): Promise<StoredClassification[]> =>
  (await openColumns(db, table, ['text'], rows, 'messageId')).map((row) => ({ ...row, text: row.text ?? '' }));

export const byMessageIds = async (db: Db, ids: readonly string[]): Promise<Map<string, StoredClassification>> => {
  const rows = await db.query<StoredClassification>(
    `-- classifications.byMessageIds
     select ${columns} from intents.classification where workspace_id = $1 and message_id = any($2::uuid[])`,
    [db.viewer.workspaceId, ids],
  );
  return new Map((await opened(db, rows)).map((row) => [row.messageId, row]));
};

export const lock = async (tx: Tx, messageId: string): Promise<StoredClassification | null> => {
  const rows = await tx.query<StoredClassification>(
    `-- classifications.lock
     select ${columns} from intents.classification where workspace_id = $1 and message_id = $2 for update`,
    [tx.viewer.workspaceId, messageId],
  );
  return (await opened(tx, rows))[0] ?? null;
};

export const add = async (tx: Tx, row: Omit<StoredClassification, 'correctedBy'>): Promise<void> => {
  const text = await sealColumn(tx, row.customerId, { table, column: 'text', id: row.messageId }, row.text);
  await tx.query(
    `-- classifications.add
     insert into intents.classification (workspace_id, message_id, conversation_id, customer_id, text, intent_id, confidence,
       out_of_scope, decision, candidates, model_version, milliseconds, created_at, reviewers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14::text[])
     on conflict do nothing`,
    [
      tx.viewer.workspaceId,
      row.messageId,
      row.conversationId,
      row.customerId,
      text,
      row.intentId,
      row.confidence,
      row.outOfScope,
      row.decision,
      JSON.stringify(row.candidates),
      row.modelVersion,
      row.milliseconds,
      tx.now(),
      row.decision === 'REVIEW' ? null : [],
    ],
  );
};

/** Who may look at what is drafted for it; the first word counts. False when there was one, or the message is not here. */
export const setReviewers = async (tx: Tx, messageId: string, agentIds: readonly string[]): Promise<boolean> => {
  const rows = await tx.query(
    `-- classifications.setReviewers
     update intents.classification set reviewers = $3::text[]
     where workspace_id = $1 and message_id = $2 and reviewers is null returning message_id`,
    [tx.viewer.workspaceId, messageId, agentIds],
  );
  return rows.length > 0;
};

/** A human has said what the message meant. */
export const correct = async (tx: Tx, messageId: string, intentId: string, by: string): Promise<StoredClassification> => {
  const rows = await tx.query<StoredClassification>(
    `-- classifications.correct
     update intents.classification set intent_id = $3, confidence = 1, out_of_scope = false, corrected_by = $4,
       guessed_intent_id = case when audited_at is null then intent_id else guessed_intent_id end, audited_at = $5,
       candidates = jsonb_build_array(jsonb_build_object('intentId', $3::uuid, 'confidence', 1))
     where workspace_id = $1 and message_id = $2 returning ${columns}`,
    [tx.viewer.workspaceId, messageId, intentId, by, tx.now()],
  );
  return (await opened(tx, rows))[0]!;
};

/** Of the latest audited answers that the machine gave by itself, how many it had understood rightly. */
export const audit = async (db: Db): Promise<Audit> => {
  const [row] = await db.query<{ audited: number; right: number }>(
    `-- classifications.audit
     select count(*)::integer as audited, (count(*) filter (where guessed_intent_id = intent_id))::integer as right
     from (select intent_id, guessed_intent_id from intents.classification
       where workspace_id = $1 and audited_at is not null and decision = 'ANSWER' order by audited_at desc limit $2) latest`,
    [db.viewer.workspaceId, window],
  );
  return row!;
};

/** Of the same answers the intents that were guessed and not meant, most misread first. */
export const misread = (db: Db): Promise<Misread[]> =>
  db.query<Misread>(
    `-- classifications.misread
     select guessed_intent_id as intent_id, count(*)::integer as audited,
       (count(*) filter (where guessed_intent_id <> intent_id))::integer as wrong,
       (array_agg(conversation_id order by audited_at desc) filter (where guessed_intent_id <> intent_id)) as conversation_ids
     from (select intent_id, guessed_intent_id, conversation_id, audited_at from intents.classification
       where workspace_id = $1 and audited_at is not null and decision = 'ANSWER' order by audited_at desc limit $2) latest
     group by guessed_intent_id having count(*) filter (where guessed_intent_id <> intent_id) > 0
     order by wrong desc, guessed_intent_id`,
    [db.viewer.workspaceId, window],
  );

/** What the conversation's newest message was taken for, this transaction's own not counted. */
export const latest = async (
  db: Db,
  conversationId: string,
): Promise<Pick<StoredClassification, 'intentId' | 'decision'> | null> => {
  const [row] = await db.query<Pick<StoredClassification, 'intentId' | 'decision'>>(
    `-- classifications.latest
     select intent_id, decision from intents.classification where workspace_id = $1 and conversation_id = $2
     order by created_at desc, message_id desc limit 1`,
    [db.viewer.workspaceId, conversationId],
  );
  return row ?? null;
};

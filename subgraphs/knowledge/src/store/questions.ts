import { type Db, macOf, macsOf, openColumns, sealColumn, type Tx } from '@liuke/kit';

export type MissedQuestion = {
  readonly messageId: string;
  readonly customerId: string;
  /** Empty once the customer's key is destroyed. */
  readonly text: string;
  readonly locale: string;
  readonly intentName: string | null;
};

const table = 'knowledge.missed_question';
const columns = 'message_id, customer_id, text, locale, intent_name';

/** With their words, where they can still be opened. */
export const opened = async <Row extends { readonly messageId: string; readonly text: string }>(
  db: Db,
  rows: readonly Row[],
): Promise<Row[]> =>
  (await openColumns(db, table, ['text'], rows, 'messageId')).map((row) => ({ ...row, text: row.text ?? '' }));

/** What words are compared by, here and in the clusters' centres: keyed hashes, as the words are the customers'. */
export const hashesOf = (db: Db, words: readonly string[]): Promise<string[]> => macsOf(db, 'knowledge.words', words);

export const remember = async (
  tx: Tx,
  question: MissedQuestion,
  { clusterId, hashes }: { readonly clusterId: string; readonly hashes: readonly string[] },
): Promise<void> => {
  const place = { table, column: 'text', id: question.messageId };
  await tx.query(
    `-- questions.remember
     insert into knowledge.missed_question
       (workspace_id, message_id, customer_id, cluster_id, text, alike, words, locale, intent_name, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10) on conflict do nothing`,
    [
      tx.viewer.workspaceId,
      question.messageId,
      question.customerId,
      clusterId,
      await sealColumn(tx, question.customerId, place, question.text),
      await macOf(tx, table, question.text),
      hashes,
      question.locale,
      question.intentName,
      tx.now(),
    ],
  );
};

export const find = async (db: Db, messageId: string): Promise<MissedQuestion | null> => {
  const rows = await db.query<MissedQuestion>(
    `-- questions.find
     select ${columns} from knowledge.missed_question
     where workspace_id = (select house.workspace()) and message_id = $1`,
    [messageId],
  );
  return (await opened(db, rows))[0] ?? null;
};

export const newest = async (db: Db): Promise<MissedQuestion[]> => {
  const rows = await db.query<MissedQuestion>(
    `-- questions.newest
     select ${columns} from knowledge.missed_question
     where workspace_id = (select house.workspace()) order by asked_at desc limit 2000`,
  );
  return opened(db, rows);
};

export const askedBefore = async (db: Db, moment: Date): Promise<string[]> => {
  const rows = await db.query<{ messageId: string }>(
    `-- questions.askedBefore
     select message_id from knowledge.missed_question
     where workspace_id = (select house.workspace()) and asked_at < $1 limit 10000`,
    [moment],
  );
  return rows.map((row) => row.messageId);
};

export const ofCustomer = async (db: Db, customerId: string): Promise<string[]> => {
  const rows = await db.query<{ messageId: string }>(
    `-- questions.ofCustomer
     select message_id from knowledge.missed_question
     where workspace_id = (select house.workspace()) and customer_id = $1`,
    [customerId],
  );
  return rows.map((row) => row.messageId);
};

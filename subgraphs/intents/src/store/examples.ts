import { type Db, macOf, macsOf, openColumns, seal, type Tx } from '@liuke/kit';
import { sampleKey } from '../model/normalise.ts';
import type { Labelled } from '../model/training-set.ts';

/** An example as the table has it: sealed, and known by the keyed hash of what makes two texts the same sample. */
type Row = { readonly key: string; readonly intentId: string; readonly text: string };

const table = 'intents.example';

/** Without those whose key is destroyed. */
const opened = async (db: Db, rows: readonly Row[]): Promise<Row[]> =>
  (await openColumns(db, table, ['text'], rows, 'key')).filter(({ text }) => text !== null);

/** Texts by their hash; those that are the same sample once, those without a letter or digit not at all. */
const byHash = async (db: Db, texts: readonly string[]): Promise<Map<string, string>> => {
  const samples = new Map(texts.map((text) => [sampleKey(text), text.trim()]));
  samples.delete('');
  const hashes = await macsOf(db, table, [...samples.keys()]);
  return new Map([...samples.values()].map((text, at) => [hashes[at]!, text]));
};

const sealed = (db: Db, customerId: string | null, samples: ReadonlyMap<string, string>): Promise<Buffer[]> =>
  Promise.all([...samples].map(([key, text]) => seal(db, customerId, `${table}.text:${key}`, text)));

/** Texts by intent, in the order in which they were added. */
export const byIntents = async (db: Db, intentIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await db.query<Row>(
    `-- examples.byIntents
     select key, intent_id, text from intents.example
     where workspace_id = $1 and intent_id = any($2::uuid[]) order by position`,
    [db.viewer.workspaceId, intentIds],
  );
  const found = new Map<string, string[]>();
  for (const { intentId, text } of await opened(db, rows)) {
    const others = found.get(intentId);
    if (others) others.push(text);
    else found.set(intentId, [text]);
  }
  return found;
};

/** Everything to learn from, switched-off intents left out. */
export const all = async (db: Db): Promise<Labelled[]> => {
  const rows = await db.query<Row>(
    `-- examples.all
     select e.key, e.intent_id, e.text from intents.example e
     join intents.intent i on i.workspace_id = e.workspace_id and i.id = e.intent_id
     where e.workspace_id = $1 and i.enabled order by e.position`,
    [db.viewer.workspaceId],
  );
  return (await opened(db, rows)).map(({ text, intentId }) => ({ text, intent: intentId }));
};

/** The intent that has this very text among its examples. */
export const intentOf = async (db: Db, text: string): Promise<string | null> => {
  const key = sampleKey(text);
  if (key === '') return null;
  const [row] = await db.query<{ intentId: string }>(
    `-- examples.intentOf
     select intent_id from intents.example where workspace_id = $1 and key = $2`,
    [db.viewer.workspaceId, await macOf(db, table, key)],
  );
  return row?.intentId ?? null;
};

/** Adds examples; a text that stood under another intent moves here. Texts without a letter or digit are left out. */
export const put = async (
  tx: Tx,
  intentId: string,
  texts: readonly string[],
  customerId: string | null = null,
): Promise<void> => {
  const samples = await byHash(tx, texts);
  if (samples.size === 0) return;
  await tx.query(
    `-- examples.put
     insert into intents.example (workspace_id, key, intent_id, text, customer_id, created_at)
     select $1, key, $2, text, $3, $4 from unnest($5::text[], $6::bytea[]) with ordinality as given (key, text, nth) order by nth
     on conflict (workspace_id, key) do update set intent_id = excluded.intent_id
       where example.intent_id <> excluded.intent_id`,
    [tx.viewer.workspaceId, intentId, customerId, tx.now(), [...samples.keys()], await sealed(tx, customerId, samples)],
  );
};

/** Adds examples whose text nobody has filed yet; returns how many that were. */
export const offer = async (tx: Tx, intentId: string, texts: readonly string[]): Promise<number> => {
  const samples = await byHash(tx, texts);
  const added = await tx.query(
    `-- examples.offer
     insert into intents.example (workspace_id, key, intent_id, text, created_at)
     select $1, key, $2, text, $3 from unnest($4::text[], $5::bytea[]) with ordinality as given (key, text, nth) order by nth
     on conflict (workspace_id, key) do nothing returning key`,
    [tx.viewer.workspaceId, intentId, tx.now(), [...samples.keys()], await sealed(tx, null, samples)],
  );
  return added.length;
};

/** Leaves an intent with these examples alone. */
export const replace = async (tx: Tx, intentId: string, texts: readonly string[]): Promise<void> => {
  await tx.query(
    `-- examples.dropOthers
     delete from intents.example where workspace_id = $1 and intent_id = $2 and key <> all($3::text[])`,
    [tx.viewer.workspaceId, intentId, await macsOf(tx, table, texts.map(sampleKey))],
  );
  await put(tx, intentId, texts);
};

/** What was learned from a customer's own words. */
export const ofCustomer = async (db: Db, customerId: string): Promise<Omit<Row, 'key'>[]> => {
  const rows = await db.query<Row>(
    `-- examples.ofCustomer
     select key, intent_id, text from intents.example where workspace_id = $1 and customer_id = $2 order by position`,
    [db.viewer.workspaceId, customerId],
  );
  return (await opened(db, rows)).map(({ intentId, text }) => ({ intentId, text }));
};

import type { Db, Tx } from '@liuke/kit';
import { sampleKey } from '../model/normalise.ts';
import type { Labelled } from '../model/training-set.ts';

/** Texts by intent, in the order in which they were added. */
export const byIntents = async (db: Db, intentIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await db.query<{ intentId: string; texts: string[] }>(
    `-- examples.byIntents
     select intent_id, array_agg(text order by position) as texts from intents.example
     where workspace_id = $1 and intent_id = any($2::uuid[]) group by intent_id`,
    [db.viewer.workspaceId, intentIds],
  );
  return new Map(rows.map(({ intentId, texts }) => [intentId, texts]));
};

/** Everything to learn from, switched-off intents left out. */
export const all = (db: Db): Promise<Labelled[]> =>
  db.query<Labelled>(
    `-- examples.all
     select e.text, e.intent_id as intent from intents.example e
     join intents.intent i on i.workspace_id = e.workspace_id and i.id = e.intent_id
     where e.workspace_id = $1 and i.enabled order by e.position`,
    [db.viewer.workspaceId],
  );

/** The intent that has this very text among its examples. */
export const intentOf = async (db: Db, text: string): Promise<string | null> => {
  const key = sampleKey(text);
  if (key === '') return null;
  const [row] = await db.query<{ intentId: string }>(
    `-- examples.intentOf
     select intent_id from intents.example where workspace_id = $1 and key = $2`,
    [db.viewer.workspaceId, key],
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
  const byKey = new Map(texts.map((text) => [sampleKey(text), text.trim()]));
  byKey.delete('');
  if (byKey.size === 0) return;
  await tx.query(
    `-- examples.put
     insert into intents.example (workspace_id, key, intent_id, text, customer_id, created_at)
     select $1, key, $2, text, $3, $4 from unnest($5::text[], $6::text[]) with ordinality as given (key, text, nth) order by nth
     on conflict (workspace_id, key) do update set intent_id = excluded.intent_id, text = excluded.text
       where example.intent_id <> excluded.intent_id`,
    [tx.viewer.workspaceId, intentId, customerId, tx.now(), [...byKey.keys()], [...byKey.values()]],
  );
};

/** Adds examples whose text nobody has filed yet; returns how many that were. */
export const offer = async (tx: Tx, intentId: string, texts: readonly string[]): Promise<number> => {
  const byKey = new Map(texts.map((text) => [sampleKey(text), text.trim()]));
  byKey.delete('');
  const added = await tx.query(
    `-- examples.offer
     insert into intents.example (workspace_id, key, intent_id, text, created_at)
     select $1, key, $2, text, $3 from unnest($4::text[], $5::text[]) with ordinality as given (key, text, nth) order by nth
     on conflict (workspace_id, key) do nothing returning key`,
    [tx.viewer.workspaceId, intentId, tx.now(), [...byKey.keys()], [...byKey.values()]],
  );
  return added.length;
};

/** Leaves an intent with these examples alone. */
export const replace = async (tx: Tx, intentId: string, texts: readonly string[]): Promise<void> => {
  await tx.query(
    `-- examples.dropOthers
     delete from intents.example where workspace_id = $1 and intent_id = $2 and key <> all($3::text[])`,
    [tx.viewer.workspaceId, intentId, texts.map(sampleKey)],
  );
  await put(tx, intentId, texts);
};

/** What was learned from a customer's own words. */
export const ofCustomer = (db: Db, customerId: string): Promise<{ readonly intentId: string; readonly text: string }[]> =>
  db.query(
    `-- examples.ofCustomer
     select intent_id, text from intents.example where workspace_id = $1 and customer_id = $2 order by position`,
    [db.viewer.workspaceId, customerId],
  );

import type { Tx } from '@liuke/kit';

/**
 * In this order. Privacy first: of two choices the stricter one holds. What both did under one event id counts once; of two
 * variants of one experiment the kept customer's stays, as it always does.
 */
const statements: Readonly<Record<string, string>> = {
  privacy: `
    insert into metrics.customer_privacy as kept (workspace_id, customer_id, anonymous, hidden_fields)
    select workspace_id, $1, anonymous, hidden_fields from metrics.customer_privacy
    where workspace_id = (select house.workspace()) and customer_id = $2
    on conflict (workspace_id, customer_id) do update set anonymous = kept.anonymous or excluded.anonymous,
      hidden_fields = array(select distinct field from unnest(kept.hidden_fields || excluded.hidden_fields) field order by field)`,
  behaviour: `
    insert into metrics.behaviour (workspace_id, customer_id, event_id, kind, at, row_id, content,
      name_hash, url_hash, page_hash, property_hashes, unsealed_name, unsealed_url, unsealed_properties)
    select workspace_id, $1, event_id, kind, at, row_id, content,
      name_hash, url_hash, page_hash, property_hashes, unsealed_name, unsealed_url, unsealed_properties from metrics.behaviour
    where workspace_id = (select house.workspace()) and customer_id = $2 order by event_id
    on conflict do nothing`,
  exposure: `
    insert into metrics.exposure (workspace_id, experiment_key, customer_id, variant_key, exposed_at)
    select workspace_id, experiment_key, $1, variant_key, exposed_at from metrics.exposure
    where workspace_id = (select house.workspace()) and customer_id = $2 order by experiment_key
    on conflict do nothing`,
};
const copied = { privacy: 'customer_privacy', behaviour: 'behaviour', exposure: 'exposure' };
const moved = ['conversation', 'message', 'question'];

/** Whatever was counted for the absorbed customer is the kept one's. */
export const moveRows = async (tx: Tx, keptId: string, absorbedId: string): Promise<void> => {
  for (const [name, statement] of Object.entries(statements)) {
    await tx.query(`-- merging.copy.${name}\n${statement}`, [keptId, absorbedId]);
  }
  for (const [name, table] of Object.entries(copied)) {
    await tx.query(
      `-- merging.remove.${name}
       delete from metrics.${table} where workspace_id = (select house.workspace()) and customer_id = $1`,
      [absorbedId],
    );
  }
  for (const table of moved) {
    await tx.query(
      `-- merging.${table}
       update metrics.${table} set customer_id = $1 where workspace_id = (select house.workspace()) and customer_id = $2`,
      [keptId, absorbedId],
    );
  }
};

import type { Tx } from '@liuke/kit';
import type { Told } from '../domain/told.ts';
import { kept } from './told.ts';

type Unsealed = Told & { readonly rowId: string; readonly customerId: string };

const unsealed = '(unsealed_name is not null or unsealed_url is not null or unsealed_properties is not null)';

/**
 * Seals at most so many of the acts that were written before they were sealed; returns how many. What another process has in
 * hand is passed over.
 */
export const sealSome = async (tx: Tx, most: number): Promise<number> => {
  const rows = await tx.query<Unsealed>(
    `-- unsealed.some
     select row_id, customer_id, unsealed_name as name, unsealed_url as url, unsealed_properties as properties
     from metrics.behaviour where workspace_id = (select house.workspace()) and ${unsealed}
     limit $1 for update skip locked`,
    [most],
  );
  const sealed = await Promise.all(
    rows.map(async ({ rowId, customerId, ...told }) => {
      const { content, ...hashes } = await kept(tx, customerId, rowId, told);
      return { rowId, customerId, content: content!.toString('base64'), ...hashes };
    }),
  );
  await tx.query(
    `-- unsealed.seal
     update metrics.behaviour act set content = decode(sealed.content, 'base64'), name_hash = "nameHash", url_hash = "urlHash",
       page_hash = "pageHash", property_hashes = "propertyHashes",
       unsealed_name = null, unsealed_url = null, unsealed_properties = null
     from jsonb_to_recordset($1::jsonb) as sealed("rowId" uuid, "customerId" uuid, content text,
       "nameHash" text, "urlHash" text, "pageHash" text, "propertyHashes" jsonb)
     where act.workspace_id = (select house.workspace()) and act.customer_id = sealed."customerId" and act.row_id = sealed."rowId"`,
    [JSON.stringify(sealed)],
  );
  return rows.length;
};

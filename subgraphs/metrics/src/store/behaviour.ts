import type { Db, Tx } from '@liuke/kit';
import type { TrackedEvent } from '../domain/behaviour.ts';
import type { Told } from '../domain/told.ts';
import { kept, type SealedRow, toldIn } from './told.ts';

type Row = Omit<TrackedEvent, keyof Told> &
  SealedRow & {
    readonly unsealedName: string | null;
    readonly unsealedUrl: string | null;
    readonly unsealedProperties: Record<string, unknown> | null;
  };

const columns = 'event_id as id, kind, at, row_id, content, unsealed_name, unsealed_url, unsealed_properties';

/** Of an act whose key is destroyed nothing is left but that there was one. */
const opened = async (db: Db, rows: readonly Row[]): Promise<TrackedEvent[]> => {
  const told = await toldIn(db, rows);
  return rows.map(({ id, kind, at, unsealedName, unsealedUrl, unsealedProperties }, index) => ({
    id,
    kind,
    name: told[index]?.name ?? unsealedName,
    url: told[index]?.url ?? unsealedUrl,
    at,
    properties: (told[index]?.properties as Record<string, unknown> | null | undefined) ?? unsealedProperties,
  }));
};

/** Stores what is new of the calling customer's events and returns how many that was. */
export const add = async (tx: Tx, events: readonly TrackedEvent[]): Promise<number> => {
  const rows = await Promise.all(
    events.map(async ({ id, kind, at, ...told }) => {
      const rowId = tx.newId();
      const { content, ...hashes } = await kept(tx, tx.viewer.id, rowId, told);
      return { id, kind, at, rowId, content: content?.toString('base64') ?? null, ...hashes };
    }),
  );
  const [row] = await tx.query<{ accepted: number }>(
    `-- behaviour.add
     with added as (
       insert into metrics.behaviour (workspace_id, customer_id, event_id, kind, at, row_id, content,
         name_hash, url_hash, page_hash, property_hashes)
       select $1, $2::uuid, id, kind, at, "rowId", decode(content, 'base64'), "nameHash", "urlHash", "pageHash", "propertyHashes"
       from jsonb_to_recordset($3::jsonb) as event(id text, kind text, at timestamptz, "rowId" uuid, content text,
         "nameHash" text, "urlHash" text, "pageHash" text, "propertyHashes" jsonb)
       -- In one order, so that two batches with the same events wait for each other and never in a circle.
       order by id
       on conflict do nothing returning 1
     )
     select count(*)::int as accepted from added`,
    [tx.viewer.workspaceId, tx.viewer.id, JSON.stringify(rows)],
  );
  return row?.accepted ?? 0;
};

/** The newest first; nothing of customers who are anonymous by choice or hide their behaviour. */
export const newest = async (db: Db, customerId: string, first: number): Promise<TrackedEvent[]> =>
  opened(
    db,
    await db.query<Row>(
      `-- behaviour.newest
     select ${columns} from metrics.behaviour
     where workspace_id = (select house.workspace()) and customer_id = $1
       and not exists (select 1 from metrics.customer_privacy privacy
         where privacy.workspace_id = behaviour.workspace_id and privacy.customer_id = behaviour.customer_id
           and (privacy.anonymous or 'BEHAVIOUR' = any(privacy.hidden_fields)))
     order by at desc, event_id limit $2`,
      [customerId, first],
    ),
  );

/** Everything that a customer did, oldest first, whatever they hide: for their own export. */
export const everyOf = async (db: Db, customerId: string): Promise<TrackedEvent[]> =>
  opened(
    db,
    await db.query<Row>(
      `-- behaviour.everyOf
     select ${columns} from metrics.behaviour
     where workspace_id = (select house.workspace()) and customer_id = $1 order by at, event_id`,
      [customerId],
    ),
  );

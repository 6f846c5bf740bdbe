import { type Db, openTexts, type Stretch, sealText, type Tx } from '@liuke/kit';
import type { Webhook, WebhookDelivery } from '../domain/webhook.ts';

const columns = 'id, url, events, enabled, disabled_reason, scopes, last_delivered_at, last_error';
const mine = 'workspace_id = (select house.workspace())';
const placeOf = (id: string): string => `conversations.webhook:${id}`;

/** The present secret, and one that counts until then. */
export type Secrets = { readonly present: string; readonly former?: { readonly secret: string; readonly until: number } };

export const all = (db: Db): Promise<Webhook[]> =>
  db.query<Webhook>(`-- webhooks.all\nselect ${columns} from conversations.webhook where ${mine} order by created_at, id`);

/** Held until the transaction ends: whoever adds to a webhook's line or moves it does so under this lock, so a line has one order. */
export const lockAll = (tx: Tx): Promise<Webhook[]> =>
  tx.query<Webhook>(
    `-- webhooks.lockAll\nselect ${columns} from conversations.webhook where ${mine} order by id for no key update`,
  );

export const lock = async (tx: Tx, id: string): Promise<Webhook | null> => {
  const [row] = await tx.query<Webhook>(
    `-- webhooks.lock\nselect ${columns} from conversations.webhook where ${mine} and id = $1 for no key update`,
    [id],
  );
  return row ?? null;
};

export const secretsOf = async (db: Db, id: string): Promise<Secrets> => {
  const [row] = await db.query<{ sealed: string }>(
    `-- webhooks.secretsOf\nselect sealed from conversations.webhook where ${mine} and id = $1`,
    [id],
  );
  const [text] = await openTexts(db, [{ place: placeOf(id), sealed: row!.sealed }]);
  return JSON.parse(text!) as Secrets;
};

export const save = async (
  tx: Tx,
  { id, url, events, enabled, scopes }: Pick<Webhook, 'id' | 'url' | 'events' | 'enabled' | 'scopes'>,
  secrets: Secrets,
): Promise<Webhook> => {
  const sealed = await sealText(tx, null, placeOf(id), JSON.stringify(secrets));
  const [row] = await tx.query<Webhook>(
    `-- webhooks.save
     insert into conversations.webhook (workspace_id, id, url, events, enabled, scopes, sealed, created_at, updated_at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $6, $7, $7)
     on conflict (workspace_id, id) do update set url = excluded.url, events = excluded.events, enabled = excluded.enabled,
       disabled_reason = null, scopes = excluded.scopes, sealed = excluded.sealed, updated_at = excluded.updated_at
     returning ${columns}`,
    [id, url, events, enabled, scopes, sealed, tx.now()],
  );
  return row!;
};

export const accepted = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- webhooks.accepted\nupdate conversations.webhook set last_delivered_at = $2, last_error = null where ${mine} and id = $1`,
    [id, tx.now()],
  );
};

export const refused = async (tx: Tx, id: string, error: string, disable: Webhook['disabledReason']): Promise<void> => {
  await tx.query(
    `-- webhooks.refused
     update conversations.webhook set last_error = $2, enabled = enabled and $3::text is null,
       disabled_reason = coalesce($3, disabled_reason) where ${mine} and id = $1`,
    [id, error, disable],
  );
};

/** How many wait, by webhook. */
export const pending = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.query<{ webhookId: string; waiting: number }>(
    `-- webhooks.pending
     select webhook_id, count(*)::int as waiting from conversations.webhook_delivery
     where ${mine} and webhook_id = any ($1::uuid[]) and state = 'WAITING' group by webhook_id`,
    [ids],
  );
  return new Map(rows.map(({ webhookId, waiting }) => [webhookId, waiting]));
};

/** The delivery log, newest first. */
export const log = (db: Db, id: string, { after, limit }: Stretch): Promise<WebhookDelivery[]> =>
  db.query<WebhookDelivery>(
    `-- webhooks.log
     select d.id, e.id as event_id, e.type, d.state, d.attempts,
       case when d.state = 'WAITING' and d.next_at < 'infinity' then d.next_at end as next_at,
       d.last_status, d.last_error, e.at as created_at, d.settled_at
     from conversations.webhook_delivery d
     join conversations.webhook_event e on e.workspace_id = d.workspace_id and e.position = d.position
     where d.workspace_id = (select house.workspace()) and d.webhook_id = $1 and d.id < $2 order by d.id desc limit $3`,
    [id, after?.[0] ?? '9223372036854775807', limit],
  );

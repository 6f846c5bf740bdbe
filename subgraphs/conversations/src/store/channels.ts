import { type Db, openTexts, redactText, sealText, type Tx } from '@liuke/kit';
import type { Channel, Door, Settings } from '../domain/channel.ts';

const columns = 'id, kind, name, enabled, last_received_at, last_error';

export const all = (db: Db): Promise<Channel[]> =>
  db.query<Channel>(
    `-- channels.all
     select ${columns} from conversations.channel where workspace_id = (select house.workspace()) order by created_at, id`,
  );

export const lock = async (tx: Tx, id: string): Promise<Channel | null> => {
  const [row] = await tx.query<Channel>(
    `-- channels.lock
     select ${columns} from conversations.channel
     where workspace_id = (select house.workspace()) and id = $1 for no key update`,
    [id],
  );
  return row ?? null;
};

/** Channels that take and send; what was switched off is as if it were not there. */
export const enabled = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Channel>> => {
  const rows = await db.query<Channel>(
    `-- channels.enabled
     select ${columns} from conversations.channel
     where workspace_id = (select house.workspace()) and id = any ($1::uuid[]) and enabled`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** The workspace of an enabled channel, as plumbing: row-level security shows only the channel that the transaction names. */
export const ownerOf = (db: Db, id: string): Promise<string | null> =>
  db.transaction(async (tx) => {
    await tx.query(`-- channels.lookFor\nselect set_config('conversations.channel_id', $1, true)`, [id]);
    const [row] = await tx.query<{ workspaceId: string }>(
      '-- channels.ownerOf\nselect workspace_id from conversations.channel where id = $1 and enabled',
      [id],
    );
    return row?.workspaceId ?? null;
  });

export const save = async (
  tx: Tx,
  { id, kind, name, enabled }: Omit<Channel, 'lastReceivedAt' | 'lastError'>,
): Promise<Channel> => {
  const [row] = await tx.query<Channel>(
    `-- channels.save
     insert into conversations.channel (workspace_id, id, kind, name, enabled, created_at, updated_at)
     values ((select house.workspace()), $1, $2, $3, $4, $5, $5)
     on conflict (workspace_id, id) do update set name = excluded.name, enabled = excluded.enabled, updated_at = excluded.updated_at
     returning ${columns}`,
    [id, kind, name, enabled, tx.now()],
  );
  return row!;
};

const placeOf = (channelId: string): string => `conversations.channel_settings:${channelId}`;

/** Opened, by channel. For a Db of the house. */
export const settingsOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Settings>> => {
  const rows = await db.query<{ channelId: string; sealed: string }>(
    `-- channels.settingsOf
     select channel_id, sealed from conversations.channel_settings
     where workspace_id = (select house.workspace()) and channel_id = any ($1::uuid[])`,
    [ids],
  );
  const texts = await openTexts(
    db,
    rows.map(({ channelId, sealed }) => ({ place: placeOf(channelId), sealed })),
  );
  return new Map(rows.map(({ channelId }, at) => [channelId, JSON.parse(texts[at] ?? '{}') as Settings]));
};

export const saveSettings = async (tx: Tx, id: string, settings: Settings): Promise<void> => {
  const sealed = await sealText(tx, null, placeOf(id), JSON.stringify(settings));
  await tx.query(
    `-- channels.saveSettings
     insert into conversations.channel_settings (workspace_id, channel_id, sealed, updated_at)
     values ((select house.workspace()), $1, $2, $3)
     on conflict (workspace_id, channel_id) do update set sealed = excluded.sealed, updated_at = excluded.updated_at`,
    [id, sealed, tx.now()],
  );
};

/** Enabled channels with their settings, for the gateway. */
export const doors = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Door>> => {
  const [found, settings] = [await enabled(db, ids), await settingsOf(db, ids)];
  const { workspaceId } = db.viewer;
  return new Map(
    [...found.values()].map(({ id, kind }) => [id, { id, kind, workspaceId, settings: settings.get(id) ?? {} }]),
  );
};

/** Noted at most twice a minute: whoever hears a busy channel must not wait for its row. */
export const heard = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `-- channels.heard
     update conversations.channel set last_received_at = $2
     where workspace_id = (select house.workspace()) and id = $1
       and (last_received_at is null or last_received_at < $2::timestamptz - interval '30 seconds')`,
    [id, tx.now()],
  );
};

/** The provider's last complaint; null takes it back. */
export const complained = async (tx: Tx, id: string, error: string | null): Promise<void> => {
  await tx.query(
    `-- channels.complained
     update conversations.channel set last_error = $2, last_error_at = case when $2::text is null then null else $3::timestamptz end
     where workspace_id = (select house.workspace()) and id = $1 and last_error is distinct from $2`,
    [id, error && redactText(error).slice(0, 500), tx.now()],
  );
};

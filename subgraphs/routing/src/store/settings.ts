import type { Db, Tx } from '@liuke/kit';
import { plainSettings, type RoutingSettings } from '../domain/settings.ts';

export const read = async (db: Db): Promise<RoutingSettings> => {
  const [row] = await db.query<RoutingSettings>(
    `-- settings.read
     select channel_weights, idle_after_seconds, idle_percent, grace_seconds, gone_after_seconds, accept_within_seconds,
       relax_after_seconds
     from routing.settings where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ?? plainSettings;
};

export const save = async (tx: Tx, settings: RoutingSettings): Promise<void> => {
  await tx.query(
    `-- settings.save
     insert into routing.settings (workspace_id, channel_weights, idle_after_seconds, idle_percent, grace_seconds,
       gone_after_seconds, accept_within_seconds, relax_after_seconds)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id) do update set channel_weights = excluded.channel_weights,
       idle_after_seconds = excluded.idle_after_seconds, idle_percent = excluded.idle_percent,
       grace_seconds = excluded.grace_seconds, gone_after_seconds = excluded.gone_after_seconds,
       accept_within_seconds = excluded.accept_within_seconds, relax_after_seconds = excluded.relax_after_seconds`,
    [
      tx.viewer.workspaceId,
      settings.channelWeights,
      settings.idleAfterSeconds,
      settings.idlePercent,
      settings.graceSeconds,
      settings.goneAfterSeconds,
      settings.acceptWithinSeconds,
      settings.relaxAfterSeconds,
    ],
  );
};

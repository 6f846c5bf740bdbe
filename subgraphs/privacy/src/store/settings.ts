import type { Db, Tx } from '@liuke/kit';
import { defaultSettings, type PrivacySettings } from '../domain/settings.ts';

const columns = 'step_up_max_age_seconds, mask_patterns, retention_days';

/** The workspace's settings, with the defaults where nothing was set. */
export const read = async (db: Db): Promise<PrivacySettings> => {
  const [row] = await db.query<PrivacySettings>(
    `-- privacy.settings
     select ${columns} from privacy.settings where workspace_id = $1`,
    [db.viewer.workspaceId],
  );
  return row ?? defaultSettings;
};

/** As `read`, locked: of two changes at once, neither undoes what the other set. */
export const lock = async (tx: Tx): Promise<PrivacySettings> => {
  const [row] = await tx.query<PrivacySettings>(
    `-- privacy.lockSettings
     insert into privacy.settings as s (workspace_id, step_up_max_age_seconds, mask_patterns, updated_at) values ($1, $2, $3::text[], $4)
     on conflict (workspace_id) do update set updated_at = excluded.updated_at
     returning ${columns}`,
    [tx.viewer.workspaceId, defaultSettings.stepUpMaxAgeSeconds, defaultSettings.maskPatterns, tx.now()],
  );
  return row!;
};

export const write = async (tx: Tx, settings: PrivacySettings): Promise<void> => {
  await tx.query(
    `-- privacy.writeSettings
     update privacy.settings set step_up_max_age_seconds = $2, mask_patterns = $3::text[], retention_days = $4, updated_at = $5
     where workspace_id = $1`,
    [tx.viewer.workspaceId, settings.stepUpMaxAgeSeconds, settings.maskPatterns, settings.retentionDays, tx.now()],
  );
};

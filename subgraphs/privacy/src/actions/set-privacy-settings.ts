import { type Db, fault } from '@liuke/kit';
import { faultOfSettings, type PrivacySettings } from '../domain/settings.ts';
import * as audit from '../store/audit.ts';
import * as settings from '../store/settings.ts';

export type SettingsChange = {
  readonly stepUpMaxAgeSeconds?: number | null | undefined;
  readonly retentionDays?: number | null | undefined;
  readonly cipherSuite?: 'AES_256_GCM' | 'SM4' | null | undefined;
  readonly maskPatterns?: readonly string[] | null | undefined;
};

/** Changes what is given and tells the house. `db` is the house's. What nothing would act on is refused, not stored. */
export const setPrivacySettings = (db: Db, change: SettingsChange, by: audit.Acting): Promise<PrivacySettings> => {
  if (change.cipherSuite === 'SM4') throw fault('NOT_AVAILABLE', 'Sealing by SM4 is not served by this version.');
  return db.transaction(async (tx) => {
    const before = await settings.lock(tx);
    const after: PrivacySettings = {
      stepUpMaxAgeSeconds: change.stepUpMaxAgeSeconds ?? before.stepUpMaxAgeSeconds,
      maskPatterns: change.maskPatterns ?? before.maskPatterns,
      retentionDays: change.retentionDays === undefined ? before.retentionDays : change.retentionDays,
    };
    const sentence = faultOfSettings(after);
    if (sentence !== null) throw fault('BAD_USER_INPUT', sentence);
    await settings.write(tx, after);
    await tx.say(
      'PrivacySettingsChanged',
      { maskPatterns: [...after.maskPatterns], retentionDays: after.retentionDays },
      tx.viewer.workspaceId,
    );
    const reason = `step-up ${after.stepUpMaxAgeSeconds} s; ${after.maskPatterns.length} mask patterns; kept for ${after.retentionDays ?? 'any number of'} days`;
    await audit.append(tx, by, { action: 'privacy.settings', reason });
    return after;
  });
};

import { type Db, fault, suiteInUse, useSuite } from '@liuke/kit';
import { faultOfSettings, type PrivacySettings } from '../domain/settings.ts';
import * as audit from '../store/audit.ts';
import * as settings from '../store/settings.ts';

export type SettingsChange = {
  readonly stepUpMaxAgeSeconds?: number | null | undefined;
  readonly retentionDays?: number | null | undefined;
  readonly cipherSuite?: 'AES_256_GCM' | 'SM4' | null | undefined;
  readonly maskPatterns?: readonly string[] | null | undefined;
};

/**
 * Changes what is given and tells the house. `db` is the house's. Another suite seals what is new, in every room, and the audit
 * chain goes on by its hash; what was sealed by the former one is opened as before.
 */
export const setPrivacySettings = (db: Db, change: SettingsChange, by: audit.Acting): Promise<PrivacySettings> =>
  db.transaction(async (tx) => {
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
    const suite = change.cipherSuite ?? (await suiteInUse(tx));
    if (change.cipherSuite) {
      await useSuite(tx, suite);
      await audit.hashBy(tx, suite === 'SM4' ? 'SM3' : 'SHA256');
    }
    const reason = `step-up ${after.stepUpMaxAgeSeconds} s; ${after.maskPatterns.length} mask patterns; kept for ${after.retentionDays ?? 'any number of'} days; sealed by ${suite}`;
    await audit.append(tx, by, { action: 'privacy.settings', reason });
    return after;
  });

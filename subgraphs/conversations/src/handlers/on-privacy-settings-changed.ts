import type { Handler } from '@liuke/kit';
import { savePatterns } from '../store/masking.ts';
import { keepFor } from '../store/retention.ts';

/** What the workspace masks in addition, in what is stored from now on, and how long it keeps what was said. */
export const onPrivacySettingsChanged: Handler<'PrivacySettingsChanged'> = async (tx, { maskPatterns, retentionDays }) => {
  await savePatterns(tx, maskPatterns);
  await keepFor(tx, retentionDays ?? null);
};

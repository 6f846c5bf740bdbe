import type { Handler } from '@liuke/kit';
import { savePatterns } from '../store/masking.ts';

/** What the workspace masks in addition, in what is stored from now on. */
export const onPrivacySettingsChanged: Handler<'PrivacySettingsChanged'> = (tx, { maskPatterns }) =>
  savePatterns(tx, maskPatterns);

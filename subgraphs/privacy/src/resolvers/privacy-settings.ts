import { suiteInUse } from '@liuke/kit';
import type { PrivacySettingsResolvers } from '../generated/resolvers.ts';
import { houseOf } from './person.ts';

export const PrivacySettings: PrivacySettingsResolvers = {
  cipherSuite: (_settings, _args, context) => suiteInUse(houseOf(context)),
};

import type { PrivacySettingsResolvers } from '../generated/resolvers.ts';

/** What this version does not act on is what it was before anything was set. */
export const PrivacySettings: PrivacySettingsResolvers = {
  cipherSuite: () => 'AES_256_GCM',
};

import { house, workspaceByKey } from '@liuke/kit';
import { confirmTotp } from '../actions/confirm-totp.ts';
import { countApiKeyUsage } from '../actions/count-api-key-usage.ts';
import { createApiKey } from '../actions/create-api-key.ts';
import { enrolTotp, renewRecoveryCodes } from '../actions/enrol-totp.ts';
import { eraseCustomer } from '../actions/erase-customer.ts';
import { exportCustomer } from '../actions/export-customer.ts';
import { refreshSession, refusedRefresh } from '../actions/refresh-session.ts';
import { requestStepUp } from '../actions/request-step-up.ts';
import { revokeApiKey } from '../actions/revoke-api-key.ts';
import { revokeSession } from '../actions/revoke-session.ts';
import { rotateApiKey } from '../actions/rotate-api-key.ts';
import { setMyContact } from '../actions/set-my-contact.ts';
import { setMyPrivacy } from '../actions/set-my-privacy.ts';
import { setPrivacySettings } from '../actions/set-privacy-settings.ts';
import { signIn, wrongCredentials } from '../actions/sign-in.ts';
import { signOut } from '../actions/sign-out.ts';
import { verifyStepUp } from '../actions/verify-step-up.ts';
import { courier } from '../courier.ts';
import { workspaceOfToken } from '../domain/workspace-token.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { actingOf, houseOf, personOf } from './person.ts';
import { singleSignOnMutations } from './single-sign-on.ts';

export const Mutation: MutationResolvers = {
  ...singleSignOnMutations,
  signIn: async (_, { input }, context) => {
    // A workspace's key is public: that there is none needs no disguise, and gets no password hashing.
    const workspace = await workspaceByKey(context.db, input.workspaceKey);
    if (!workspace) throw wrongCredentials();
    const { email, password, totp } = input;
    const request = { email, password, totp: totp ?? null, ip: context.caller.ip };
    const signedIn = await signIn(context.as(house('privacy', workspace.id)), request);
    context.become(signedIn.viewer);
    return signedIn;
  },
  refreshSession: async (_, { refreshToken }, context) => {
    const workspaceId = workspaceOfToken(refreshToken);
    if (workspaceId === null) throw refusedRefresh();
    const signedIn = await refreshSession(context.as(house('privacy', workspaceId)), refreshToken, context.caller.ip);
    context.become(signedIn.viewer);
    return signedIn;
  },
  signOut: async (_, _args, context) => {
    await signOut(houseOf(context), personOf(context.viewer), context.caller.ip);
    return true;
  },
  revokeSession: (_, { id }, context) => revokeSession(houseOf(context), id, actingOf(context)),
  requestStepUp: (_, { purpose }, context) =>
    requestStepUp(houseOf(context), personOf(context.viewer), { purpose, ip: context.caller.ip }, courier()),
  verifyStepUp: (_, { challengeId, code }, context) =>
    verifyStepUp(houseOf(context), personOf(context.viewer), { challengeId, code, ip: context.caller.ip }),
  enrolTotp: (_, { password }, context) => enrolTotp(houseOf(context), personOf(context.viewer), password ?? null),
  renewRecoveryCodes: (_, _args, context) => renewRecoveryCodes(houseOf(context), personOf(context.viewer)),
  confirmTotp: async (_, { code }, context) => {
    await confirmTotp(houseOf(context), personOf(context.viewer), code, context.caller.ip);
    return true;
  },
  setMyContact: (_, { input }, context) => setMyContact(context.db, input),
  setMyPrivacy: (_, { input }, context) => setMyPrivacy(context.db, input),
  eraseCustomer: (_, { customerId }, context) => eraseCustomer(houseOf(context), customerId, actingOf(context)),
  exportCustomer: (_, { customerId }, context) => exportCustomer(houseOf(context), customerId, actingOf(context)),
  createApiKey: (_, { input }, context) => {
    const { name, scopes, allowedOrigins, allowedAddresses, requestsPerMinute, costPerMinute, expiresAt } = input;
    const key = {
      name,
      scopes: [...new Set(scopes)],
      allowedOrigins: [...new Set(allowedOrigins ?? [])],
      allowedAddresses: [...new Set(allowedAddresses ?? [])],
      requestsPerMinute: requestsPerMinute ?? 600,
      costPerMinute: costPerMinute ?? null,
      expiresAt: expiresAt ?? null,
    };
    return createApiKey(houseOf(context), key, actingOf(context));
  },
  rotateApiKey: (_, { id, graceSeconds }, context) =>
    rotateApiKey(houseOf(context), id, graceSeconds ?? 86_400, actingOf(context)),
  revokeApiKey: (_, { id }, context) => revokeApiKey(houseOf(context), id, actingOf(context)),
  countApiKeyUsage: (_, { batch, usage }, context) =>
    countApiKeyUsage((workspaceId) => context.as(house('privacy', workspaceId)), batch, usage),
  setPrivacySettings: (_, { input }, context) => setPrivacySettings(houseOf(context), input, actingOf(context)),
};

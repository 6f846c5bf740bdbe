import { customerScopes, fault, house, identitySecretOf, issueToken, nobody, type Viewer, workspaceByKey } from '@liuke/kit';
import { identityKeys } from '../actions/identity-keys.ts';
import { startSession as start } from '../actions/start-session.ts';
import { contactMacOf, verifyIdentity } from '../actions/verify-identity.ts';
import { canonicalLocale } from '../domain/locale.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

const tokenHours = 12;

/** Opens or resumes a session; the rest of the operation is then answered as its customer. */
export const startSession: NonNullable<MutationResolvers['startSession']> = async (_, { input }, context) => {
  const workspace = await workspaceByKey(context.db, input.workspaceKey);
  if (!workspace) throw fault('BAD_USER_INPUT', 'There is no workspace of this key.');
  const locale = canonicalLocale(input.locale);
  if (input.locale && locale === null) throw fault('BAD_USER_INPUT', 'locale is a language tag such as zh-CN.');
  const db = context.as(house('conversations', workspace.id));

  const secret = input.identityToken ? await identitySecretOf(db) : null;
  const keys = identityKeys(workspace.settings['identityJwks']);
  const identity =
    input.identityToken && secret !== null ? await verifyIdentity(input.identityToken, secret, context.now(), keys) : null;
  const welcome = await start(db, {
    channel: input.channel ?? 'WEB',
    locale,
    fallbackLocale: canonicalLocale(localeOf(workspace.settings)) ?? 'zh-CN',
    identity,
    contactMac: identity && secret !== null ? contactMacOf(identity, secret) : null,
    resumeToken: input.resumeToken ?? null,
  });

  const expiresAt = Math.floor(context.now().getTime() / 1000) + tokenHours * 3600;
  const viewer: Viewer = {
    ...nobody,
    kind: 'customer',
    id: welcome.customerId,
    workspaceId: workspace.id,
    scopes: customerScopes,
    sessionId: welcome.sessionId,
    expiresAt,
  };
  context.become(viewer);
  const customer = await context.load.customer.load(welcome.customerId);
  if (!customer) throw fault('NOT_FOUND');
  return {
    token: await issueToken(viewer),
    resumeToken: welcome.resumeToken,
    expiresAt: new Date(expiresAt * 1000),
    customer,
    conversation: welcome.conversationId && (await context.load.conversation.load(welcome.conversationId)),
  };
};

const localeOf = (settings: Readonly<Record<string, unknown>>): string | null =>
  typeof settings['locale'] === 'string' ? settings['locale'] : null;

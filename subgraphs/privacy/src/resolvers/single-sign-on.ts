import { fault, house, publicUrl, workspaceByKey } from '@liuke/kit';
import { beginSingleSignOn } from '../actions/begin-single-sign-on.ts';
import { finishSingleSignOn } from '../actions/finish-single-sign-on.ts';
import { releaseSingleSignOn, removeSingleSignOn, setSingleSignOn } from '../actions/set-single-sign-on.ts';
import { refusedCode, signInByCode } from '../actions/sign-in-by-code.ts';
import type { RoomContext } from '../context.ts';
import { isId } from '../domain/ids.ts';
import { askedScopes } from '../domain/single-sign-on.ts';
import { workspaceOfToken } from '../domain/workspace-token.ts';
import type { MutationResolvers, QueryResolvers, SingleSignOnResolvers } from '../generated/resolvers.ts';
import * as providers from '../store/sso-provider.ts';
import { actingOf, houseOf } from './person.ts';

/** The house of the workspace that a stranger names; null where there is none. */
const houseByKey = async (context: RoomContext, key: string) => {
  const workspace = await workspaceByKey(context.db, key);
  return workspace && context.as(house('privacy', workspace.id));
};

const pathOf = (workspaceKey: string): string => `/sso/${encodeURIComponent(workspaceKey)}`;

export const singleSignOnQueries = {
  signInProvider: async (_, { workspaceKey }, context) => {
    const db = await houseByKey(context, workspaceKey);
    const provider = db && (await providers.read(db));
    return provider && { name: provider.name, path: pathOf(workspaceKey) };
  },
  singleSignOn: (_, _args, context) => providers.read(houseOf(context)),
  singleSignOnRedirectUri: (_, _args, context) => redirectUriOf(context),
} satisfies QueryResolvers;

export const singleSignOnMutations = {
  setSingleSignOn: (_, { input }, context) => {
    const { name, issuer, clientId, clientSecret, scopes, emailDomains } = input;
    const given = {
      name: name.trim(),
      issuer: issuer.trim(),
      clientId,
      clientSecret,
      scopes: [...new Set(scopes ?? [])],
      emailDomains: [...new Set((emailDomains ?? []).map((domain) => domain.trim().toLowerCase().replace(/^@/, '')))],
    };
    return setSingleSignOn(houseOf(context), given, actingOf(context));
  },
  removeSingleSignOn: (_, _args, context) => removeSingleSignOn(houseOf(context), actingOf(context)),
  releaseSingleSignOn: (_, { agentId }, context) =>
    isId(agentId) ? releaseSingleSignOn(houseOf(context), agentId, actingOf(context)) : false,
  signInByCode: async (_, { code, verifier }, context) => {
    const workspaceId = workspaceOfToken(code);
    if (workspaceId === null) throw refusedCode();
    const signedIn = await signInByCode(context.as(house('privacy', workspaceId)), code, verifier, context.caller.ip);
    context.become(signedIn.viewer);
    return signedIn;
  },
  beginSingleSignOn: async (_, { workspaceKey, input }, context) => {
    const db = await houseByKey(context, workspaceKey);
    return db && beginSingleSignOn(db, input);
  },
  finishSingleSignOn: async (_, { workspaceKey, input }, context) => {
    const db = await houseByKey(context, workspaceKey);
    if (!db) throw fault('NOT_FOUND', 'There is no such workspace.');
    const { browser, answer, redirectUri, ip } = input;
    return finishSingleSignOn(db, { browser: browser ?? null, answer, redirectUri, ip: ip ?? null });
  },
} satisfies MutationResolvers;

export const SingleSignOn: SingleSignOnResolvers = {
  hasClientSecret: ({ clientSecret }) => clientSecret !== null,
  scopes: ({ scopes }) => askedScopes(scopes),
  redirectUri: (_, _args, context) => redirectUriOf(context),
};

const redirectUriOf = async (context: RoomContext): Promise<string> =>
  `${publicUrl()}${pathOf(await workspaceKeyOf(context))}/callback`;

const workspaceKeyOf = async (context: RoomContext): Promise<string> => {
  const [row] = await houseOf(context).query<{ key: string }>(
    '-- privacy.workspaceKey\nselect key from house.workspace where id = (select house.workspace())',
  );
  return row!.key;
};

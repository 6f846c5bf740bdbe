import { type Db, fault, newSecret } from '@liuke/kit';
import { after } from '../domain/session.ts';
import { attemptSeconds } from '../domain/single-sign-on.ts';
import { workspaceToken } from '../domain/workspace-token.ts';
import { newSecrets, signInUrl } from '../openid/provider.ts';
import * as attempts from '../store/sso-attempts.ts';
import * as providers from '../store/sso-provider.ts';

export type Beginning = {
  readonly browser: string;
  readonly challenge: string;
  readonly redirectUri: string;
};

/**
 * Where a browser goes to sign in; null where the workspace has no provider. What it must come back with is remembered in the
 * database, so that it may come back to any process of the house. `db` is the house's.
 */
export const beginSingleSignOn = async (db: Db, { browser, challenge, redirectUri }: Beginning): Promise<string | null> => {
  if (!/^[\w-]{43}$/.test(browser) || !/^[\w-]{43}$/.test(challenge))
    throw fault('BAD_USER_INPUT', 'challenge is the SHA-256 of a secret, in base64url.');
  const provider = await providers.read(db);
  if (!provider) return null;
  const state = workspaceToken(db.viewer.workspaceId, newSecret());
  const secrets = newSecrets();
  const url = await signInUrl(provider, { state, ...secrets }, redirectUri).catch(() => {
    throw fault('UNAVAILABLE', 'The provider cannot be reached now.');
  });
  await db.transaction(async (tx) => {
    await attempts.sweep(tx);
    const attempt = { challenge, issuer: provider.issuer, clientId: provider.clientId, ...secrets };
    await attempts.add(tx, state, browser, attempt, after(tx.now(), attemptSeconds));
  });
  return url;
};

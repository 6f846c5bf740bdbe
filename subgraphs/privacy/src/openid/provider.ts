import { config, hashSecret, Recent } from '@liuke/kit';
import * as openid from 'openid-client';
import { normalEmail } from '../domain/contact.ts';
import { askedScopes, type ProviderIdentity, type SingleSignOn } from '../domain/single-sign-on.ts';
import { outsideFetch } from './outside-fetch.ts';

/** A provider's own description and keys are taken as known for so many milliseconds; a key that is not among them is looked for anew. */
const memory = 600_000;
const known = new Recent<{ readonly until: number; readonly configuration: Promise<openid.Configuration> }>(1_000);

type Client = Pick<SingleSignOn, 'issuer' | 'clientId' | 'clientSecret'>;

/**
 * Asks the provider who it is; throws where it is not reached or says of itself another issuer. The library then holds every
 * answer against that: issuer, audience, nonce, times, and by `enableNonRepudiationChecks` the signature, which OpenID Connect
 * leaves out where TLS is trusted.
 */
export const discover = async ({ issuer, clientId, clientSecret }: Client): Promise<openid.Configuration> => {
  const execute = [openid.enableNonRepudiationChecks, ...(config().privateTargets ? [openid.allowInsecureRequests] : [])];
  return openid.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
    execute,
    [openid.customFetch]: outsideFetch,
  });
};

/** By the way that the specification presumes, unless the provider knows only the other. */
const authentication = (secret: string | null): openid.ClientAuth => {
  if (secret === null) return openid.None();
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') || !ways.includes('client_secret_post') ? basic : post)(server, ...rest);
  };
};

const connected = (client: Client): Promise<openid.Configuration> => {
  const { issuer, clientId, clientSecret } = client;
  const name = JSON.stringify([issuer, clientId, clientSecret && hashSecret(clientSecret), config().privateTargets]);
  const before = known.get(name);
  if (before && before.until > Date.now()) return before.configuration;
  const configuration = discover(client);
  known.set(name, { until: Date.now() + memory, configuration });
  configuration.catch(() => known.delete(name));
  return configuration;
};

/** What the two halves of one sign-in share. */
export type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

export const newSecrets = (): Omit<Secrets, 'state'> => ({
  nonce: openid.randomNonce(),
  verifier: openid.randomPKCECodeVerifier(),
});

/** Where the browser goes to sign in. */
export const signInUrl = async (provider: SingleSignOn, secrets: Secrets, redirectUri: string): Promise<string> => {
  const { state, nonce, verifier } = secrets;
  const url = openid.buildAuthorizationUrl(await connected(provider), {
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: askedScopes(provider.scopes).join(' '),
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
};

/**
 * Whom the provider has signed in. `answer` is the query with which the browser came back. Throws what the library found
 * wrong; `wasRefused` tells the provider's own no from all else.
 */
export const identify = async (
  provider: SingleSignOn,
  { state, nonce, verifier }: Secrets,
  redirectUri: string,
  answer: string,
): Promise<ProviderIdentity> => {
  const configuration = await connected(provider);
  const back = new URL(redirectUri);
  back.search = answer;
  const tokens = await openid.authorizationCodeGrant(configuration, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  // Most providers tell the address only when asked for it.
  const asked = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const told = asked ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
  return { issuer: claims.iss, subject: claims.sub, verifiedEmail: verifiedEmailOf(told) };
};

const verifiedEmailOf = (claims: Readonly<Record<string, unknown>>): string | null => {
  const { email, email_verified: verified } = claims as { email?: unknown; email_verified?: unknown };
  // Some providers write the boolean as text.
  if (typeof email !== 'string' || (verified !== true && verified !== 'true')) return null;
  return normalEmail(email) ?? null;
};

/** The provider's answer was a proper no, e.g. access_denied. */
export const wasRefused = (error: unknown): boolean => error instanceof openid.AuthorizationResponseError;

/** For log and audit: the kind of failure, with nothing in it that the provider or a stranger wrote. */
export const failureOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : String(name).slice(0, 60);
};

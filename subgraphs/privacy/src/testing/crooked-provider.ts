import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says at its token endpoint, made anew for each sign-in. */
export type Crookedness = {
  readonly claims?: Record<string, unknown>;
  /** The key that it signs with is none that it publishes. */
  readonly foreignKey?: boolean;
  /** It does not sign at all. */
  readonly unsigned?: boolean;
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const tokenOf = (claims: object, privateKey: ReturnType<typeof keys>['privateKey'] | null): string => {
  const signed = `${part(privateKey ? { alg: 'RS256', kid: 'k' } : { alg: 'none' })}.${part(claims)}`;
  if (!privateKey) return `${signed}.`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
};

/** A provider that speaks OpenID Connect and lies where a test says so; a real one will not. */
export const startCrookedProvider = async () => {
  const [own, foreign] = [keys(), keys()];
  const exchanged: URLSearchParams[] = [];
  const crooked: { now: Crookedness } = { now: {} };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
  server.on('request', async (request, response) => {
    const say = (value: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (request.url === '/.well-known/openid-configuration') return say(metadata);
    if (request.url === '/jwks')
      return say({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256' }] });
    exchanged.push(await bodyOf(request));
    const { claims = {}, foreignKey = false, unsigned = false } = crooked.now;
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: issuer, aud: 'liuke', iat: now, exp: now + 60, ...claims };
    const key = unsigned ? null : foreignKey ? foreign.privateKey : own.privateKey;
    return say({ access_token: 'a', token_type: 'bearer', id_token: tokenOf(said, key) });
  });
  return {
    issuer,
    crooked,
    /** The bodies with which codes were exchanged here. */
    exchanged,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody whom the provider knows; `login` is what is typed there, and the subject. */
export type Account = { readonly login: string; readonly email: string; readonly verified?: boolean };

export type TestProvider = {
  readonly issuer: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  /** As the provider tells from now on. */
  knows(account: Account): void;
  close(): Promise<void>;
};

/** A certified OpenID Connect provider of its own on loopback, with its own pages for signing in and agreeing. */
export const startProvider = async (redirectUris: readonly string[]): Promise<TestProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'liuke', clientSecret: 'a secret between the provider and us' };
  const accounts = new Map<string, Account>();
  const quiet = console.warn;
  console.warn = () => undefined;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for the cookies of a test'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_context, login) => {
      const account = accounts.get(login);
      if (!account) return undefined;
      const { email, verified = true } = account;
      return { accountId: login, claims: () => ({ sub: login, email, email_verified: verified }) };
    },
  });
  console.warn = quiet;
  server.on('request', provider.callback());
  return {
    issuer,
    client,
    knows: (account) => void accounts.set(account.login, account),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

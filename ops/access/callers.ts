import { issueToken, nobody, scopes, scopesOf, type Viewer, verifyToken, withStepUp } from '@liuke/kit';
import type { AskedHouse } from './house.ts';
import type { Rights } from './verdict.ts';

/** One kind of caller: how he comes to the front door, and as whom the gateway would sign him. */
export type Caller = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the credentials themselves are refused: such a caller never reaches a subgraph. */
  readonly viewer: Viewer | null;
  /** The code of that refusal. */
  readonly refusedAtTheDoor?: 'TOKEN_EXPIRED' | 'UNAUTHENTICATED';
};

export const rightsOf = ({ kind, scopes: held, stepUpUntil }: Viewer): Rights => {
  if (kind === 'house' || kind === 'plumbing') throw new Error(`Nobody comes from outside as the ${kind}.`);
  return { kind, scopes: held, proven: stepUpUntil !== null };
};

/** The scopes that a partner can be given, each alone. */
export const singleScopes = Object.keys(scopes).filter((scope) => scope !== 'self');

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const carrying = async (name: string, viewer: Viewer): Promise<Caller> => ({
  name,
  viewer,
  headers: bearer(await issueToken(viewer)),
});

export type People = {
  readonly callers: readonly Caller[];
  /** One key a scope. */
  readonly keys: readonly Caller[];
  readonly customer: Caller;
  readonly agent: Caller;
  /** Who has just proved identity. */
  readonly admin: Caller;
};

/** Everybody, by the ways in that there are: sessions opened, people signed in, keys made and revoked. */
export const gather = async (house: AskedHouse): Promise<People> => {
  const customer = await arrived(house, 'customer');
  const [agent, supervisor, admin] = await Promise.all([
    signedIn(house, 'agent', 'agent@demo.test'),
    signedIn(house, 'supervisor', 'supervisor@demo.test'),
    signedIn(house, 'admin', 'admin@demo.test'),
  ]);
  const proven = async (caller: Caller) => carrying(`${caller.name}, proven`, withStepUp(caller.viewer!, new Date()));
  const provenAdmin = await proven(admin);
  const keys = await Promise.all(singleScopes.map(async (scope) => (await keyWith(house, provenAdmin, [scope])).caller));
  const elsewhere = { workspaceId: house.otherShop, sessionId: crypto.randomUUID() };
  const callers: Caller[] = [
    { name: 'nobody', headers: {}, viewer: nobody },
    customer,
    await proven(customer),
    await arrived(house, 'another customer'),
    agent,
    supervisor,
    admin,
    provenAdmin,
    await carrying("another shop's customer", { ...customer.viewer!, ...elsewhere, id: crypto.randomUUID() }),
    await carrying("another shop's admin", {
      ...admin.viewer!,
      ...elsewhere,
      id: crypto.randomUUID(),
      scopes: scopesOf.ADMIN,
    }),
    await expired(admin),
    await revoked(house, provenAdmin),
  ];
  return { callers, keys, customer, agent, admin: provenAdmin };
};

const arrived = async (house: AskedHouse, name: string): Promise<Caller> => {
  const { data } = await house.ask({}, 'mutation { startSession(input: { workspaceKey: "demo" }) { token } }');
  return carried(name, data, 'startSession');
};

const signedIn = async (house: AskedHouse, name: string, email: string): Promise<Caller> => {
  const input = { workspaceKey: 'demo', email, password: 'liuke-demo' };
  const { data } = await house.ask({}, 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }', { input });
  return carried(name, data, 'signIn');
};

const carried = async (name: string, data: unknown, field: string): Promise<Caller> => {
  const { token } = (data as Record<string, { token: string }>)[field]!;
  return { name, headers: bearer(token), viewer: await verifyToken(token) };
};

const keyWith = async (house: AskedHouse, maker: Caller, given: readonly string[]) => {
  const { data } = await house.ask(
    maker.headers,
    'mutation ($scopes: [String!]!) { createApiKey(input: { name: "One", scopes: $scopes }) { secret apiKey { id } } }',
    { scopes: given },
  );
  const { secret, apiKey } = data!['createApiKey'] as { secret: string; apiKey: { id: string } };
  const viewer: Viewer = {
    ...nobody,
    kind: 'partner',
    id: apiKey.id,
    name: 'One',
    workspaceId: house.shop,
    scopes: given,
  };
  return { id: apiKey.id, caller: { name: `key: ${given.join(' ')}`, headers: { 'x-api-key': secret }, viewer } };
};

const expired = async ({ viewer }: Caller): Promise<Caller> => {
  const past = await issueToken({ ...viewer!, expiresAt: Math.floor(Date.now() / 1000) - 1 });
  return { name: 'expired token', headers: bearer(past), viewer: null, refusedAtTheDoor: 'TOKEN_EXPIRED' };
};

const revoked = async (house: AskedHouse, maker: Caller): Promise<Caller> => {
  const { id, caller } = await keyWith(house, maker, singleScopes);
  const before = await house.ask(caller.headers, '{ viewer { __typename } }');
  await house.ask(maker.headers, 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id });
  if (before.errors) throw new Error('The key was refused before it was revoked.');
  return { name: 'revoked key', headers: caller.headers, viewer: null, refusedAtTheDoor: 'UNAUTHENTICATED' };
};

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
const singleScopes = Object.keys(scopes).filter((scope) => scope !== 'self');

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
    await expiredKey(house, provenAdmin),
    await signedOut(house),
    await disabled(house, provenAdmin),
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

const keyWith = async (house: AskedHouse, maker: Caller, given: readonly string[], expiresAt: string | null = null) => {
  const { data } = await house.ask(
    maker.headers,
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
    { input: { name: 'One', scopes: given, expiresAt } },
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

/** Whoever is turned away at the door by now; that it was let in before shows that it is for this reason. */
const turnedAway = async (house: AskedHouse, { name, headers }: Caller): Promise<Caller> => {
  for (;;) {
    const { errors } = await house.ask(headers, '{ viewer { __typename } }');
    if (errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED')
      return { name, headers, viewer: null, refusedAtTheDoor: 'UNAUTHENTICATED' };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const letIn = async (house: AskedHouse, caller: Caller): Promise<Caller> => {
  const { errors } = await house.ask(caller.headers, '{ viewer { __typename } }');
  if (errors) throw new Error(`${caller.name} was refused before the time: ${JSON.stringify(errors)}`);
  return caller;
};

const expiredKey = async (house: AskedHouse, maker: Caller): Promise<Caller> => {
  const { caller } = await keyWith(house, maker, singleScopes, new Date(Date.now() + 3_000).toISOString());
  return turnedAway(house, { ...(await letIn(house, caller)), name: 'expired key' });
};

const signedOut = async (house: AskedHouse): Promise<Caller> => {
  const caller = await letIn(house, await signedIn(house, 'signed out', 'supervisor@demo.test'));
  await house.ask(caller.headers, 'mutation { signOut }');
  return turnedAway(house, caller);
};

const disabled = async (house: AskedHouse, maker: Caller): Promise<Caller> => {
  const caller = await letIn(house, await signedIn(house, 'disabled agent', 'agent2@demo.test'));
  const saving = 'mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { id } } }';
  const { errors } = await house.ask(maker.headers, saving, { input: { id: caller.viewer!.id, disabled: true } });
  if (errors) throw new Error(`Nobody was disabled: ${JSON.stringify(errors)}`);
  return turnedAway(house, caller);
};

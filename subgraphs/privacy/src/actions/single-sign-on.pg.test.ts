import { createHash } from 'node:crypto';
import { configure, hashPassword, newSecret, plumbing, type Viewer, verifyToken } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCrookedProvider } from '../testing/crooked-provider.ts';
import {
  type Agent,
  ask,
  codeOf,
  houseDb,
  newId,
  password,
  privacyRoom,
  proven,
  refusal,
  someAgent,
} from '../testing/people.ts';
import { startProvider, type TestProvider } from '../testing/provider.ts';
import { openTab } from '../testing/tab.ts';

const gateway: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
const redirectUri = 'http://localhost:4000/sso/demo/callback';
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

let room: TestRoom;
let provider: TestProvider;
let admin: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  room.clock.set(new Date());
  configure({ privateTargets: true, publicUrl: 'http://localhost:4000' });
  provider = await startProvider([redirectUri]);
  admin = proven(room, agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' }));
  await configured({ issuer: provider.issuer, ...provider.client });
});
afterAll(async () => {
  configure({ privateTargets: false, publicUrl: null });
  await provider.close();
  await room.close();
});

const configured = (given: Record<string, unknown>) =>
  ask(room, admin, 'mutation ($input: SingleSignOnInput!) { setSingleSignOn(input: $input) { issuer } }', {
    input: { name: 'Example', ...given },
  });

type Begun = { readonly url: string; readonly browser: string; readonly verifier: string };
const begin = async (browser = newSecret()): Promise<Begun> => {
  const verifier = newSecret();
  const { beginSingleSignOn: url } = await ask<{ beginSingleSignOn: string }>(
    room,
    gateway,
    'mutation ($input: BeginSingleSignOnInput!) { beginSingleSignOn(workspaceKey: "demo", input: $input) }',
    { input: { browser, challenge: challengeOf(verifier), redirectUri } },
  );
  return { url, browser, verifier };
};
type Outcome = { readonly code: string | null; readonly refusal: string | null };
const finish = async (browser: string | null, answer: string, workspaceKey = 'demo'): Promise<Outcome> =>
  (
    await ask<{ finishSingleSignOn: Outcome }>(
      room,
      gateway,
      'mutation ($key: String!, $input: FinishSingleSignOnInput!) { finishSingleSignOn(workspaceKey: $key, input: $input) { code refusal } }',
      { key: workspaceKey, input: { browser, answer, redirectUri, ip: '203.0.113.9' } },
    )
  ).finishSingleSignOn;
const answerOf = (url: string): string => new URL(url).search.slice(1);

/** Signs in at the provider and comes back. */
const comesBack = async (login: string, tab = openTab()) => {
  const begun = await begin();
  const answer = answerOf(await tab.signIn(begun.url, { login }, redirectUri));
  return { ...begun, answer, outcome: await finish(begun.browser, answer) };
};
const exchange = /* GraphQL */ `
  mutation ($code: String!, $verifier: String!) {
    signInByCode(code: $code, verifier: $verifier) { token refreshToken agent { id } }
  }
`;
type SignedIn = {
  readonly signInByCode: { readonly token: string; readonly refreshToken: string; readonly agent: { id: string } };
};
const signedIn = async (login: string) => {
  const { outcome, verifier } = await comesBack(login);
  return (await ask<SignedIn>(room, gateway, exchange, { code: outcome.code, verifier })).signInByCode;
};
const disable = async ({ id, email }: Agent, disabled: boolean) =>
  room.hear('AgentSaved', {
    agentId: id,
    name: 'Grace',
    role: 'AGENT',
    disabled,
    email,
    passwordHash: await hashPassword(password),
  });
const reasons = async (action: string): Promise<(string | null)[]> => {
  const { auditLog } = await ask<{ auditLog: { edges: { node: { reason: string | null } }[] } }>(
    room,
    admin,
    'query ($action: String!) { auditLog(filter: { action: $action }) { edges { node { reason } } } }',
    { action },
  );
  return auditLog.edges.map(({ node }) => node.reason);
};

describe('an agent signs in by the workspace’s own provider', () => {
  it('is found by the verified e-mail address, and gets the usual session', async () => {
    const grace = await someAgent(room, 'SUPERVISOR');
    provider.knows({ login: 'grace', email: grace.email.toUpperCase() });
    const session = await signedIn('grace');
    expect(session.agent.id).toBe(grace.id);
    expect(await verifyToken(session.token)).toMatchObject({ kind: 'agent', id: grace.id, acr: null });
    const refreshed = 'mutation ($t: String!) { refreshSession(refreshToken: $t) { agent { id } } }';
    expect(await ask(room, gateway, refreshed, { t: session.refreshToken })).toEqual({
      refreshSession: { agent: { id: grace.id } },
    });
    expect(await reasons('single-sign-on.bound')).toContain(provider.issuer);
    expect(await reasons('sign-in')).toContain('single sign-on');
  });

  it('is the same agent from then on, whatever the address has become; the former address opens nothing', async () => {
    const [ada, bob] = [await someAgent(room), await someAgent(room)];
    provider.knows({ login: 'ada', email: ada.email });
    await signedIn('ada');
    provider.knows({ login: 'ada', email: bob.email, verified: false });
    expect((await signedIn('ada')).agent.id).toBe(ada.id);
    // The address was given to somebody new at the provider.
    provider.knows({ login: 'eve', email: ada.email });
    expect((await comesBack('eve')).outcome).toEqual({ code: null, refusal: 'NO_AGENT' });
    expect(await reasons('sign-in.failed')).toContain('single sign-on: the agent has another account');
    const release = `mutation { releaseSingleSignOn(agentId: "${ada.id}") }`;
    expect(await ask(room, admin, release)).toEqual({ releaseSingleSignOn: true });
    expect((await signedIn('eve')).agent.id).toBe(ada.id);
  });

  it('of two accounts with one address at once, one is bound', async () => {
    const agent = await someAgent(room);
    provider.knows({ login: 'twin one', email: agent.email });
    provider.knows({ login: 'twin two', email: agent.email });
    const outcomes = await Promise.all(['twin one', 'twin two', 'twin one', 'twin two'].map((login) => comesBack(login)));
    const came = outcomes.map(({ outcome }) => outcome.refusal);
    expect(came.filter((refused) => refused === null).length).toBe(2);
    expect(new Set([`${came[0]} ${came[2]}`, `${came[1]} ${came[3]}`])).toEqual(new Set(['null null', 'NO_AGENT NO_AGENT']));
  });

  it.each([
    ['an address that the provider does not vouch for', { verified: false }, 'no verified e-mail'],
    ['an address of no agent', { email: 'nobody@demo.test' }, 'unknown e-mail'],
  ])('%s opens nothing, and makes no agent', async (_, given, reason) => {
    const agent = await someAgent(room);
    const login = `stranger: ${reason}`;
    provider.knows({ login, email: agent.email, ...given });
    const before = await houseDb(room).query('-- test.agents\nselect 1 from privacy.credential');
    expect((await comesBack(login)).outcome).toEqual({ code: null, refusal: 'NO_AGENT' });
    expect(await reasons('sign-in.failed')).toContain(`single sign-on: ${reason}`);
    expect((await houseDb(room).query('-- test.agents\nselect 1 from privacy.credential')).length).toBe(before.length);
  });

  it('who is disabled is refused, also with a code in hand', async () => {
    const agent = await someAgent(room);
    provider.knows({ login: 'leaver', email: agent.email });
    const { outcome, verifier } = await comesBack('leaver');
    await disable(agent, true);
    expect(await codeOf(room, gateway, exchange, { code: outcome.code, verifier })).toBe('UNAUTHENTICATED');
    expect((await comesBack('leaver')).outcome.refusal).toBe('NO_AGENT');
    await disable(agent, false);
    expect((await signedIn('leaver')).agent.id).toBe(agent.id);
  });

  it('addresses of other domains than the named ones open nothing', async () => {
    const agent = await someAgent(room);
    provider.knows({ login: 'outsider', email: agent.email });
    await configured({ issuer: provider.issuer, ...provider.client, emailDomains: ['Example.com'] });
    expect((await comesBack('outsider')).outcome.refusal).toBe('NO_AGENT');
    await configured({ issuer: provider.issuer, ...provider.client, emailDomains: ['@demo.test'] });
    expect((await signedIn('outsider')).agent.id).toBe(agent.id);
  });

  it('whoever does not agree at the provider is told so', async () => {
    const { url, browser } = await begin();
    const back = await openTab().signIn(url, null, redirectUri);
    expect(new URL(back).searchParams.get('error')).toBe('access_denied');
    expect(await finish(browser, answerOf(back))).toEqual({ code: null, refusal: 'REFUSED' });
  });
});

describe('attacks', () => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await someAgent(room);
    provider.knows({ login: 'victim', email: agent.email });
  });

  it('an answer is good once, also when it comes many times at once', async () => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => finish(browser, answer)));
    expect(outcomes.map(({ refusal: why }) => why).sort()).toEqual(['STALE', 'STALE', 'STALE', 'STALE', null]);
  });

  it.each([
    ['a wrong state', (answer: string) => answer.replace(/state=[^&]+/, `state=${room.workspace.id}.${newSecret()}`)],
    ['no state', (answer: string) => answer.replace(/state=[^&]+/, '')],
    ['a state that is none', () => "state='; select 1"],
    ['nothing', () => ''],
  ])('%s leads nowhere', async (_, change) => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    expect(await finish(browser, change(answer))).toEqual({ code: null, refusal: 'STALE' });
  });

  it("login CSRF: another browser than the one that went is refused, and cannot spoil the owner's sign-in", async () => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    expect((await finish(newSecret(), answer)).refusal).toBe('STALE');
    expect((await finish(null, answer)).refusal).toBe('STALE');
    expect((await finish(browser, answer)).code).not.toBeNull();
  });

  it('login CSRF: a link with the attacker’s own code signs no other page in, and the code is spent', async () => {
    const { outcome, verifier } = await comesBack('victim');
    expect(await codeOf(room, gateway, exchange, { code: outcome.code, verifier: newSecret() })).toBe('UNAUTHENTICATED');
    expect(await codeOf(room, gateway, exchange, { code: outcome.code, verifier })).toBe('UNAUTHENTICATED');
    expect(await reasons('sign-in.failed')).toContain('single sign-on: another page');
  });

  it('the code is good once, and for a minute', async () => {
    const used = await comesBack('victim');
    const given = { code: used.outcome.code, verifier: used.verifier };
    const tries = await Promise.all(Array.from({ length: 4 }, () => room.query(gateway, exchange, given)));
    expect(tries.filter(({ errors }) => !errors).length).toBe(1);
    const late = await comesBack('victim');
    room.clock.advance(60_000);
    expect(await codeOf(room, gateway, exchange, { code: late.outcome.code, verifier: late.verifier })).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('who stays away for ten minutes begins anew', async () => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    room.clock.advance(600_000);
    expect((await finish(browser, answer)).refusal).toBe('STALE');
    room.clock.set(new Date());
  });

  it('a code of the provider that was stolen from another sign-in is not exchanged: the verifier is missing', async () => {
    const [theirs, ours] = [await begin(), await begin()];
    const stolen = new URL(await openTab().signIn(theirs.url, { login: 'victim' }, redirectUri)).searchParams.get('code')!;
    const mine = new URL(await openTab().signIn(ours.url, { login: 'victim' }, redirectUri));
    mine.searchParams.set('code', stolen);
    expect(await finish(ours.browser, answerOf(mine.href))).toEqual({ code: null, refusal: 'FAILED' });
  });

  it("another workspace's address takes nothing of this one's", async () => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    expect((await finish(browser, answer, 'other')).refusal).toBe('STALE');
  });

  it('a change of the provider ends what is under way', async () => {
    const { url, browser } = await begin();
    const answer = answerOf(await openTab().signIn(url, { login: 'victim' }, redirectUri));
    const code = await comesBack('victim');
    await configured({ issuer: provider.issuer, ...provider.client });
    expect((await finish(browser, answer)).refusal).toBe('STALE');
    const given = { code: code.outcome.code, verifier: code.verifier };
    expect(await codeOf(room, gateway, exchange, given)).toBe('UNAUTHENTICATED');
  });
});

describe('a provider that lies', () => {
  let liar: Awaited<ReturnType<typeof startCrookedProvider>>;
  let agent: Agent;
  beforeAll(async () => {
    liar = await startCrookedProvider();
    agent = await someAgent(room);
    await configured({ issuer: liar.issuer, clientId: 'liuke', clientSecret: 'x' });
  });
  afterAll(async () => {
    await configured({ issuer: provider.issuer, ...provider.client });
    await liar.close();
  });

  /** What comes of a sign-in whose token holds these claims; `answer` is what else the provider says in the address. */
  const outcomeOf = async (
    claims: Record<string, unknown>,
    how: { foreignKey?: boolean; unsigned?: boolean } = {},
    answer: Record<string, string> = { iss: liar.issuer },
  ): Promise<Outcome> => {
    const { url, browser } = await begin();
    const { nonce, state } = Object.fromEntries(new URL(url).searchParams);
    liar.crooked.now = { claims: { nonce, sub: agent.id, email: agent.email, email_verified: true, ...claims }, ...how };
    return finish(browser, String(new URLSearchParams({ code: 'c', state: state!, ...answer })));
  };

  it('is believed where it does not', async () => {
    expect((await outcomeOf({})).code).not.toBeNull();
  });

  it.each([
    ["another sign-in's nonce", { nonce: newSecret() }],
    ['no nonce', { nonce: undefined }],
    ["another issuer's token", { iss: 'https://accounts.example.com' }],
    ["another client's token", { aud: 'somebody else' }],
    ['a token for several, used by another', { aud: ['liuke', 'other'], azp: 'other' }],
    ['a token that is over', { iat: 1_000, exp: 2_000 }],
    ['a token without a subject', { sub: undefined }],
  ])('%s is refused', async (_, claims) => {
    expect(await outcomeOf(claims)).toEqual({ code: null, refusal: 'FAILED' });
  });

  it('a token signed by a key that is not the provider’s, or by none, is refused', async () => {
    expect(await outcomeOf({}, { foreignKey: true })).toEqual({ code: null, refusal: 'FAILED' });
    expect(await outcomeOf({}, { unsigned: true })).toEqual({ code: null, refusal: 'FAILED' });
  });

  it('mix-up: an answer that names another issuer, or none, is not even exchanged', async () => {
    const before = liar.exchanged.length;
    expect((await outcomeOf({}, {}, { iss: provider.issuer })).refusal).toBe('FAILED');
    expect((await outcomeOf({}, {}, {})).refusal).toBe('FAILED');
    expect(liar.exchanged.length).toBe(before);
  });
});

describe('the settings', () => {
  const set =
    'mutation ($input: SingleSignOnInput!) { setSingleSignOn(input: $input) { hasClientSecret scopes redirectUri } }';
  const given = (more: Record<string, unknown>) => ({
    input: { name: 'Example', issuer: provider.issuer, ...provider.client, ...more },
  });

  it('need a step-up; the secret is never shown and lies sealed', async () => {
    const plain = agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'ADMIN' });
    expect(await codeOf(room, plain, set, given({}))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    const supervisor = agentViewer({ workspaceId: room.workspace.id, id: newId(room), role: 'SUPERVISOR' });
    expect(await codeOf(room, proven(room, supervisor), set, given({}))).toBe('FORBIDDEN');
    expect(await ask(room, admin, set, given({ scopes: ['profile', 'openid'] }))).toEqual({
      setSingleSignOn: { hasClientSecret: true, scopes: ['openid', 'email', 'profile'], redirectUri },
    });
    const [row] = await houseDb(room).query<{ row: string }>(
      '-- test.row\nselect p::text as row from privacy.sso_provider p',
    );
    expect(row!.row).not.toContain(Buffer.from(provider.client.clientSecret).toString('hex'));
    expect(row!.row).not.toContain(provider.client.clientSecret);
  });

  it('keep the secret where it is not given, but take it to no other issuer', async () => {
    const { input } = given({});
    const { clientSecret: _, ...without } = input;
    expect(await ask(room, admin, set, { input: without })).toMatchObject({ setSingleSignOn: { hasClientSecret: true } });
    const other = await startCrookedProvider();
    expect(await ask(room, admin, set, { input: { ...without, issuer: other.issuer } })).toMatchObject({
      setSingleSignOn: { hasClientSecret: false },
    });
    await other.close();
    await ask(room, admin, set, given({}));
  });

  it.each([
    ['no name', { name: ' ' }],
    ['an address that is none', { issuer: 'example' }],
    ['a query', { issuer: 'https://example.com/?tenant=1' }],
    ['a domain that is none', { emailDomains: ['a b'] }],
    ['a scope of two words', { scopes: ['a b'] }],
  ])('%s is refused', async (_, wrong) => {
    expect(await codeOf(room, admin, set, given(wrong))).toBe('BAD_USER_INPUT');
  });

  it('name an issuer that is there and says the same of itself', async () => {
    const { code, extensions } = await refusal(room, admin, set, given({ issuer: `${provider.issuer}/elsewhere` }));
    expect(code).toBe('BAD_USER_INPUT');
    expect(extensions['reason']).toEqual(expect.any(String));
  });

  it('lead into no private network, and over no plain http, unless the configuration allows it', async () => {
    configure({ privateTargets: false });
    for (const issuer of [provider.issuer, 'http://example.com', 'https://localhost', 'https://169.254.169.254'])
      expect(await codeOf(room, admin, set, given({ issuer }))).toBe('BAD_USER_INPUT');
    configure({ privateTargets: true });
  });

  it('tell a sign-in page the name and the way, and nothing where there is none', async () => {
    const asked = 'query ($key: String!) { signInProvider(workspaceKey: $key) { name path } }';
    expect(await ask(room, gateway, asked, { key: 'demo' })).toEqual({
      signInProvider: { name: 'Example', path: '/sso/demo' },
    });
    for (const key of ['other', 'no such'])
      expect(await ask(room, gateway, asked, { key })).toEqual({ signInProvider: null });
  });

  it('can be taken away: from then on there is no such way', async () => {
    expect(await ask(room, admin, 'mutation { removeSingleSignOn }')).toEqual({ removeSingleSignOn: true });
    expect(await ask(room, admin, 'mutation { removeSingleSignOn }')).toEqual({ removeSingleSignOn: false });
    expect((await begin()).url).toBeNull();
    await ask(room, admin, set, given({}));
  });
});

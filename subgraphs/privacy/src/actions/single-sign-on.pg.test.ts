import { verifyToken } from '@liuke/kit';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, codeOf, houseDb, someAgent } from '../testing/people.ts';
import { answerOf, exchange, gateway, redirectUri, singleSignOn } from '../testing/single-sign-on.ts';
import { openTab } from '../testing/tab.ts';

const { room, provider, admin, configured, begin, finish, comesBack, signedIn, disable, reasons, close } =
  await singleSignOn();
afterAll(close);

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

import { newSecret } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, codeOf, someAgent } from '../testing/people.ts';
import { answerOf, exchange, gateway, redirectUri, singleSignOn } from '../testing/single-sign-on.ts';
import { openTab } from '../testing/tab.ts';

const { room, provider, configured, begin, finish, comesBack, reasons, close } = await singleSignOn();
afterAll(close);

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

import { newSecret } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCrookedProvider } from '../testing/crooked-provider.ts';
import { type Agent, someAgent } from '../testing/people.ts';
import { type Outcome, singleSignOn } from '../testing/single-sign-on.ts';

const { room, provider, configured, begin, finish, close } = await singleSignOn();
afterAll(close);

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

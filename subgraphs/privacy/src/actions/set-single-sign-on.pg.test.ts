import { configure } from '@liuke/kit';
import { agentViewer } from '@liuke/kit/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { startCrookedProvider } from '../testing/crooked-provider.ts';
import { ask, codeOf, houseDb, newId, proven, refusal } from '../testing/people.ts';
import { gateway, redirectUri, singleSignOn } from '../testing/single-sign-on.ts';

const { room, provider, admin, begin, close } = await singleSignOn();
afterAll(close);

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

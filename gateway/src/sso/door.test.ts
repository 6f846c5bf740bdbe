import { createHash } from 'node:crypto';
import { configure, fault, newSecret, type SubgraphRequest, type Viewer } from '@liuke/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../testing/house.ts';
import { answering } from '../testing/subgraphs.ts';

const atProvider = 'https://id.example.com/auth?state=s';
const challenge = createHash('sha256').update('secret').digest('base64url');

describe('the door for single sign-on', () => {
  let house: TestHouse;
  let asked: { request: SubgraphRequest; viewer: Viewer }[] = [];
  let begun: string | null = atProvider;
  let broken = false;
  let outcome: { code: string | null; refusal: string | null };
  beforeAll(async () => {
    const privacy = answering('privacy', (request, viewer) => {
      asked.push({ request, viewer });
      if (broken) throw fault('UNAVAILABLE', 'The provider cannot be reached now.');
      return request.query.includes('begin') ? { beginSingleSignOn: begun } : { finishSingleSignOn: outcome };
    });
    house = await openHouse({ also: { privacy } });
    configure({ publicUrl: 'http://chat.shop.example' });
  });
  beforeEach(() => {
    [asked, begun, broken, outcome] = [[], atProvider, false, { code: 'w.code', refusal: null }];
  });
  afterAll(async () => {
    configure({ publicUrl: null });
    await house.close();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${house.url}${path}`, { headers, redirect: 'manual' });
  const inputOf = () => asked[0]!.request.variables?.['input'] as Record<string, unknown>;

  it('sends a browser to the provider, with a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await get(`/sso/demo?challenge=${challenge}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(atProvider);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^liuke-sso=[\w-]{43}; Path=\/sso\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(asked[0]).toMatchObject({ viewer: { kind: 'plumbing', scopes: ['gateway'] } });
    expect(inputOf()).toEqual({
      browser: /=([\w-]+)/.exec(cookie!)![1],
      challenge,
      redirectUri: 'http://chat.shop.example/sso/demo/callback',
    });
  });

  it('a second tab goes on with the secret of the first', async () => {
    const browser = newSecret();
    await get(`/sso/demo?challenge=${challenge}`, { cookie: `a=b; liuke-sso=${browser}` });
    expect(inputOf()['browser']).toBe(browser);
  });

  it('over TLS the cookie goes over TLS alone', async () => {
    configure({ publicUrl: 'https://chat.shop.example' });
    const response = await get(`/sso/demo?challenge=${challenge}`);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-liuke-sso=.*; Secure$/);
    configure({ publicUrl: 'http://chat.shop.example' });
  });

  it('takes it back with all that the provider said, and on to the console with the code in the fragment', async () => {
    const browser = newSecret();
    const response = await get('/sso/demo/callback?code=a%20b&state=s&iss=https%3A%2F%2Fid', {
      cookie: `liuke-sso=${browser}`,
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('http://chat.shop.example/console/?workspace=demo#sso=w.code');
    expect(inputOf()).toEqual({
      browser,
      answer: 'code=a%20b&state=s&iss=https%3A%2F%2Fid',
      redirectUri: 'http://chat.shop.example/sso/demo/callback',
      ip: expect.any(String),
    });
  });

  it('tells the console why there is no code', async () => {
    outcome = { code: null, refusal: 'NO_AGENT' };
    const response = await get('/sso/demo/callback?code=a&state=s');
    expect(response.headers.get('location')).toBe('http://chat.shop.example/console/?workspace=demo#sso-refused=NO_AGENT');
    expect(inputOf()['browser']).toBeNull();
  });

  it.each([
    '/sso/demo/callback?state=s&code=c&return=https%3A%2F%2Fevil.example',
    '/sso/demo/callback?state=s&code=c&redirect_uri=https%3A%2F%2Fevil.example&RelayState=//evil.example',
    '/sso/%2F%2Fevil.example/callback?state=s',
    '/sso/evil.example%23/callback?state=s',
  ])('is no open redirect: %s ends at our own console', async (path) => {
    const location = new URL((await get(path)).headers.get('location')!);
    expect(`${location.origin}${location.pathname}`).toBe('http://chat.shop.example/console/');
    expect(location.hash).toBe('#sso=w.code');
  });

  it('a host that a stranger names in the request is not where the provider sends browsers', async () => {
    await get(`/sso/demo?challenge=${challenge}`, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    expect(inputOf()['redirectUri']).toBe('http://chat.shop.example/sso/demo/callback');
  });

  it('a link that no sign-in page made leads to the sign-in page, and begins nothing', async () => {
    const response = await get('/sso/demo');
    expect(response.headers.get('location')).toBe('http://chat.shop.example/console/?workspace=demo');
    expect(asked).toEqual([]);
  });

  it.each(['short', '', `${'a'.repeat(42)}!`, 'a'.repeat(44)])('the challenge %j is refused', async (wrong) => {
    const response = await get(`/sso/demo?challenge=${encodeURIComponent(wrong)}`);
    expect(response.status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('a workspace without single sign-on is not found', async () => {
    begun = null;
    expect((await get(`/sso/demo?challenge=${challenge}`)).status).toBe(404);
  });

  describe('where a browser cannot be signed in', () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const unreachable = { ...browser, 'accept-language': 'en-GB,en;q=0.9,zh;q=0.3' };
    const page = async (path: string, headers: Record<string, string>) => {
      const response = await get(path, headers);
      return { response, text: await response.text() };
    };

    it.each([
      ['on its way out', `/sso/demo?challenge=${challenge}`],
      ['on its way back', '/sso/demo/callback?code=a&state=s'],
    ])('%s, it is told on a page what happened, a code and the way back to the console', async (_way, path) => {
      broken = true;
      const { response, text } = await page(path, unreachable);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain('<html lang="en">');
      expect(text).toContain('cannot be reached');
      expect(text).toContain('UNAVAILABLE');
      expect(text).toContain(response.headers.get('x-request-id'));
      expect(text).toContain('href="http://chat.shop.example/console/?workspace=demo"');
    });

    it('the page runs nothing, loads nothing, is kept by nobody and framed by nobody', async () => {
      broken = true;
      const { response, text } = await page('/sso/demo/callback?code=secret-code&state=s', unreachable);
      const policy = response.headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'; style-src 'sha256-");
      expect(policy).toContain("frame-ancestors 'none'");
      const style = /<style>([\s\S]*)<\/style>/.exec(text)![1]!;
      expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
      expect(text).not.toMatch(/<script|secret-code|src=/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    });

    it.each([
      ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
      ['fr, en;q=0.5', 'en'],
      ['zh;q=0.2, en-US', 'en'],
      ['', 'zh-CN'],
      [';;q=,,=', 'zh-CN'],
    ])('a browser that wants %j reads %s', async (languages, lang) => {
      begun = null;
      const { text } = await page(`/sso/demo?challenge=${challenge}`, { ...browser, 'accept-language': languages });
      expect(text).toContain(`<html lang="${lang}">`);
    });

    it('what a stranger writes into the address is no part of the page', async () => {
      const { text } = await page('/sso/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E?challenge=short', unreachable);
      expect(text).not.toContain('<script');
      expect(text).toContain('not complete');
    });

    it('a program that asks for JSON gets JSON', async () => {
      broken = true;
      const { response, text } = await page(`/sso/demo?challenge=${challenge}`, { accept: 'application/json' });
      expect(response.status).toBe(503);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    });
  });

  it('one address begins so often a minute and no oftener', async () => {
    const limited = await openHouse({
      also: { privacy: answering('privacy', () => ({ beginSingleSignOn: null })) },
      limiter: { take: async () => ({ allowed: false, limit: 0, remaining: 0, reset: 0, retryAfter: 7 }) },
    });
    const response = await fetch(`${limited.url}/sso/demo?challenge=${challenge}`, { redirect: 'manual' });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    await limited.close();
  });
});

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, customer, openHouse, type TestHouse, until } from '../testing/house.ts';
import { answering } from '../testing/subgraphs.ts';

const owner = {
  workspaceId: 'w1',
  keyId: 'k1',
  name: 'Shop',
  scopes: [],
  expiresAt: null,
  requestsPerMinute: 3,
  allowedOrigins: ['https://partner.example'],
};

describe('the door for HTTP', () => {
  let house: TestHouse;
  let explorerDir: string;
  beforeAll(async () => {
    explorerDir = await mkdtemp(join(tmpdir(), 'explorer-'));
    await writeFile(join(explorerDir, 'index.html'), '<title>Explorer</title>');
    house = await openHouse({
      explorerDir,
      statics: [{ prefix: '/', dir: explorerDir }],
      origins: ['https://shop.example'],
      also: { privacy: answering('privacy', () => ({ apiKeyOwner: owner })) },
      extend: (app) => void app.get('/demo/outbox', async () => []),
    });
  });
  afterAll(() => house.close());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${house.url}${path}`, { headers });

  it('knows its caller by a bearer token', async () => {
    const { body } = await house.post({ query: '{ me }' }, { authorization: await bearer(customer('ada')) });
    expect(body.data).toEqual({ me: 'customer:ada' });
  });

  it("answers a wrong token with 401 and a challenge, in GraphQL's shape", async () => {
    const { status, headers, body } = await house.post({ query: '{ me }' }, { authorization: 'Bearer nonsense' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="liuke", error="invalid_token"');
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('tells how to step up beside the error, as RFC 9470 says', async () => {
    const { status, headers, body } = await house.post({ query: '{ secret me }' });
    expect(status).toBe(200);
    expect(headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="urn:liuke:step-up", max_age="300"',
    );
    expect(body.errors[0].extensions).toEqual({
      code: 'INSUFFICIENT_USER_AUTHENTICATION',
      acr_values: 'urn:liuke:step-up',
      max_age: 300,
    });
  });

  it.each([
    ['a batch', '[{"query":"{ me }"}]', 'application/json', 400],
    ['a body of more than 256 KiB', JSON.stringify({ query: `{ me }${' '.repeat(300_000)}` }), 'application/json', 413],
    ['plain text', '{ me }', 'text/plain', 415],
    ["a form, as another site's page could send it", 'query=%7Bme%7D', 'application/x-www-form-urlencoded', 415],
    ['no JSON', '{', 'application/json', 400],
    ['a prototype in JSON', '{"query":"{ me }","variables":{"__proto__":{"a":1}}}', 'application/json', 400],
    ['nothing to do', '{}', 'application/json', 400],
    ['a syntax error', '{"query":"{ me"}', 'application/json', 400],
    ['a subscription', '{"query":"subscription { typing(chatId: 1) { name } }"}', 'application/json', 400],
  ])('refuses %s', async (_name, body, type, status) => {
    const answer = await house.post(body, { 'content-type': type });
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].extensions.code).toEqual(expect.any(String));
  });

  it('tells every mistake of a document', async () => {
    const { status, body } = await house.post({ query: '{ nope nada }' });
    expect(status).toBe(400);
    expect(body.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      { code: 'GRAPHQL_VALIDATION_FAILED' },
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
  });

  it('reads by GET, changes nothing by GET, and wants a header that no simple request has', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    expect(await (await get('/graphql?query={me}', headers)).json()).toMatchObject({ data: { me: 'nobody:' } });
    const spoken = house.world.messages.length;
    expect((await get('/graphql?query=mutation{say(text:"x"){id}}', headers)).status).toBe(405);
    expect((await get('/graphql?query={me}')).status).toBe(400);
    expect(house.world.messages).toHaveLength(spoken);
  });

  it('takes a persisted query only with the right hash', async () => {
    const send = (query: string | undefined, sha256Hash: string) =>
      house.post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const other = await send('{ me }', 'ab');
    expect({ status: other.status, code: other.body.errors[0].extensions.code }).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await send(undefined, 'cd')).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it("counts a key's requests by the key's own rate", async () => {
    const asked = () => house.post({ query: '{ me }' }, { 'x-api-key': 'k' });
    const answers = [await asked(), await asked(), await asked(), await asked()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-limit')).toBe('3');
    // Three a minute: one comes back in twenty seconds, of which asking has taken some.
    const retryAfter = Number(answers[3]?.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(20);
    expect(answers[3]?.body.errors[0].extensions).toEqual({ code: 'RATE_LIMITED', retryAfter });
  });

  it('keeps a key to the pages it was made for', async () => {
    const { status } = await house.post({ query: '{ me }' }, { 'x-api-key': 'k', origin: 'https://elsewhere.example' });
    expect(status).toBe(403);
  });

  it('opens to the pages of listed origins, without credentials, and to no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${house.url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const listed = await preflight('https://shop.example');
    expect(listed.status).toBe(204);
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('leads whoever leaves out the slash behind a page to the page, and keeps what was asked', async () => {
    const answer = await fetch(`${house.url}/explorer?workspace=demo`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/explorer/?workspace=demo');
    expect(await (await get('/explorer')).text()).toContain('Explorer');
  });

  it('shows the explorer to a browser that opens /graphql, and data to everyone else', async () => {
    const page = await get('/graphql', { accept: 'text/html,application/xhtml+xml' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Explorer');
    expect(await (await get('/explorer/')).text()).toContain('Explorer');
    expect(await (await get('/')).text()).toContain('Explorer');
  });

  it('carries the routes of the process around it', async () => {
    expect(await (await get('/demo/outbox')).json()).toEqual([]);
  });

  it('answers what it does not have with 404 in the same shape', async () => {
    const answer = await get('/nothing-here');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('a page that the browser has kept goes on under its own rules: a 304 brings none', async () => {
    const page = await get('/index.html');
    expect(page.headers.get('content-security-policy')).toContain("object-src 'none'");
    const headers = { 'if-none-match': page.headers.get('etag')! };
    const again = await house.gateway.app.inject({ url: '/index.html', headers });
    expect(again.statusCode).toBe(304);
    expect(again.headers['content-security-policy']).toBeUndefined();
  });

  it('is live by itself, and ready when every subgraph is', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    house.transports.people.down = true;
    const waiting = await get('/health/ready');
    expect(waiting.status).toBe(503);
    expect(await waiting.json()).toMatchObject({ status: 'waiting', subgraphs: { people: false, chats: true } });
    house.transports.people.down = false;
    expect((await get('/health/live')).status).toBe(200);
  });

  it('measures itself', async () => {
    const text = await (await get('/metrics')).text();
    expect(text).toContain('liuke_gateway_operation_seconds_count{kind="query",door="http"}');
    expect(text).toContain('liuke_gateway_refusals_total{code="RATE_LIMITED"}');
  });

  it('answers with what it has when a subgraph says nothing', async () => {
    const patient = await openHouse({ subgraphTimeout: 1_000 });
    patient.world.say('hello', 'a1');
    patient.transports.people.failure = () => new Promise(() => undefined);
    const { body } = await patient.post({ query: '{ chat(id: 1) { all { text maybe { id nick } } } }' });
    await patient.close();
    expect(body.data.chat.all[0].text).toBe('hello');
    expect(body.errors[0].extensions).toEqual({ code: 'UNAVAILABLE' });
  });

  it('finishes what is in flight when it drains', async () => {
    const draining = await openHouse();
    const slow = draining.post({ query: '{ slow }' });
    await until(() => draining.transports.chats.fetches.length === 1);
    const stopped = draining.gateway.stop();
    draining.world.bus.emit('hurry');
    expect((await slow).body.data).toEqual({ slow: 'done' });
    await stopped;
    await expect(fetch(`${draining.url}/health/live`)).rejects.toThrow();
  });

  it('speaks to nobody outside: its libraries look for no cloud and report to nobody', async () => {
    const names: string[] = [];
    const addresses: (string | undefined)[] = [];
    const watch = (message: unknown): void => {
      const { socket } = message as { socket: Socket };
      socket.on('lookup', (_error, _address, _family, host) => names.push(host));
      socket.on('connect', () => addresses.push(socket.remoteAddress));
      socket.on('error', () => addresses.push('unreachable'));
    };
    subscribe('net.client.socket', watch);
    const watched = await openHouse();
    await watched.post({ query: '{ me }' });
    await watched.close();
    unsubscribe('net.client.socket', watch);
    expect(names).toEqual([]);
    expect(new Set(addresses)).toEqual(new Set(['127.0.0.1']));
  });
});

import { configure, Lifecycle } from '@liuke/kit';
import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

const shop = 'https://shop.example';

/** The house as an installation without the demo opens it. */
describe('the front door of a house without the demo', () => {
  const log = pino({ level: 'silent' });
  const lifecycle = new Lifecycle({ log });
  let db: TestDatabase;
  let house: House;
  beforeAll(async () => {
    configure({ secret: 'a secret of at least thirty-two bytes' });
    db = await testDatabase();
    house = await openHouse(lifecycle, {
      databaseUrl: db.url,
      redisUrl: null,
      port: 0,
      host: '127.0.0.1',
      introspection: false,
      origins: [shop],
      trustProxy: false,
      log,
    });
  }, 60_000);
  afterAll(async () => {
    await lifecycle.stop();
    await db.close();
  });
  const get = (path: string) => fetch(new URL(path, house.url));
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(new URL('/graphql', house.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('says that it lives', async () => {
    const answer = await get('/health/live');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live' }]);
  });

  it('says that it is ready, room by room', async () => {
    const answer = await get('/health/ready');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'ready',
      subgraphs: { conversations: true, routing: true, intents: true, knowledge: true, metrics: true, privacy: true },
    });
  });

  it('tells at /metrics what the gateway and the rooms measure, and how deep their events lie', async () => {
    const started = await ask('mutation { startSession(input: { workspaceKey: "demo" }) { customer { anonymous } } }');
    expect(await started.json()).toMatchObject({ data: { startSession: { customer: { anonymous: expect.any(Boolean) } } } });
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^liuke_gateway_operation_seconds_count\{[^}]*kind="mutation"[^}]*\} [1-9]/m);
    expect(text).toMatch(/^liuke_subgraph_request_seconds_count\{room="conversations",outcome="answered"\} [1-9]/m);
    expect(text).toMatch(/^liuke_statement_seconds_count\{statement="[\w.]+"\} [1-9]/m);
    for (const room of house.rooms.keys()) {
      for (const gauge of ['liuke_outbox_depth', 'liuke_inbox_waiting', 'liuke_dead_letters']) {
        expect(text).toMatch(new RegExp(`^${gauge}\\{room="${room}"\\} \\d+$`, 'm'));
      }
    }
    expect(text).toMatch(/^liuke_process_cpu_seconds_total /m);
  });

  it('has no outbox page and tells nobody whom to sign in as', async () => {
    for (const path of ['/demo/outbox', '/demo/callers']) expect((await get(path)).status).toBe(404);
  });

  it('lets the pages call that the configuration names, and no others', async () => {
    const allowed = async (origin: string) =>
      (await ask('{ __typename }', { origin })).headers.get('access-control-allow-origin');
    expect(await allowed(shop)).toBe(shop);
    expect(await allowed('https://other.example')).toBeNull();
  });
});

import type { Sink, SubgraphTransport } from '@liuke/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { agent, bearer, customer, openHouse, type TestHouse, until } from './testing/house.ts';

/** A privacy room that tells of ended sessions when the test says so. */
const telling = (first: 'at once' | 'never' = 'at once') => {
  const sinks = new Set<Sink>();
  const tell = (...ids: string[]) => {
    const sessionsEnded = ids.map((sessionId) => ({
      sessionId,
      tokensUntil: new Date(Date.now() + 3_600_000).toISOString(),
    }));
    for (const sink of sinks) sink.next({ data: { sessionsEnded } });
  };
  const transport: SubgraphTransport = {
    name: 'privacy',
    fetch: async () => ({ data: null }),
    subscribe: (_request, _call, sink) => {
      sinks.add(sink);
      if (first === 'at once') queueMicrotask(() => sink.next({ data: { sessionsEnded: [] } }));
      return () => sinks.delete(sink);
    },
    ready: async () => true,
    close: async () => undefined,
  };
  return {
    transport,
    tell,
    lose: () => {
      for (const sink of [...sinks]) {
        sinks.delete(sink);
        sink.error(new Error('gone'));
      }
    },
    get heard() {
      return sinks.size > 0;
    },
  };
};

let house: TestHouse;
afterEach(() => house?.close());
const asking = { query: '{ __typename }' };

describe('a session that has ended', () => {
  it('is refused from that moment on, for this session alone', async () => {
    const privacy = telling();
    house = await openHouse({ also: { privacy: privacy.transport } });
    const authorization = await bearer(agent('a1', { sessionId: 'ended' }));
    expect((await house.post(asking, { authorization })).status).toBe(200);
    privacy.tell('ended');
    const refused = await house.post(asking, { authorization });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="liuke", error="invalid_token"');
    expect(refused.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const other = await bearer(agent('a1', { sessionId: 'running' }));
    expect((await house.post(asking, { authorization: other })).status).toBe(200);
  });

  it('comes back with a token that outlives the earlier ones, as a resumed customer does', async () => {
    const privacy = telling();
    house = await openHouse({ also: { privacy: privacy.transport } });
    await house.post(asking, { authorization: await bearer(customer('c0')) });
    privacy.tell('s1');
    const old = await bearer(customer('c1', { expiresAt: Math.floor(Date.now() / 1000) + 60 }));
    expect((await house.post(asking, { authorization: old })).status).toBe(401);
    const resumed = await bearer(customer('c1', { expiresAt: Math.floor(Date.now() / 1000) + 7_200 }));
    expect((await house.post(asking, { authorization: resumed })).status).toBe(200);
  });

  it('loses its sockets, though nothing happens on them', async () => {
    const privacy = telling();
    house = await openHouse({ also: { privacy: privacy.transport } });
    const closed = new Promise<{ code: number; reason: string }>((resolve) => {
      const client = house.client(
        {},
        {
          lazy: false,
          connectionParams: async () => ({ authorization: await bearer(agent('a1', { sessionId: 'ended' })) }),
          on: { closed: (event) => resolve(event as { code: number; reason: string }) },
          onNonLazyError: () => undefined,
        },
      );
      client.on('connected', () => privacy.tell('ended'));
    });
    expect(await closed).toMatchObject({ code: 4403, reason: 'UNAUTHENTICATED' });
  });

  it('stays refused while the telling is lost, and later endings are heard once it is back', async () => {
    const privacy = telling();
    house = await openHouse({ also: { privacy: privacy.transport } });
    const tokens = await Promise.all(['one', 'two'].map((sessionId) => bearer(agent('a1', { sessionId }))));
    await house.post(asking, { authorization: tokens[0]! });
    privacy.tell('one');
    privacy.lose();
    expect((await house.post(asking, { authorization: tokens[0]! })).status).toBe(401);
    expect((await house.post(asking, { authorization: tokens[1]! })).status).toBe(200);
    await until(() => privacy.heard);
    privacy.tell('two');
    expect((await house.post(asking, { authorization: tokens[1]! })).status).toBe(401);
  });
});

it('no token is taken before anybody could say which sessions have ended', async () => {
  const privacy = telling('never');
  house = await openHouse({ also: { privacy: privacy.transport } });
  const refused = await house.post(asking, { authorization: await bearer(agent('a1')) });
  expect(refused.status).toBe(503);
  expect(refused.body.errors[0].extensions.code).toBe('UNAVAILABLE');
  expect((await house.post(asking)).status).toBe(200);
}, 20_000);

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, customer, openHouse, type TestHouse, until } from './testing/house.ts';

describe('the gateway', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
    house.world.say('hello', 'a1');
    house.world.say('again', 'a1');
    house.world.say('beep', 'bot');
  });
  afterAll(() => house.close());

  it('answers one operation from three subgraphs', async () => {
    const { status, body } = await house.post({
      query:
        '{ chat(id: "1") { heat messages(first: 2) { edges { node { text label { name } sender { ... on Agent { name } } } } } } }',
    });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.chat).toEqual({
      heat: 7,
      messages: {
        edges: [
          { node: { text: 'hello', label: { name: 'label of m1' }, sender: { name: 'Agent a1' } } },
          { node: { text: 'again', label: { name: 'label of m2' }, sender: { name: 'Agent a1' } } },
        ],
      },
    });
    expect(body.extensions.cost).toBe(8);
  });

  it('sends each entity once however often it stands in the answer', async () => {
    const fetches = house.transports.people.fetches.length;
    await house.post({ query: '{ chat(id: "1") { all { sender { ... on Agent { name } } } } }' });
    const [fetch, ...others] = house.transports.people.fetches.slice(fetches);
    expect(others).toEqual([]);
    expect(fetch?.request.variables?.['representations']).toHaveLength(1);
  });

  it('carries a subscription whose events are completed by other subgraphs', async () => {
    const client = house.client({ authorization: await bearer(customer('c1')) });
    const events = client.iterate<{ messageAdded: unknown }>({
      query: 'subscription { messageAdded(chatId: "1") { text shout label { name } sender { ... on Agent { name } } } }',
    });
    const first = events.next();
    await until(() => house.transports.chats.open === 1);
    house.world.say('live', 'a2');
    const { value } = await first;
    expect(value.data).toEqual({
      messageAdded: { text: 'live', shout: 'LIVE', label: null, sender: { name: 'Agent a2' } },
    });
    await events.return?.();
    await until(() => house.transports.chats.open === 0);
  });

  it('completes a mutation in the name of whom its caller has become', async () => {
    const { body } = await house.post({ query: 'mutation { enter { chat { heat } } }' });
    expect(body.data).toEqual({ enter: { chat: { heat: 7 } } });
    expect(house.transports.insight.fetches.at(-1)?.viewer).toMatchObject({ kind: 'customer', id: 'c9' });
  });

  it('masks what it does not know, and names it by an id', async () => {
    const { body } = await house.post({ query: '{ broken }' });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
  });
});

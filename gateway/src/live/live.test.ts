import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { following } from '../testing/following.ts';
import { agent, bearer, customer, openHouse, type TestHouse, until } from '../testing/house.ts';
import { answering } from '../testing/subgraphs.ts';

const added = 'subscription($after: Int) { messageAdded(chatId: "1", afterSeq: $after) { seq text who } }';

describe('live', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());
  const upstreamsOf = () => house.transports.chats.subscriptions.length;
  const open = () => house.transports.chats.open;

  const asCustomer = async (id: string, more = {}) => house.client({ authorization: await bearer(customer(id, more)) });

  it('carries queries and mutations too', async () => {
    const client = await asCustomer('ada');
    const query = following(client, '{ me chat(id: 1) { heat } }');
    await query.over;
    expect(query.results).toEqual([{ data: { me: 'customer:ada', chat: { heat: 7 } }, extensions: { cost: 1 } }]);
    const mutation = following(client, 'mutation { say(text: "by socket") { shout } }');
    await mutation.over;
    expect(mutation.data).toEqual([{ say: { shout: 'BY SOCKET' } }]);
  });

  it('keeps the order of events', async () => {
    const events = following(await asCustomer('ada'), added, { after: 0 });
    for (let index = 1; index <= 50; index += 1) house.world.say(`word ${index}`);
    await until(() => events.data.length === 50);
    expect(events.data.map(({ messageAdded }) => messageAdded.seq)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it('masks errors of events as it does those of answers, and keeps their place', async () => {
    const events = following(
      await asCustomer('ada'),
      'subscription { messageAdded(chatId: "1", afterSeq: 0) { chat { all { fails } } } }',
    );
    house.world.say('one');
    house.world.say('two');
    await until(() => events.results.length === 2);
    expect(events.results[1]?.errors).toEqual([
      { message: 'message 2 fails', path: ['messageAdded', 'chat', 'all', 1, 'fails'], extensions: { code: 'CONFLICT' } },
    ]);
  });

  it.each([
    ['a syntax error', 'subscription { messageAdded('],
    ['an unknown field', 'subscription { messageAdded(chatId: 1) { nope } }'],
    [
      'a condition at the root that makes validate() throw',
      'subscription($i: Boolean!) { messageAdded(chatId: 1) @include(if: $i) { id } }',
    ],
    ['a root that is never there', 'subscription { messageAdded(chatId: 1) @skip(if: true) { id } }'],
    ['a variable that is missing', 'subscription($id: ID!) { messageAdded(chatId: $id) { id } }'],
    ['a page too large', '{ messages(first: 1000) { edges { cursor } } }'],
  ])('refuses %s alone: the socket and its other operations stay', async (_name, query) => {
    const client = await asCustomer('ada');
    const other = following(client, added, { after: 0 });
    await until(() => open() === 1);
    const refused = following(client, query);
    await expect(refused.over).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: expect.any(String) }) }),
    ]);
    house.world.say('still here');
    await until(() => other.data.length === 1);
  });

  it("passes a subgraph's refusal on", async () => {
    const events = following(await asCustomer('ada'), 'subscription { forbidden }');
    await events.over;
    expect(events.results[0]?.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await until(() => open() === 0);
  });

  it('ends the upstream with its last client, also when the socket is cut', async () => {
    const client = await asCustomer('ada');
    const one = following(client, added);
    const two = following(client, 'subscription { typing(chatId: 1) { name } }');
    await until(() => open() === 2);
    one.stop();
    await until(() => open() === 1);
    client.terminate();
    await until(() => open() === 0);
    await expect(two.over).rejects.toBeDefined();
  });

  describe('identical subscriptions', () => {
    it('of one viewer share one upstream and one execution', async () => {
      const token = { authorization: await bearer(customer('ada')) };
      const clients = [house.client(token), house.client(token), house.client(token)];
      const all = [
        following(clients[0]!, added, { after: 0 }),
        following(clients[1]!, ` ${added.replace('{ seq', '{ # the same\n seq')}`, { after: 0 }),
        following(clients[2]!, added, { after: 0 }),
      ];
      await until(() => upstreamsOf() > 0);
      await Promise.all(
        clients.map(
          (client) =>
            new Promise((resolve) =>
              client.subscribe(
                { query: '{ me }' },
                { next: () => undefined, error: resolve, complete: () => resolve(null) },
              ),
            ),
        ),
      );
      house.world.say('hello');
      await until(() => all.every(({ data }) => data.length === 1));
      expect(upstreamsOf()).toBe(1);
      expect(house.transports.insight.fetches).toHaveLength(1);
      all[0]?.stop();
      house.world.say('again');
      await until(() => all.slice(1).every(({ data }) => data.length === 2));
      expect(all[0]?.data).toHaveLength(1);
    });

    it.each([
      ['two customers', customer('ada'), customer('bo')],
      ['a customer and an agent of the same id', customer('ada'), agent('ada')],
      ['two workspaces', customer('ada'), customer('ada', { workspaceId: 'w2' })],
      ['two sessions of one customer', customer('ada'), customer('ada', { sessionId: 's2' })],
      [
        'before and after a step-up',
        customer('ada'),
        customer('ada', { acr: 'urn:liuke:step-up', authTime: 1, stepUpUntil: 9_999_999_999 }),
      ],
      ['more and fewer scopes', agent('bo'), agent('bo', { scopes: ['conversation:read', 'customer:read'] })],
      [
        'tokens that end at different times',
        customer('ada', { expiresAt: 4_000_000_000 }),
        customer('ada', { expiresAt: 4_000_000_001 }),
      ],
    ])('of %s never share', async (_name, one, other) => {
      const first = following(house.client({ authorization: await bearer(one) }), added, { after: 0 });
      const second = following(house.client({ authorization: await bearer(other) }), added, { after: 0 });
      await until(() => upstreamsOf() === 2);
      house.world.say('hello');
      await until(() => first.data.length === 1 && second.data.length === 1);
      expect(first.data[0]?.messageAdded.who).toBe(one.id);
      expect(second.data[0]?.messageAdded.who).toBe(other.id);
      expect(house.transports.insight.fetches).toHaveLength(2);
    });

    it('do not share once events have come: who comes later would miss what was stored', async () => {
      house.world.say('stored');
      const token = { authorization: await bearer(customer('ada')) };
      const early = following(house.client(token), added, { after: 0 });
      await until(() => early.data.length === 1);
      const late = following(house.client(token), added, { after: 0 });
      await until(() => late.data.length === 1);
      expect(late.data[0]?.messageAdded.text).toBe('stored');
      expect(upstreamsOf()).toBe(2);
    });
  });

  describe('rights', () => {
    it('are those of the moment of each event', async () => {
      const events = following(await asCustomer('ada'), added, { after: 0 });
      house.world.say('one');
      await until(() => events.data.length === 1);
      house.world.revoked.add('ada');
      house.world.say('two');
      await until(() => events.results.length === 2);
      expect(events.results[1]).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    });

    it('of an API key end when it is revoked: nothing more is delivered', async () => {
      let now: object | null = {
        workspaceId: 'w1',
        keyId: 'k1',
        name: 'Shop',
        scopes: [],
        expiresAt: null,
        requestsPerMinute: 60,
        allowedOrigins: null,
      };
      const partners = await openHouse({
        also: { privacy: answering('privacy', () => ({ apiKeyOwner: now })) },
        keyMemory: 1,
      });
      const events = following(partners.client({ apiKey: 'k' }), added, { after: 0 });
      partners.world.say('one');
      await until(() => events.data.length === 1);
      now = null;
      partners.world.say('two');
      await expect(events.over).rejects.toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
      expect(events.data).toHaveLength(1);
      await partners.close();
    });

    it('end with the token: each subscription is told, then the socket is closed with 4403', async () => {
      const closed: { code: number; reason: string }[] = [];
      const token = await bearer(customer('ada', { expiresAt: Math.ceil(Date.now() / 1000) + 3 }));
      const client = house.client(
        { authorization: token },
        { lazyCloseTimeout: 60_000, on: { closed: (event) => closed.push(event as { code: number; reason: string }) } },
      );
      const events = following(client, added);
      await expect(events.over).rejects.toEqual([expect.objectContaining({ extensions: { code: 'TOKEN_EXPIRED' } })]);
      await until(() => closed.length === 1);
      expect(closed[0]).toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
      await until(() => open() === 0);
    });
  });
});

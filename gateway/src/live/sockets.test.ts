import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusals } from '../metrics.ts';
import { following } from '../testing/following.ts';
import { agent, bearer, customer, openHouse, type TestHouse, until } from '../testing/house.ts';
import { RawSocket } from '../testing/raw-socket.ts';

const added = 'subscription($after: Int) { messageAdded(chatId: "1", afterSeq: $after) { seq text } }';

const counted = async (code: string): Promise<number> =>
  (await refusals.get()).values.find(({ labels }) => labels.code === code)?.value ?? 0;

describe('a socket', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openHouse({ origins: ['https://shop.example'] });
  });
  afterEach(() => house.close());
  const raw = (options = {}) => new RawSocket(house.url, options);
  const acknowledged = async (socket: RawSocket): Promise<RawSocket> => {
    await until(() => socket.of('connection_ack').length === 1);
    return socket;
  };

  it('that says nothing at first is closed with 4408', async () => {
    const hasty = await openHouse({ liveLimits: { initTimeout: 100 } });
    expect((await new RawSocket(hasty.url).closed()).code).toBe(4408);
    await hasty.close();
  });

  it('of another protocol is closed with 4406', async () => {
    const socket = raw({ protocol: 'graphql-ws' });
    const code = await Promise.race([socket.closed().then((closed) => closed.code), socket.opened().catch(() => 'refused')]);
    expect([4406, 'refused', 1006]).toContain(code);
  });

  it('that asks before it has introduced itself is closed with 4401', async () => {
    const socket = raw();
    await socket.opened();
    socket.subscribe('1', '{ me }');
    expect((await socket.closed()).code).toBe(4401);
  });

  it.each([{ authorization: 'Bearer wrong' }, { apiKey: 'wrong' }])(
    'with wrong credentials is closed with 4403: %j',
    async (parameters) => {
      expect((await (await raw().init(parameters)).closed()).code).toBe(4403);
    },
  );

  it('that sends more than 64 KiB is closed with 1009', async () => {
    const socket = await acknowledged(await raw().init());
    socket.subscribe('1', `{ me ${'#'.repeat(70_000)}\n }`);
    expect((await socket.closed()).code).toBe(1009);
  });

  it('that sends a prototype is closed with 4400', async () => {
    const socket = await acknowledged(await raw().init());
    socket.send('{"type":"subscribe","id":"1","payload":{"query":"{ me }","variables":{"__proto__":{"admin":true}}}}');
    expect((await socket.closed()).code).toBe(4400);
  });

  it('carries twenty operations at a time, and refuses the next one alone', async () => {
    const socket = await acknowledged(await raw().init({ authorization: await bearer(customer('ada')) }));
    for (let index = 0; index < 21; index += 1)
      socket.subscribe(`s${index}`, `subscription { t${index}: typing(chatId: 1) { name } }`);
    await until(() => socket.of('error').length === 1);
    expect(socket.of('error')).toEqual([
      { type: 'error', id: 's20', payload: [expect.objectContaining({ extensions: { code: 'TOO_COMPLEX' } })] },
    ]);
    socket.send({ type: 'complete', id: 's0' });
    socket.subscribe('again', '{ me }');
    await until(() => socket.of('next', 'again').length === 1);
  });

  it('is one of five that a customer may open; agents open more', async () => {
    const ada = { authorization: await bearer(customer('ada')) };
    const open = await Promise.all(Array.from({ length: 5 }, async () => acknowledged(await raw().init(ada))));
    expect(await (await raw().init(ada)).closed()).toMatchObject({ code: 1013, reason: 'TOO_MANY_SOCKETS' });
    open[0]?.socket.close();
    await open[0]?.closed();
    await until(async () => {
      const socket = await raw().init(ada);
      return Promise.race([socket.closed().then(() => false), acknowledged(socket).then(() => true)]);
    });
    const bo = { authorization: await bearer(agent('bo')) };
    await Promise.all(Array.from({ length: 7 }, async () => acknowledged(await raw().init(bo))));
  });

  it("of another site's page is refused, of a listed one's taken", async () => {
    await expect(raw({ origin: 'https://elsewhere.example' }).opened()).rejects.toThrow('403');
    await raw({ origin: 'https://shop.example' }).opened();
    await raw({ origin: house.url }).opened();
  });

  it('is told to go with 1001 when the house drains', async () => {
    const socket = await acknowledged(await raw().init());
    await house.gateway.drain();
    expect((await socket.closed()).code).toBe(1001);
    await expect(raw().opened()).rejects.toThrow();
  });
});

describe('a peer that is gone without a word', () => {
  it('is cut when it does not answer a ping', async () => {
    const house = await openHouse({ liveLimits: { ping: 1_000 } });
    const socket = await new RawSocket(house.url).init({ authorization: await bearer(customer('ada')) });
    await until(() => socket.of('connection_ack').length === 1);
    socket.subscribe('1', added, { after: 0 });
    await until(() => house.transports.chats.open === 1);
    socket.socket.pause();
    await until(() => house.transports.chats.open === 0);
    await house.close();
  });
});

describe('a client that reads too slowly', () => {
  const large = 'x'.repeat(100_000);

  it('is closed with 1013, and nobody else is harmed', async () => {
    const house = await openHouse({ liveLimits: { stall: 50 } });
    const before = await counted('SLOW_CONSUMER');
    const slow = await new RawSocket(house.url).init({ authorization: await bearer(customer('slow')) });
    await until(() => slow.of('connection_ack').length === 1);
    slow.subscribe('1', added, { after: 0 });
    const quick = following(house.client({ authorization: await bearer(customer('quick')) }), added, { after: 0 });
    await until(() => house.transports.chats.open === 2);
    slow.socket.pause();
    let said = 0;
    await until(async () => {
      house.world.say(large);
      said += 1;
      return (await counted('SLOW_CONSUMER')) > before;
    });
    slow.socket.resume();
    expect(await slow.closed()).toEqual({ code: 1013, reason: 'SLOW_CONSUMER' });
    await until(() => quick.data.length === said);
    expect(quick.data.map(({ messageAdded }) => messageAdded.seq)).toEqual(
      Array.from({ length: said }, (_, index) => index + 1),
    );
    await house.close();
  });

  it('is not one who resumes after a long absence and reads as fast as the network goes', async () => {
    const house = await openHouse();
    for (let index = 0; index < 2_000; index += 1) house.world.say(`${index} ${'x'.repeat(5_000)}`);
    const events = following(house.client({ authorization: await bearer(customer('ada')) }), added, { after: 0 });
    await until(() => events.data.length === 2_000);
    expect(events.data.map(({ messageAdded }) => messageAdded.seq)).toEqual(
      Array.from({ length: 2_000 }, (_, index) => index + 1),
    );
    house.world.say('live');
    await until(() => events.data.length === 2_001);
    await house.close();
  });
});

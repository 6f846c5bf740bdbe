import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { following } from '../testing/following.ts';
import { bearer, customer, openHouse, type TestHouse, until } from '../testing/house.ts';

const added = 'subscription($after: Int) { messageAdded(chatId: "1", afterSeq: $after) { seq text who } }';

describe('a lost upstream', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());
  const upstreamsOf = () => house.transports.chats.subscriptions.length;
  const open = () => house.transports.chats.open;

  const asCustomer = async (id: string, more = {}) => house.client({ authorization: await bearer(customer(id, more)) });

  it('is regained without the client noticing: nothing missed, nothing twice, and the addition does not show', async () => {
    const events = following(await asCustomer('ada'), added, { after: 0 });
    house.world.say('one');
    house.world.say('two');
    await until(() => events.data.length === 2);
    house.transports.chats.down = true;
    house.transports.chats.cut();
    for (const text of ['three', 'four', 'five']) house.world.say(text);
    await until(() => upstreamsOf() > 2);
    house.transports.chats.down = false;
    await until(() => events.data.length === 5);
    house.world.say('six');
    await until(() => events.data.length === 6);
    expect(events.data.map(({ messageAdded }) => messageAdded.text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
    expect(Object.keys(events.data[3]?.messageAdded ?? {})).toEqual(['seq', 'text', 'who']);
    expect(house.transports.chats.subscriptions.at(-1)?.request.variables).toMatchObject({ liuke_afterSeq: 2 });
  });

  it('is regained from where it was although the client did not ask for seq', async () => {
    const events = following(
      await asCustomer('ada'),
      'subscription S($c: ID!) { m: messageAdded(chatId: $c, afterSeq: 0) { ...T } } fragment T on Message { text }',
      { c: '1' },
    );
    house.world.say('one');
    await until(() => events.data.length === 1);
    house.transports.chats.cut();
    house.world.say('two');
    await until(() => events.data.length === 2);
    expect(events.data).toEqual([{ m: { text: 'one' } }, { m: { text: 'two' } }]);
  });

  it('is let go of while a long replay is worked off, and taken up again where it was', async () => {
    for (let index = 0; index < 2_000; index += 1) house.world.say(`word ${index}`);
    const events = following(await asCustomer('ada'), added, { after: 0 });
    await until(() => events.data.length === 2_000);
    expect(events.data.map(({ messageAdded }) => messageAdded.seq)).toEqual(
      Array.from({ length: 2_000 }, (_, index) => index + 1),
    );
    expect(upstreamsOf()).toBeGreaterThan(1);
  });

  it('without seq is simply asked for again', async () => {
    const events = following(await asCustomer('ada'), 'subscription { typing(chatId: 1) { name by { name } } }');
    await until(() => open() === 1);
    house.transports.chats.cut();
    await until(() => open() === 1);
    await until(() => {
      house.world.type('a1');
      return events.data.length > 0;
    });
    expect(events.data[0]).toEqual({ typing: { name: 'a1', by: { name: 'Agent a1' } } });
  });

  it('that does not come back is UNAVAILABLE at last', async () => {
    const impatient = await openHouse({ patience: { first: 5, longest: 5, total: 30 } });
    impatient.transports.chats.down = true;
    const events = following(impatient.client({ authorization: await bearer(customer('ada')) }), added);
    await expect(events.over).rejects.toEqual([expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })]);
    await impatient.close();
  });
});

import { nobody } from '@liuke/kit';
import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import conversations from './subgraph.ts';
import {
  connected,
  customerOf,
  deskOf,
  gateway,
  leases,
  receives,
  saveChannel,
  settles,
  wechatSettings,
} from './testing/channels.ts';
import { agent, arrives, code, data, identityToken } from './testing/guests.ts';

let room: TestRoom;
let channelId: string;
let number = 0;
/** Some tests move the clock by days. */
const later = new Date('2099-01-01');
const fresh = (): string => `o${++number}`;
beforeAll(async () => {
  room = await testRoom(conversations);
  channelId = await connected(room);
});
afterAll(() => room.close());

const writes = (externalId: string, text: string, more: Record<string, unknown> = {}) =>
  receives(room, { channelId, messageId: `m${++number}`, from: { externalId }, text, ...more });
/** Leaves nothing for the next test to find. */
const drained = async (): Promise<void> => {
  for (;;) {
    const { deliveries, nextAt } = await leases(room, 100);
    for (const delivery of deliveries) await settles(room, delivery, { outcome: 'SENT' });
    if (deliveries.length === 0 && nextAt === null) return;
    if (deliveries.length === 0) room.clock.set(new Date(nextAt!));
  }
};

describe('a channel', () => {
  it('is connected by who may, with the address to enter at the provider, and never shows its settings', async () => {
    const channel = data(
      await saveChannel(room, { kind: 'WECHAT', name: 'second', settings: wechatSettings() }),
    ).saveChannel;
    expect(channel).toMatchObject({ kind: 'WECHAT', enabled: true, lastReceivedAt: null, lastError: null });
    expect(channel.webhookUrl).toBe(`https://chat.example/channels/wechat/${channel.id}`);
    expect(code(await saveChannel(room, { kind: 'WECHAT', name: 'x', settings: wechatSettings() }, agent(room)))).toBe(
      'FORBIDDEN',
    );
    const rows = await room
      .as({ ...gateway, kind: 'house', workspaceId: room.workspace.id })
      .query<{ sealed: string }>('-- test.sealed\nselect sealed from conversations.channel_settings');
    for (const { sealed } of rows) expect(sealed).not.toContain('secret');
  });

  it('keeps settings that are not named, and takes away those that are empty', async () => {
    const id = await connected(room, { name: 'third' });
    const change = { id, kind: 'WECHAT', name: 'third', settings: [{ name: 'encodingAesKey', value: 'a'.repeat(43) }] };
    data(await saveChannel(room, change));
    const door = async () =>
      data(await room.query(gateway, 'query ($id: ID!) { channelDoor(id: $id) { settings { name value } } }', { id }))
        .channelDoor;
    expect((await door()).settings.map(({ name }: { name: string }) => name).sort()).toEqual([
      'appId',
      'appSecret',
      'encodingAesKey',
      'token',
    ]);
    data(await saveChannel(room, { ...change, settings: [{ name: 'encodingAesKey', value: '' }] }));
    expect((await door()).settings).toHaveLength(3);
    data(await saveChannel(room, { ...change, settings: [], enabled: false }));
    expect(await door()).toBeNull();
  });

  it.each([
    ['a missing setting', { settings: wechatSettings().slice(1) }],
    ['an unknown one', { settings: wechatSettings({ colour: 'red' }) }],
    ['a malformed one', { settings: wechatSettings({ encodingAesKey: 'short' }) }],
    ['another host where that is not allowed', { settings: wechatSettings({ apiBase: 'http://169.254.169.254/' }) }],
    ['a kind that needs no connecting', { kind: 'WEB', settings: [] }],
    ['no name', { name: ' ' }],
  ])('is refused with %s', async (_, input) => {
    expect(code(await saveChannel(room, { kind: 'WECHAT', name: 'x', settings: wechatSettings(), ...input }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is found by the gateway alone, and not in another workspace', async () => {
    const ask = 'query ($id: ID!) { channelDoor(id: $id) { id } }';
    expect(data(await room.query(gateway, ask, { id: channelId })).channelDoor.id).toBe(channelId);
    for (const viewer of [nobody, agent(room, 'ADMIN')]) {
      expect(code(await room.query(viewer, ask, { id: channelId }))).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
    const stranger = agent(room, 'ADMIN', room.otherWorkspace.id);
    expect(data(await room.query(stranger, '{ channels { id } }')).channels).toEqual([]);
    expect(code(await saveChannel(room, { id: channelId, kind: 'WECHAT', name: 'mine', settings: [] }, stranger))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('what comes in', () => {
  it('makes a customer with one thread, told to the house', async () => {
    const openid = fresh();
    const first = await writes(openid, '我的包裹在哪里？');
    const second = await writes(openid, '急');
    expect(first).toMatchObject({ repeated: false, unidentified: true });
    expect(second.conversationId).toBe(first.conversationId);
    const { customer, channel } = await customerOf(room, first.conversationId);
    expect(channel).toBe('WECHAT');
    expect(customer.identities).toEqual([{ channel: 'WECHAT', externalId: openid, verified: true }]);
    const told = (await room.said()).filter(({ name }) => name === 'MessageReceived').map(({ payload }) => payload);
    expect(told).toContainEqual(
      expect.objectContaining({ messageId: first.messageId, channel: 'WECHAT', text: '我的包裹在哪里？' }),
    );
  });

  it('is stored once, whoever tells it again and however many at the same moment', async () => {
    const openid = fresh();
    const input = { channelId, messageId: `again-${openid}`, from: { externalId: openid }, text: '在吗' };
    const told = await Promise.all(Array.from({ length: 8 }, () => receives(room, input)));
    expect(told.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(1);
    const desk = await deskOf(room, told[0].conversationId, (await customerOf(room, told[0].conversationId)).customer.id);
    expect((await desk.thread()).filter(({ text }) => text === '在吗')).toHaveLength(1);
  });

  it('of somebody new, several at once, makes one customer and one conversation', async () => {
    const openid = fresh();
    const told = await Promise.all(Array.from({ length: 8 }, (_, index) => writes(openid, `第${index}句`)));
    expect(new Set(told.map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  it('reopens what was closed within a week, and begins anew after it', async () => {
    const openid = fresh();
    const { conversationId } = await writes(openid, '你好');
    const close = () =>
      room.query(agent(room), 'mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', {
        id: conversationId,
      });
    await close();
    expect((await writes(openid, '还有一件事')).conversationId).toBe(conversationId);
    await close();
    room.clock.advance(8 * 86_400_000);
    expect((await writes(openid, '好久不见')).conversationId).not.toBe(conversationId);
  });

  it('a UnionID makes the mini-program, the account and the signed identity one customer', async () => {
    const mini = await connected(room, { kind: 'WECHAT_MINI', name: 'mini' });
    const links = [`unionid:${fresh()}`];
    const there = await writes(fresh(), '从公众号来', {});
    const [openid, miniid] = [fresh(), fresh()];
    const one = await writes(openid, '公众号', { from: { externalId: openid, links } });
    const two = await writes(miniid, '小程序', { channelId: mini, from: { externalId: miniid, links } });
    expect(two.conversationId).toBe(one.conversationId);
    expect((await customerOf(room, two.conversationId)).channels).toEqual(['WECHAT', 'WECHAT_MINI']);
    const token = await identityToken(
      { sub: `user-${openid}`, name: 'Ada', unionid: links[0]!.slice('unionid:'.length) },
      undefined,
      later,
    );
    const ada = await arrives(room, { identityToken: token });
    expect(ada.session.conversation.id).toBe(one.conversationId);
    expect((await customerOf(room, there.conversationId)).customer.id).not.toBe(ada.id);
  });

  it('a phone number of a signed token links only where the workspace says that it is verified', async () => {
    const phone = () => `138${String(10_000_000 + number++)}`;
    for (const verified of [false, true]) {
      const [mine, openid] = [phone(), fresh()];
      const { conversationId } = await writes(openid, '短信', { from: { externalId: openid, links: [`phone:+86${mine}`] } });
      const token = await identityToken(
        { sub: `phone-${openid}`, phone: mine, phone_number_verified: verified },
        undefined,
        later,
      );
      const { session } = await arrives(room, { identityToken: token });
      expect(session.conversation?.id === conversationId).toBe(verified);
    }
  });

  it('is refused for a channel that is switched off or not there', async () => {
    const id = await connected(room, { name: 'off', enabled: false });
    for (const other of [id, '018f0000-0000-7000-8000-000000000000', 'no id']) {
      const input = { channelId: other, messageId: 'm', from: { externalId: 'o' }, kind: 'TEXT', text: 'x' };
      const document = 'mutation ($input: ReceiveMessageInput!) { receiveMessage(input: $input) { repeated } }';
      expect(code(await room.query(gateway, document, { input }))).toMatch(/NOT_FOUND|BAD_USER_INPUT/);
    }
  });
});

describe('what goes out', () => {
  const opened = async (openid = fresh()) => {
    await drained();
    const { conversationId } = await writes(openid, '你好');
    const desk = await deskOf(room, conversationId, (await customerOf(room, conversationId)).customer.id);
    return { openid, conversationId, desk };
  };

  it('is handed out in the order it was said: the next one only when the one before it is settled', async () => {
    const { openid, desk } = await opened();
    for (const text of ['一', '二', '三']) await desk.say(text);
    const sent: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const { deliveries } = await leases(room);
      expect(deliveries).toHaveLength(1);
      expect(deliveries[0]).toMatchObject({ externalId: openid, attempt: 1, channel: { id: channelId, kind: 'WECHAT' } });
      expect((await leases(room)).deliveries).toEqual([]);
      sent.push(deliveries[0].text);
      expect(await settles(room, deliveries[0], { outcome: 'SENT', providerIds: [`p${++number}`] })).toBe(true);
    }
    expect(sent).toEqual(['一', '二', '三']);
    expect(
      (await desk.thread())
        .filter(({ kind, sender }) => kind === 'TEXT' && sender.__typename === 'Agent')
        .map(({ delivery }) => delivery),
    ).toEqual(['SENT', 'SENT', 'SENT']);
  });

  it('follows the customer to where they last wrote', async () => {
    const telegram = data(
      await saveChannel(room, {
        kind: 'TELEGRAM',
        name: 'bot',
        settings: [
          { name: 'botToken', value: '12345:abcdefghijklmnopqrstuvwx' },
          { name: 'secretToken', value: 's' },
        ],
      }),
    ).saveChannel.id;
    const links = [`phone:+86139${String(10_000_000 + number++)}`];
    const { openid, desk } = await opened();
    await writes(openid, '先在微信', { from: { externalId: openid, links } });
    await desk.say('微信回复');
    await writes(`t${openid}`, '再到电报', { channelId: telegram, from: { externalId: `t${openid}`, links } });
    await desk.say('电报回复');
    const { deliveries } = await leases(room);
    expect(deliveries.map(({ channel, text }) => [channel.kind, text]).sort()).toEqual([
      ['TELEGRAM', '电报回复'],
      ['WECHAT', '微信回复'],
    ]);
    for (const delivery of deliveries) await settles(room, delivery, { outcome: 'SENT' });
  });

  it('is tried again with growing pauses, the one behind it waiting, and given up in words at last', async () => {
    const { conversationId, desk } = await opened();
    room.clock.advance(0);
    await desk.say('一');
    await desk.say('二');
    let tries = 0;
    for (;;) {
      const { deliveries, nextAt } = await leases(room);
      if (deliveries.length === 0) {
        room.clock.set(new Date(nextAt!));
        continue;
      }
      if (deliveries[0].text === '二') {
        await settles(room, deliveries[0], { outcome: 'RETRY', partsSent: 0, sentence: 'HTTP 500' });
        break;
      }
      tries++;
      expect(deliveries).toHaveLength(1);
      await settles(room, deliveries[0], { outcome: 'RETRY', partsSent: 0, sentence: 'HTTP 500' });
    }
    expect(tries).toBe(12);
    const thread = await desk.thread();
    expect(thread.find(({ text }) => text === '一')).toMatchObject({
      delivery: 'FAILED',
      deliveryProblem: { code: 'GIVEN_UP', sentence: 'HTTP 500' },
    });
    expect(thread.at(-1)).toMatchObject({ kind: 'EVENT' });
    expect(thread.at(-1)?.text).toContain('微信');
    const [mine] = data(await room.query(agent(room, 'ADMIN'), '{ channels { id lastError } }')).channels;
    expect(mine).toEqual({ id: channelId, lastError: 'HTTP 500' });
    expect((await customerOf(room, conversationId)).status).toBe('ASSIGNED');
  });

  it('waits as long as the provider says, where that is longer than we would have', async () => {
    const { desk } = await opened();
    room.clock.advance(0);
    await desk.say('慢一点');
    const { deliveries } = await leases(room);
    await settles(room, deliveries[0], { outcome: 'RETRY', partsSent: 0, retryAfter: 120 });
    const { nextAt } = await leases(room);
    expect(Date.parse(nextAt!) - room.clock.now().getTime()).toBe(120_000);
    room.clock.set(new Date(nextAt!));
  });

  it('after the window has closed is FAILED, said to the agent, and goes of itself when the customer writes again', async () => {
    const { openid, desk } = await opened();
    await desk.say('四十八小时以后');
    const { deliveries } = await leases(room);
    await settles(room, deliveries[0], { outcome: 'FAILED', problem: 'WINDOW_CLOSED', partsSent: 0, sentence: '45015' });
    const [failed, notice] = (await desk.thread()).slice(-2);
    expect(failed).toMatchObject({ delivery: 'FAILED', deliveryProblem: { code: 'WINDOW_CLOSED' } });
    expect(notice).toMatchObject({ kind: 'EVENT', sender: { __typename: 'System' } });
    await desk.say('还有一句');
    const second = await leases(room);
    await settles(room, second.deliveries[0], { outcome: 'FAILED', problem: 'WINDOW_CLOSED', partsSent: 0 });
    await writes(openid, '我回来了');
    const again: string[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const { deliveries: now } = await leases(room);
      again.push(...now.map(({ text }) => text));
      await settles(room, now[0], { outcome: 'SENT' });
    }
    expect(again).toEqual(['四十八小时以后', '还有一句']);
  });

  it('held by one who died is handed out again when its lease has run out, and the dead one counts no more', async () => {
    const { desk } = await opened();
    room.clock.advance(0);
    await desk.say('谁来发');
    const [dead] = (await leases(room)).deliveries;
    expect((await leases(room)).deliveries).toEqual([]);
    room.clock.advance(61_000);
    const [heir] = (await leases(room)).deliveries;
    expect(heir).toMatchObject({ messageId: dead.messageId, attempt: 2 });
    expect(await settles(room, dead, { outcome: 'FAILED', problem: 'REFUSED' })).toBe(false);
    expect(await settles(room, heir, { outcome: 'SENT' })).toBe(true);
  });

  it("is DELIVERED and READ as the provider reports, also where the report comes before we know the provider's id", async () => {
    const { desk } = await opened();
    const reports = async (messageId: string, state: string) =>
      data(
        await room.query(gateway, 'mutation ($input: ReportDeliveryInput!) { reportDelivery(input: $input) }', {
          input: { channelId, messageId, state },
        }),
      ).reportDelivery;
    await desk.say('收到了吗');
    const [delivery] = (await leases(room)).deliveries;
    const id = `p${++number}`;
    expect(await reports(id, 'DELIVERED')).toBe(false);
    await settles(room, delivery, { outcome: 'SENT', providerIds: [id] });
    expect((await desk.thread()).at(-1)?.delivery).toBe('DELIVERED');
    expect(await reports(id, 'SENT')).toBe(true);
    expect((await desk.thread()).at(-1)?.delivery).toBe('DELIVERED');
    await reports(id, 'READ');
    expect((await desk.thread()).at(-1)?.delivery).toBe('READ');
  });

  it('waits while the channel is switched off', async () => {
    const id = await connected(room, { name: 'pausing' });
    await drained();
    const openid = fresh();
    const { conversationId } = await writes(openid, '你好', { channelId: id });
    const desk = await deskOf(room, conversationId, (await customerOf(room, conversationId)).customer.id);
    const set = (enabled: boolean) => saveChannel(room, { id, kind: 'WECHAT', name: 'pausing', enabled, settings: [] });
    await desk.say('之前');
    await room
      .as({ ...gateway, kind: 'house', workspaceId: room.workspace.id })
      .query('-- test.off\nupdate conversations.channel set enabled = false where id = $1', [id]);
    // Due, and switched off before it was handed out: not held, and not counted as a try.
    expect((await leases(room)).deliveries).toEqual([]);
    data(await set(true));
    data(await set(false));
    await desk.say('之后');
    expect((await leases(room)).deliveries).toEqual([]);
    data(await set(true));
    const { deliveries } = await leases(room);
    expect(deliveries.map(({ text, attempt }) => [text, attempt])).toEqual([['之前', 1]]);
  });

  it('a numbered answer means the button, and its value is what was said', async () => {
    const { openid, desk } = await opened();
    const buttons = [
      { title: '退货', value: '我要退货' },
      { title: '官网', value: 'open', url: 'https://shop.example/' },
      { title: '换货', value: '我要换货' },
    ];
    await desk.say('请选择', { kind: 'CARD', buttons });
    await writes(openid, '３。');
    expect((await desk.thread()).at(-1)?.text).toBe('我要换货');
    await writes(openid, 'x', { choice: 1 });
    expect((await desk.thread()).at(-1)?.text).toBe('我要退货');
    await desk.say('您要几件？');
    await writes(openid, '2');
    expect((await desk.thread()).at(-1)?.text).toBe('2');
  });

  it('is gone with the customer who is erased', async () => {
    const { openid, conversationId, desk } = await opened();
    await writes(openid, '再见', { from: { externalId: openid, links: [`unionid:${openid}`] } });
    await desk.say('再见');
    const { customer } = await customerOf(room, conversationId);
    await room.hear('ErasureRequested', { requestId: customer.id, customerId: customer.id });
    const house = room.as({ ...gateway, kind: 'house', workspaceId: room.workspace.id });
    for (const [table, column] of [
      ['reach', 'external_id'],
      ['channel_identity', 'external_id'],
    ]) {
      expect(await house.query(`-- test.left\nselect 1 from conversations.${table} where ${column} = $1`, [openid])).toEqual(
        [],
      );
    }
    expect(
      await house.query('-- test.leftLinks\nselect 1 from conversations.identity_link where customer_id = $1', [
        customer.id,
      ]),
    ).toEqual([]);
    expect(
      await house.query('-- test.leftOut\nselect 1 from conversations.delivery where conversation_id = $1', [
        conversationId,
      ]),
    ).toEqual([]);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { customerOf, gateway, leases, saveChannel, settles } from './testing/channels.ts';
import { data } from './testing/guests.ts';
import { wechatLine } from './testing/wechat-line.ts';

const { room, channelId, next, writes, opened } = await wechatLine();
afterAll(() => room.close());

describe('what goes out', () => {
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
      expect(await settles(room, deliveries[0], { outcome: 'SENT', providerIds: [`p${next()}`] })).toBe(true);
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
    const links = [`phone:+86139${String(10_000_000 + next())}`];
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
    const id = `p${next()}`;
    expect(await reports(id, 'DELIVERED')).toBe(false);
    await settles(room, delivery, { outcome: 'SENT', providerIds: [id] });
    expect((await desk.thread()).at(-1)?.delivery).toBe('DELIVERED');
    expect(await reports(id, 'SENT')).toBe(true);
    expect((await desk.thread()).at(-1)?.delivery).toBe('DELIVERED');
    await reports(id, 'READ');
    expect((await desk.thread()).at(-1)?.delivery).toBe('READ');
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

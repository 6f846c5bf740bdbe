import { afterAll, describe, expect, it } from 'vitest';
import { connected, customerOf, deskOf, gateway, leases, saveChannel, settles } from './testing/channels.ts';
import { agent, data } from './testing/guests.ts';
import { wechatLine } from './testing/wechat-line.ts';

const { room, channelId, fresh, writes, drained, opened } = await wechatLine();
afterAll(() => room.close());

describe('what goes out and does not arrive', () => {
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
    await settles(room, deliveries[0], {
      outcome: 'FAILED',
      problem: 'WINDOW_CLOSED',
      partsSent: 0,
      sentence: '45015 for 13812345678',
    });
    const [failed, notice] = (await desk.thread()).slice(-2);
    // What a provider quotes of a person is not kept.
    const sentence = '45015 for [number]';
    expect(failed).toMatchObject({ delivery: 'FAILED', deliveryProblem: { code: 'WINDOW_CLOSED', sentence } });
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
});

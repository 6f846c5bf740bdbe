import { afterAll, describe, expect, it } from 'vitest';
import { connected, customerOf, deskOf, gateway, receives } from './testing/channels.ts';
import { agent, arrives, code, identityToken } from './testing/guests.ts';
import { wechatLine } from './testing/wechat-line.ts';

const { room, channelId, next, fresh, writes } = await wechatLine();
afterAll(() => room.close());

/** Some tests move the clock by days. */
const later = new Date('2099-01-01');

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
    const phone = () => `138${String(10_000_000 + next())}`;
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

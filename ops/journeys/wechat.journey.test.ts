import { type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { amr, png } from '@liuke/gateway/testing/media';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { type AgentInStory, agentAt, customerAt } from './people.ts';
import { type Connected, connectWechat, conversationWith, takes, threadOf } from './wechat.ts';

let house: StoryHouse;
let wechat: FakeWechat;
let account: Connected;
let desk: AgentInStory;
let people = 0;
const somebody = (): string => `oPerson${++people}_of_the_story`;

beforeAll(async () => {
  wechat = await fakeWechat();
  house = await openStoryHouse({ channelApiBase: true });
  account = await connectWechat(house.url, wechat);
  desk = await agentAt(house.url, 'supervisor@demo.test');
}, 300_000);
afterAll(async () => {
  await desk?.leaves();
  await house?.close();
  await wechat?.close();
}, 60_000);

/** An agent has room for five. */
const open: string[] = [];
afterEach(async () => {
  for (const id of open.splice(0))
    await desk.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id });
});

/** A conversation over WeChat that the desk has. */
const talkWith = async (openid: string, words: string): Promise<string> => {
  expect((await wechat.says(account.webhook, openid, words)).status).toBe(200);
  const id = (await conversationWith(desk, words))!;
  await takes(desk, id);
  open.push(id);
  await desk.repliesOnceTaken(id, `您好，${openid}`);
  await expect.poll(() => wechat.texts()).toContain(`您好，${openid}`);
  return id;
};
const deliveryOf = async (id: string, text: string) => (await threadOf(desk, id)).find((message) => message.text === text);

describe('WeChat', () => {
  it('finds the address ours: echostr comes back for the right token alone', async () => {
    expect(await wechat.greets(account.webhook)).toMatchObject({ status: 200, body: '5893265419523649854' });
    expect((await wechat.greets(account.webhook, { token: 'another' })).status).toBe(403);
    expect((await wechat.greets(account.webhook, { at: new Date(Date.now() - 3_600_000) })).status).toBe(403);
  });

  it('is acknowledged long before the answer, which takes ten seconds', async () => {
    const openid = somebody();
    const id = await talkWith(openid, '十秒之后的回答');
    wechat.misbehaves({ late: 10_000 });
    await desk.replies(id, '慢慢来');
    const { status, body } = await wechat.says(account.webhook, openid, '在等回答');
    expect({ status, body }).toEqual({ status: 200, body: 'success' });
    expect(wechat.texts()).not.toContain('慢慢来');
    await expect.poll(() => wechat.texts(), { timeout: 30_000 }).toContain('慢慢来');
    await expect.poll(async () => (await deliveryOf(id, '慢慢来'))?.delivery, { timeout: 30_000 }).toBe('SENT');
  }, 90_000);

  it('told three times, and twice at the same moment, stores a message once', async () => {
    const openid = somebody();
    const told = { MsgId: '7100000000000000123', CreateTime: 1_764_000_000 };
    const answers = await Promise.all([1, 2].map(() => wechat.says(account.webhook, openid, '重发三次', told)));
    answers.push(await wechat.says(account.webhook, openid, '重发三次', told));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const id = (await conversationWith(desk, '重发三次'))!;
    expect((await threadOf(desk, id)).filter(({ text }) => text === '重发三次')).toHaveLength(1);
  });

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['500', { status: 500 }],
    ['a closed connection', 'closes before' as const],
    ['a connection closed after the work', 'closes after' as const],
  ])(
    'keeps the order of what is said through %s, and loses nothing',
    async (name, misbehaviour) => {
      const openid = somebody();
      const id = await talkWith(openid, `第一句 ${name}`);
      wechat.misbehaves(misbehaviour);
      const words = ['甲', '乙', '丙'].map((word) => `${word} ${name}`);
      for (const text of words) await desk.replies(id, text);
      await expect.poll(() => wechat.texts(), { timeout: 30_000 }).toContain(words[2]);
      const heard = wechat.sent.filter(({ touser }) => touser === openid).map(({ text }) => text.content);
      // At least once: what was taken before the line broke may come again, next to itself.
      expect(heard.filter((text, index) => text !== heard[index - 1]).slice(-3)).toEqual(words);
      for (const text of words) await expect.poll(async () => (await deliveryOf(id, text))?.delivery).toBe('SENT');
    },
    60_000,
  );

  it('fetches one access token for all who need one, and another when that has ended', async () => {
    const ids = [];
    for (const words of ['令牌一', '令牌二', '令牌三']) ids.push(await talkWith(somebody(), words));
    wechat.forgetsToken();
    const before = wechat.tokensGiven();
    await Promise.all(ids.map((id, index) => desk.replies(id, `新令牌 ${index}`)));
    await expect.poll(() => wechat.texts().filter((text) => text.startsWith('新令牌'))).toHaveLength(3);
    expect(wechat.tokensGiven() - before).toBeLessThanOrEqual(2);
  });

  it('after 48 hours: FAILED with a code, said to the agent in words, and sent when the customer writes again', async () => {
    const openid = somebody();
    const id = await talkWith(openid, '两天以前');
    wechat.windowOf(openid, false);
    await desk.replies(id, '您还在吗？');
    await expect.poll(async () => (await deliveryOf(id, '您还在吗？'))?.deliveryProblem?.code).toBe('WINDOW_CLOSED');
    expect((await threadOf(desk, id)).at(-1)).toMatchObject({ kind: 'EVENT', text: expect.stringContaining('微信') });
    wechat.windowOf(openid, true);
    await wechat.says(account.webhook, openid, '我回来了');
    await expect.poll(() => wechat.texts()).toContain('您还在吗？');
    await expect.poll(async () => (await deliveryOf(id, '您还在吗？'))?.delivery).toBe('SENT');
  });

  it('a card is a menu, and the number that is pressed or written is its button', async () => {
    const openid = somebody();
    const id = await talkWith(openid, '给我菜单');
    const buttons = [
      { title: '查物流', value: '我的包裹到哪里了？' },
      { title: '官网', value: 'site', url: 'https://shop.example/' },
      { title: '退货', value: '我要退货' },
    ];
    await desk.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
      input: { conversationId: id, kind: 'CARD', text: '请选择', buttons },
    });
    const last = () => wechat.sent.filter(({ touser }) => touser === openid).at(-1);
    await expect.poll(() => last()?.msgtype).toBe('msgmenu');
    expect(last()?.msgmenu).toMatchObject({
      head_content: '请选择\n<a href="https://shop.example/">官网</a>',
      list: [
        { id: '1', content: '查物流' },
        { id: '3', content: '退货' },
      ],
    });
    await wechat.says(account.webhook, openid, '退货', { bizmsgmenuid: '3' });
    expect((await threadOf(desk, id)).at(-1)?.text).toBe('我要退货');
  });

  it('a long answer goes in parts that WeChat takes', async () => {
    const openid = somebody();
    const id = await talkWith(openid, '说来话长');
    const long = '这是一个很长的句子，说明退换货的每一个步骤。'.repeat(120);
    await desk.replies(id, long);
    const parts = () =>
      wechat.sent
        .filter(({ touser, text }) => touser === openid && text.content.startsWith('这是'))
        .map(({ text }) => text.content);
    await expect.poll(() => parts().join('')).toBe(long);
    for (const part of parts()) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(2_048);
  });

  it('hears every kind of message and event, and answers what it does not know with success', async () => {
    const openid = somebody();
    wechat.holds('picture', png, 'image/png');
    wechat.holds('voice', amr, 'audio/amr');
    const id = await talkWith(openid, '各种消息');
    const post = (fields: Record<string, string | number>) => {
      const more = { ToUserName: 'gh', FromUserName: openid, CreateTime: 1_764_000_100 + ++people, ...fields };
      return wechat.posts(account.webhook, more);
    };
    for (const fields of [
      { MsgType: 'image', PicUrl: 'https://mmbiz.qpic.cn/x', MediaId: 'picture', MsgId: '1001' },
      { MsgType: 'voice', MediaId: 'voice', Format: 'amr', Recognition: '我要查快递', MsgId: '1002' },
      { MsgType: 'location', Location_X: '23.134521', Location_Y: '113.358803', Scale: 20, Label: '广州塔', MsgId: '1003' },
      { MsgType: 'link', Title: '公告', Description: '说明', Url: 'https://shop.example/', MsgId: '1004' },
      { MsgType: 'event', Event: 'CLICK', EventKey: '营业时间' },
      { MsgType: 'event', Event: 'SCAN', EventKey: 'qrscene_7', Ticket: 't' },
      { MsgType: 'event', Event: 'unsubscribe' },
      { MsgType: 'event', Event: 'TEMPLATESENDJOBFINISH', MsgID: '5', Status: 'success' },
      { MsgType: 'something new', MsgId: '1005' },
    ]) {
      expect(await post(fields)).toMatchObject({ status: 200, body: 'success' });
    }
    const thread = (await threadOf(desk, id)).slice(-7).map(({ kind, text }) => [kind, text]);
    expect(thread).toEqual([
      ['IMAGE', '[图片]'],
      ['VOICE', '我要查快递'],
      ['TEXT', '[位置] 广州塔\n23.134521,113.358803'],
      ['TEXT', '公告\n说明\nhttps://shop.example/'],
      ['TEXT', '营业时间'],
      ['EVENT', '客户扫描了二维码：qrscene_7'],
      ['EVENT', '客户取消了关注。'],
    ]);
    const files = async () => (await threadOf(desk, id)).flatMap(({ attachments }) => attachments);
    await expect.poll(async () => (await files()).map(({ contentType }) => contentType)).toEqual(['image/png', 'audio/amr']);
  });

  it('in encrypted mode takes encrypted messages alone, and answers within the webhook where the account wants that', async () => {
    const safe = await connectWechat(house.url, wechat, { encrypted: true });
    const openid = somebody();
    expect((await wechat.says(safe.webhook, openid, '加密', {}, { encrypted: true })).status).toBe(200);
    expect(await conversationWith(desk, '加密')).not.toBeNull();
    expect((await wechat.says(safe.webhook, openid, '明文')).status).toBe(403);
    expect(await conversationWith(desk, '明文')).toBeNull();

    const passive = await connectWechat(house.url, wechat, { passiveReply: 'true' });
    // WeChat waits for five seconds: a machine that is busier than that sends the answer afterwards, and the next who asks may have it.
    let [other, body] = ['', 'success'];
    for (let tries = 0; body === 'success' && tries < 5; tries++) {
      other = somebody();
      ({ body } = await wechat.says(passive.webhook, other, '怎么退货？'));
    }
    expect(body).toContain(`<ToUserName><![CDATA[${other}]]></ToUserName>`);
    expect(body).toContain('<MsgType><![CDATA[text]]></MsgType>');
    expect(wechat.sent.filter(({ touser }) => touser === other)).toEqual([]);
  }, 60_000);

  it('one customer over web, app, mini-program and WeChat in one thread, answered where they last wrote', async () => {
    const mini = await connectWechat(house.url, wechat, { kind: 'WECHAT_MINI' });
    const [openid, miniid, unionid] = [somebody(), somebody(), `oUnion${++people}`];
    wechat.unionid(openid, unionid);
    const identity = await new SignJWT({ sub: `user-${unionid}`, name: '林小姐', unionid })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('liuke-demo-identity-secret-32bytes'));

    const web = await customerAt(house.url, { identityToken: identity });
    await web.writes('我从网页来，转人工');
    const id = web.conversationId();
    await takes(desk, id);
    open.push(id);
    await desk.repliesOnceTaken(id, '网页上的回复');
    await web.heard.first(({ text }) => text === '网页上的回复');
    expect(wechat.texts()).not.toContain('网页上的回复');

    // WeChat says who it is only when asked: until then it may be somebody else's thread, which then becomes this one.
    await wechat.says(account.webhook, openid, '我从微信来');
    await expect
      .poll(async () => (await threadOf(desk, id)).map(({ text }) => text), { timeout: 30_000 })
      .toEqual(expect.anything());
    await expect.poll(async () => customerIn(await conversationWith(desk, '我从微信来')), { timeout: 30_000 }).toBe(web.id);

    await wechat.says(account.webhook, openid, '还是微信');
    expect(await conversationWith(desk, '还是微信')).toBe(id);
    await desk.replies(id, '微信里的回复');
    await expect.poll(() => wechat.texts()).toContain('微信里的回复');

    await wechat.says(mini.webhook, miniid, '我从小程序来', { UnionId: unionid });
    expect(await conversationWith(desk, '我从小程序来')).toBe(id);
    await desk.replies(id, '小程序里的回复');
    await expect.poll(() => wechat.sent.at(-1)).toMatchObject({ touser: miniid, text: { content: '小程序里的回复' } });

    const app = await customerAt(house.url, { identityToken: identity });
    app.listen();
    await web.writes('又回到网页');
    const sent = wechat.sent.length;
    await desk.replies(id, '最后的回复');
    await web.heard.first(({ text }) => text === '最后的回复');
    await app.heard.first(({ text }) => text === '最后的回复');
    expect(wechat.sent).toHaveLength(sent);
    for (const person of [web, app]) person.leaves();

    async function customerIn(conversation: string | null): Promise<string | null> {
      if (conversation === null) return null;
      const found = await desk.asks<{ conversation: { customer: { id: string } } }>(
        'query ($id: ID!) { conversation(id: $id) { customer { id } } }',
        { id: conversation },
      );
      return found.conversation.customer.id;
    }
  }, 120_000);
});

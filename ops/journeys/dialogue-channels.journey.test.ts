import { type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIdentitySecret } from '../seed/shop.ts';
import { talkerAt } from './dialogue.ts';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { type AgentInStory, agentAt } from './people.ts';
import { type Connected, connectWechat, conversationWith } from './wechat.ts';

let house: StoryHouse;
let wechat: FakeWechat;
let account: Connected;
let desk: AgentInStory;
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

const customerOf = async (words: string): Promise<string | null> => {
  const id = await conversationWith(desk, words);
  if (id === null) return null;
  const { conversation } = await desk.asks<{ conversation: { customer: { id: string } } }>(
    'query ($id: ID!) { conversation(id: $id) { customer { id } } }',
    { id },
  );
  return conversation.customer.id;
};

describe('a dialogue over two channels', () => {
  it('is begun on the web and goes on in WeChat, which is where the answers come then', async () => {
    const [openid, unionid] = ['oDialogue_of_the_story', 'oUnion_of_the_dialogue'];
    wechat.unionid(openid, unionid);
    const identityToken = await new SignJWT({ sub: 'user-dialogue', name: '林小姐', unionid })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(demoIdentitySecret));
    // WeChat says who somebody is only when it is asked, after their first words: these are from another day.
    await wechat.says(account.webhook, openid, '你好呀');
    await expect.poll(() => wechat.texts().join('\n'), { timeout: 30_000 }).toMatch(/智能助手/);
    const web = await talkerAt(house.url, { identityToken });
    await expect.poll(() => customerOf('你好呀'), { timeout: 30_000 }).toBe(web.id);

    expect((await web.says('怎么退货？')).text).toContain('订单号');
    await wechat.says(account.webhook, openid, '88120003');
    expect(await conversationWith(desk, '88120003')).toBe(web.conversationId());
    await expect.poll(() => wechat.texts().join('\n'), { timeout: 30_000 }).toMatch(/羊毛围巾.*退货原因/);
    const end = await web.says('不想要了');
    expect(end.text).toContain('退货申请');
    web.leaves();
  }, 120_000);
});

import { type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redisPath } from '../testing/binaries.ts';
import { openSplitStory, type StoryHouse } from './house.ts';
import { agentAt } from './people.ts';
import { connectWechat, conversationWith, takes, threadOf } from './wechat.ts';

describe.skipIf(redisPath() === null)('WeChat, with a process for each subgraph and the gateway in its own', () => {
  let house: StoryHouse;
  let wechat: FakeWechat;
  beforeAll(async () => {
    wechat = await fakeWechat();
    house = await openSplitStory({ channelApiBase: true });
  }, 300_000);
  afterAll(async () => {
    await house?.close();
    await wechat?.close();
  }, 60_000);

  it('hears, answers in order and without waiting to be woken by a clock', async () => {
    const { webhook } = await connectWechat(house.url, wechat);
    // The address to enter at WeChat is the gateway's, whichever process says it.
    expect(new URL(webhook).port).toBe(new URL(house.url).port);
    const desk = await agentAt(house.url, 'supervisor@demo.test');
    expect((await wechat.says(webhook, 'oSplit_person', '分开也能聊')).status).toBe(200);
    const id = (await conversationWith(desk, '分开也能聊'))!;
    await takes(desk, id);
    await desk.repliesOnceTaken(id, '第一句');
    await expect.poll(() => wechat.texts()).toContain('第一句');
    for (const text of ['第二句', '第三句', '第四句']) await desk.replies(id, text);
    await expect.poll(() => wechat.texts().slice(-4)).toEqual(['第一句', '第二句', '第三句', '第四句']);
    await expect.poll(async () => (await threadOf(desk, id)).at(-1)).toMatchObject({ text: '第四句', delivery: 'SENT' });
    await desk.leaves();
  }, 120_000);
});

import { type FakeWechat, fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { png } from '@liuke/gateway/testing/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killable } from './killable.ts';
import { agentAt } from './people.ts';
import { connectWechat, conversationWith, takes, threadOf } from './wechat.ts';

/** `npm start`'s own process, killed while it is between the provider's yes and its own note of it. */
describe('killed while it delivers', () => {
  let wechat: FakeWechat;
  let house: Awaited<ReturnType<typeof killable>>;
  beforeAll(async () => {
    wechat = await fakeWechat();
    house = await killable({ LIUKE_CHANNEL_API_BASE: 'allow' });
    await house.start();
  }, 300_000);
  afterAll(async () => {
    await house?.close();
    await wechat?.close();
  }, 60_000);

  it('delivers all that was said, in its order, and again only what it could not know of; and fetches what it was sent', async () => {
    const account = await connectWechat(house.url, wechat);
    const openid = 'oWho_is_written_to';
    await wechat.says(account.webhook, openid, '你好，在吗');
    const desk = await agentAt(house.url, 'supervisor@demo.test');
    const id = (await conversationWith(desk, '你好，在吗'))!;
    await takes(desk, id);
    const words = ['一', '二', '三', '四', '五', '六'];
    const heard = () =>
      wechat.sent
        .filter(({ touser }) => touser === openid)
        .map(({ text }) => text.content as string)
        .filter((text) => words.includes(text));
    await desk.repliesOnceTaken(id, words[0]!);
    await expect.poll(heard).toEqual(['一']);
    // A picture is being fetched, and a message handed over, when the house dies.
    wechat.holds('PICTURE', png, 'image/png');
    wechat.misbehaves({ holds: 300_000 });
    await wechat.says(account.webhook, openid, '', { MsgType: 'image', MediaId: 'PICTURE' });
    await expect.poll(() => wechat.asked.some(({ url }) => url.pathname === '/cgi-bin/media/get')).toBe(true);
    // The provider has it and has not answered yet.
    wechat.misbehaves({ holds: 300_000 });
    const before = wechat.asked.length;
    for (const text of words.slice(1, 4)) await desk.replies(id, text);
    await expect.poll(() => wechat.asked.slice(before).some(({ json }) => json?.text?.content === '二')).toBe(true);
    await house.kill();
    await house.start();
    const after = await agentAt(house.url, 'supervisor@demo.test');
    for (const text of words.slice(4)) await after.replies(id, text);
    await expect.poll(heard, { timeout: 120_000, interval: 200 }).toContain('六');
    expect(heard().filter((text, index) => text !== heard()[index - 1])).toEqual(words);
    await expect
      .poll(async () =>
        (await threadOf(after, id)).filter(({ text }) => words.includes(text)).map(({ delivery }) => delivery),
      )
      .toEqual(words.map(() => 'SENT'));
    const pictures = async () => (await threadOf(after, id)).filter(({ kind }) => kind === 'IMAGE');
    await expect
      .poll(async () => (await pictures()).map(({ attachments }) => attachments.length), { timeout: 150_000, interval: 500 })
      .toEqual([1]);
    await after.leaves();
  }, 400_000);
});

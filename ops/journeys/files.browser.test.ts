import * as telegram from '@liuke/gateway/testing/fake-telegram';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, phone } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { expectQuiet } from './screens.ts';
import { connectChannel } from './wechat.ts';

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const text = (name: string) => file(name, 'text/plain', Buffer.from('please see page 2\n'));

describe.skipIf(chromiumPath() === null)('files, in Chromium', () => {
  const demo = houseInChromium({ channelApiBase: true });
  let picture: Buffer;
  beforeAll(async () => {
    const page = await demo.browser.newPage({ viewport: { width: 400, height: 300 } });
    await page.setContent('<body style="background:linear-gradient(45deg,teal,gold)">');
    picture = await page.screenshot();
    await page.close();
  }, 120_000);

  const visitor = (options?: BrowserContextOptions) => demo.screens().visitor(options);
  const picks = async (page: Page, button: Locator, ...files: ReturnType<typeof file>[]): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(files);
  };
  const attach = (page: Page) => page.getByRole('button', { name: '发送文件' });
  /** As a person does who copied a picture, or lets one fall there. */
  const brings = (target: Locator, how: 'paste' | 'drop', name: string, type: string, bytes: Buffer) =>
    target.evaluate(
      (element, given) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(given.bytes)], given.name, { type: given.type }));
        const options = { bubbles: true, composed: true, cancelable: true };
        element.dispatchEvent(
          given.how === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new DragEvent('drop', { ...options, dataTransfer: data }),
        );
      },
      { how, name, type, bytes: [...bytes] },
    );
  const loaded = (image: Locator) =>
    expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(1);

  it('go from the customer to the agent and back: pictures in their place, others as links with their size', async () => {
    const shop = await visitor();
    await shop.says('壶盖碎了');
    await shop.page.getByRole('button', { name: '转人工' }).click();
    await picks(shop.page, attach(shop.page), file('碎壶盖.png', 'image/png', picture));
    await loaded(shop.log.getByRole('img', { name: '图片：碎壶盖.png' }));
    await brings(shop.page.getByRole('textbox', { name: '输入消息' }), 'paste', 'pasted.png', 'image/png', picture);
    await shop.log.getByRole('img', { name: '图片：pasted.png' }).waitFor();
    await expectAccessible(shop.page);

    const agent = await demo.screens().desk('agent@demo.test');
    const { page } = agent;
    await page.getByRole('button', { name: 'All open' }).click();
    await page.locator('.row', { hasText: 'Visitor' }).first().click();
    const log = page.getByRole('log');
    await loaded(log.getByRole('img', { name: 'Picture: 碎壶盖.png' }));
    // She is the only one at her desk: what waited comes to her as it opens.
    const reply = page.getByRole('textbox', { name: 'Write a reply' });
    await expect.poll(() => page.getByRole('button', { name: 'Attach' }).isEnabled()).toBe(true);
    await picks(page, page.getByRole('button', { name: 'Attach' }), text('how to.txt'));
    await brings(reply, 'drop', 'label.png', 'image/png', picture);
    const list = page.getByRole('list', { name: 'Files of this reply' });
    await expect.poll(() => list.getByText('ready').count()).toBe(2);
    await expectAccessible(page);
    await list.getByRole('button', { name: 'Remove label.png' }).click();
    await reply.fill('请看附件');
    await reply.press('Enter');
    await expect.poll(() => list.count()).toBe(0);
    const link = shop.log.getByRole('link', { name: 'how to.txt 1 kB' });
    await link.waitFor();
    await shop.log.getByText('请看附件').waitFor();
    const fetched = await shop.page.request.get((await link.getAttribute('href'))!);
    expect([fetched.status(), fetched.headers()['content-disposition']?.split(';')[0]]).toEqual([200, 'attachment']);
    await expectAccessible(page);
    await expectQuiet(shop, agent);
  }, 60_000);

  it('that are too large or of a kind that is not taken are refused in words, and do not stop what comes after', async () => {
    const shop = await visitor(desktop);
    await picks(
      shop.page,
      attach(shop.page),
      file('film.mp4', 'video/mp4', Buffer.alloc(20 * 1024 * 1024 + 1)),
      file('page.html', 'text/html', Buffer.from('<script>')),
      file('false.png', 'image/png', Buffer.from('no picture')),
      text('note.txt'),
    );
    await shop.log.getByText('文件太大，无法发送。').waitFor();
    await expect.poll(() => shop.log.getByText('不支持发送此类文件。').count()).toBe(2);
    await shop.log.getByRole('link', { name: /note\.txt/ }).waitFor();
    await expectAccessible(shop.page);
    for (const name of ['film.mp4', 'page.html', 'false.png']) {
      await shop.page.getByRole('button', { name: `移除 ${name}` }).click();
    }
    expect(await shop.log.locator('.unsent').count()).toBe(0);
  }, 60_000);

  it('wait while the line is down and go by themselves when it is back; one that is under way is given up', async () => {
    const shop = await visitor(desktop);
    await shop.says('你好');
    await shop.log.getByText('智能助手').first().waitFor();
    await shop.page.context().setOffline(true);
    await picks(shop.page, attach(shop.page), text('offline.txt'));
    await shop.log.getByRole('button', { name: '等待网络，点击立即重试。' }).waitFor();
    await shop.page.context().setOffline(false);
    await shop.log.getByRole('link', { name: /offline\.txt/ }).waitFor();

    await shop.page.route('**/uploads/*', () => undefined);
    await picks(shop.page, attach(shop.page), text('slow.txt'));
    await shop.log.getByRole('progressbar', { name: '正在发送 slow.txt' }).waitFor();
    await shop.page.getByRole('button', { name: '取消 slow.txt' }).click();
    await expect.poll(() => shop.log.locator('.unsent').count()).toBe(0);
    await shop.page.unroute('**/uploads/*');
    await shop.says('还在吗');
    await expect.poll(() => shop.log.locator('.mine').last().textContent()).toContain('还在吗');
    expect(await shop.log.getByText('slow.txt').count()).toBe(0);
  }, 60_000);

  it('are photographed on a phone', async () => {
    const shop = await visitor(phone);
    const [chooser] = await Promise.all([
      shop.page.waitForEvent('filechooser'),
      shop.page.getByRole('button', { name: '拍照' }).click(),
    ]);
    expect(await chooser.element().getAttribute('capture')).toBe('environment');
    await chooser.setFiles(file('photo.png', 'image/png', picture));
    await shop.log.getByRole('img', { name: '图片：photo.png' }).waitFor();
    await expectQuiet(shop);
  }, 60_000);

  it('that came over a messenger stand in the open conversation as soon as they are fetched', async () => {
    const far = await telegram.fakeTelegram();
    const { webhook } = await connectChannel(demo.url, 'TELEGRAM', { ...telegram.bot, apiBase: far.url });
    const sends = async (said: object): Promise<void> => {
      const headers = { 'x-telegram-bot-api-secret-token': telegram.bot.secretToken, 'content-type': 'application/json' };
      const { status } = await fetch(webhook, { method: 'POST', headers, body: JSON.stringify(said) });
      expect(status).toBe(200);
    };
    await sends(telegram.message('4711', { text: '壶盖在路上碎了' }));
    const agent = await demo.screens().desk('agent@demo.test');
    await agent.page.getByRole('button', { name: 'All open' }).click();
    await agent.page.locator('.row', { hasText: '壶盖在路上碎了' }).first().click();
    await agent.page.getByRole('log').getByText('壶盖在路上碎了').waitFor();
    far.holds('photo', picture);
    await sends(telegram.message('4711', { photo: [{ file_id: 'photo' }] }));
    await loaded(agent.page.getByRole('log').getByRole('img', { name: /^Picture/ }));
    await expectQuiet(agent);
    await far.close();
  }, 60_000);
});

import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { phone } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';

describe.skipIf(chromiumPath() === null)('what a visitor began to write, in Chromium', () => {
  const demo = houseInChromium();
  let context: BrowserContext;

  const box = (page: Page) => page.getByRole('textbox', { name: '输入消息' });
  const stands = (page: Page, words: string) => expect.poll(() => box(page).inputValue()).toBe(words);
  const chat = async (page: Page): Promise<void> => {
    // Whose words they are is known once the session is open.
    const session = page.waitForResponse((response) => (response.request().postData() ?? '').includes('StartSession'));
    await page.getByRole('button', { name: '在线客服' }).click();
    await session;
    await box(page).waitFor();
  };
  const visits = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(new URL('/?lang=zh', demo.url).href);
    await chat(page);
    return page;
  };
  const arrives = async (): Promise<Page> => {
    context = await demo.browser.newContext({ ...phone, locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    return visits();
  };

  it('stands there after a look at the history, a reload and a closed tab, until it is sent', async () => {
    const page = await arrives();
    await box(page).fill('我的订单还没');
    await page.getByRole('button', { name: '历史会话' }).click();
    await page.getByRole('button', { name: '返回' }).click();
    await stands(page, '我的订单还没');
    await page.reload();
    await chat(page);
    await stands(page, '我的订单还没');
    await page.close();

    const again = await visits();
    await stands(again, '我的订单还没');
    // Sent, and the page gone before the house could say a word: the next one sends it, once.
    await again.route('**/graphql', (route) =>
      (route.request().postData() ?? '').includes('SendMessage') ? route.abort() : route.continue(),
    );
    await box(again).press('Enter');
    await again.getByRole('log').getByText('我的订单还没').waitFor();
    await again.unrouteAll();
    await again.reload();
    await chat(again);
    const mine = again.getByRole('log').locator('li.mine');
    await mine.locator('time').waitFor();
    expect(await mine.count()).toBe(1);
    await stands(again, '');
    await expect.poll(() => again.evaluate(() => Object.keys(localStorage))).toEqual(['liuke:demo:resume']);
  }, 60_000);

  it('is not shown to whoever comes next on the device, and nothing of it stays', async () => {
    const page = await arrives();
    await box(page).fill('秘密');
    await page.evaluate(() => localStorage.removeItem('liuke:demo:resume'));
    await page.reload();
    await chat(page);
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).not.toContain('秘密');
    expect(await box(page).inputValue()).toBe('');
  }, 60_000);

  it('where the browser forbids its memory, chatting goes on all the same', async () => {
    const problems: string[] = [];
    context = await demo.browser.newContext({ ...phone, locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    context.on('weberror', (error) => problems.push(error.error().message));
    const page = await visits();
    await box(page).fill('你好');
    await box(page).press('Enter');
    await page.getByRole('log').getByText('你好').first().waitFor();
    await page.reload();
    await chat(page);
    expect(await box(page).inputValue()).toBe('');
    expect(problems).toEqual([]);
  }, 60_000);
});

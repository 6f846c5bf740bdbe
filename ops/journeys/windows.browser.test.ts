import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, openBrowser, openWindow, phone } from './browser.ts';
import { openStoryHouse, type StoryHouse } from './house.ts';

describe.skipIf(chromiumPath() === null)('the windows, in Chromium', () => {
  let house: StoryHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openStoryHouse(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  }, 60_000);
  const at = (path: string): string => new URL(path, house.url).href;

  it('a customer in one window and an agent in the other talk to each other', async () => {
    const desk = await openWindow(browser, at('/console/?lang=en'), desktop);
    await desk.page.getByLabel('E-mail').fill('agent@demo.test');
    await desk.page.getByLabel('Password').fill('liuke-demo');
    await desk.page.getByRole('button', { name: 'Sign in' }).click();
    await desk.page.getByRole('button', { name: 'Mine' }).click();

    const shop = await openWindow(browser, at('/?lang=zh'), { ...phone, locale: 'zh-CN' });
    await shop.page.getByRole('button', { name: '在线客服' }).click();
    const box = shop.page.getByRole('textbox', { name: '输入消息' });
    await box.fill('我的包裹到哪里了？');
    await box.press('Enter');
    const log = shop.page.getByRole('log');
    await log.getByText('智能助手').waitFor();
    await expectAccessible(shop.page);

    await shop.page.getByRole('button', { name: '转人工' }).click();
    await desk.page.locator('.row').first().click();
    await desk.page.getByText('我的包裹到哪里了？').last().waitFor();
    await desk.page.locator('.verdict').first().waitFor();
    await desk.page.getByRole('textbox', { name: 'Write a reply' }).fill('您好，我来帮您查。');
    await desk.page.getByRole('button', { name: 'Send', exact: true }).click();
    await log.getByText('您好，我来帮您查。').waitFor();
    await expectAccessible(desk.page);

    await box.fill('谢谢！');
    await box.press('Enter');
    await desk.page.getByRole('log').getByText('谢谢！').waitFor();
    await desk.page.getByRole('button', { name: 'Resolve' }).click();
    await desk.page.locator('.thread > header').getByText('Resolved').waitFor();
    for (const window of [desk, shop]) {
      expect(window.problems).toEqual([]);
      expect(window.outside).toEqual([]);
      await window.close();
    }
  }, 60_000);

  it('history asks for a proof of identity and then opens', async () => {
    const shop = await openWindow(browser, at('/?lang=en'), { ...desktop, colorScheme: 'dark', locale: 'en-GB' });
    await shop.page.getByRole('button', { name: 'Chat with us' }).click();
    const box = shop.page.getByRole('textbox', { name: 'Write a message' });
    await box.fill('How do I return an item?');
    await box.press('Enter');
    await shop.page.getByRole('log').getByText('Assistant').waitFor();
    await shop.page.getByRole('button', { name: 'Earlier conversations' }).click();
    await shop.page.getByRole('button', { name: 'Send code' }).click();
    const phoneNumber = '13712345678';
    await shop.page.getByLabel('Phone number or e-mail').fill(phoneNumber);
    await shop.page.getByRole('button', { name: 'Send code' }).click();
    await shop.page.getByLabel('Code').waitFor();
    await expectAccessible(shop.page);
    const outbox = (await (await fetch(at('/demo/outbox'))).json()) as { to: string; text: string }[];
    const code = /\d{6}/.exec(outbox.find(({ to }) => to === phoneNumber)!.text)![0];
    await shop.page.getByLabel('Code').fill(code);
    await shop.page.getByRole('button', { name: 'Confirm' }).click();
    await shop.page.locator('summary').first().click();
    await shop.page.getByText('How do I return an item?').waitFor();
    await shop.close();
  }, 60_000);

  it('the explorer works without the world outside: a sign-in, an example, a subscription', async () => {
    const explorer = await openWindow(browser, at('/graphql'), desktop);
    await explorer.page.getByRole('button', { name: 'A new customer' }).click();
    await explorer.page.getByText('Customer (anonymous)').waitFor();
    await explorer.page.getByRole('button', { name: /Ask where the parcel is/ }).click();
    await explorer.page.getByRole('button', { name: /Execute query/ }).click();
    await explorer.page.locator('.graphiql-response').getByText('我的包裹到哪里了？').waitFor();
    await explorer.page.getByRole('button', { name: /Follow the conversation/ }).click();
    await explorer.page.getByRole('button', { name: /Execute query/ }).click();
    await explorer.page.locator('.graphiql-response').getByText('messageAdded').waitFor();
    expect(explorer.outside).toEqual([]);
    await explorer.close();
  }, 60_000);
});

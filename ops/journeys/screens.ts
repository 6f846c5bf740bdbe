import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, openWindow, phone, type Window } from './browser.ts';

/** The windows of the demo house as people open them: the console signed in, the shop with its panel open. */
export const screensOf = (browser: Browser, url: string) => ({
  async desk(email: string, options: BrowserContextOptions = desktop): Promise<Window> {
    const window = await openWindow(browser, new URL('/console/?lang=en', url).href, options);
    await window.page.getByLabel('E-mail').fill(email);
    await window.page.getByLabel('Password').fill('liuke-demo');
    await window.page.getByRole('button', { name: 'Sign in' }).click();
    await window.page.getByRole('button', { name: 'Sign out' }).waitFor();
    return window;
  },
  /** The shop in Chinese, on a phone unless said otherwise; `says` writes as a visitor does. */
  async visitor(options: BrowserContextOptions = phone) {
    const window = await openWindow(browser, new URL('/?lang=zh', url).href, { ...options, locale: 'zh-CN' });
    await window.page.getByRole('button', { name: '在线客服' }).click();
    const box = window.page.getByRole('textbox', { name: '输入消息' });
    const says = async (words: string): Promise<void> => {
      await box.fill(words);
      await box.press('Enter');
    };
    return { ...window, log: window.page.getByRole('log'), says };
  },
});

/** No script failed, nothing outside of this machine was asked; then closed. */
export const expectQuiet = async (...windows: readonly Window[]): Promise<void> => {
  for (const window of windows) {
    expect(window.problems).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  }
};

import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, openWindow } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { customerAt } from './people.ts';

describe.skipIf(chromiumPath() === null)('what an agent has written and not sent, in Chromium', () => {
  const demo = houseInChromium();

  const desk = async () => {
    const { page, problems, close } = await openWindow(demo.browser, new URL('/console/?lang=en', demo.url).href, desktop);
    await page.getByLabel('E-mail').fill('agent@demo.test');
    await page.getByLabel('Password').fill('liuke-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Mine' }).click();
    const row = page.locator('.row', { hasText: 'where is my parcel' });
    return { page, problems, close, row, box: page.getByRole('textbox', { name: 'Write a reply' }) };
  };

  it('stands in the box after a reload and on another device, until it is sent', async () => {
    const first = await desk();
    const ada = await customerAt(demo.url);
    await ada.writes('转人工');
    await ada.hears(({ text }) => text?.includes('已接入') ?? false);
    await ada.writes('where is my parcel');
    await first.row.click();
    await first.box.fill('half a re');
    const kept = first.page.waitForResponse((response) => (response.request().postData() ?? '').includes('half a reply'));
    await first.box.fill('half a reply');
    await kept;
    await first.page.reload();
    await first.page.getByRole('button', { name: 'Mine' }).click();
    await first.row.click();
    await expect.poll(() => first.box.inputValue()).toBe('half a reply');

    const second = await desk();
    await second.row.click();
    await expect.poll(() => second.box.inputValue()).toBe('half a reply');
    await second.box.press('Enter');
    await ada.hears(({ text }) => text === 'half a reply');
    await expect.poll(() => second.box.inputValue()).toBe('');
    ada.leaves();
    expect([...first.problems, ...second.problems]).toEqual([]);
    await first.close();
    await second.close();
  }, 90_000);
});

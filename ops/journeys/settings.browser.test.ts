import { configure, publicUrl } from '@liuke/kit';
import { startProvider, type TestProvider } from '@liuke/privacy/testing/provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, openBrowser, openWindow, phone } from './browser.ts';
import { openStoryHouse, type StoryHouse } from './house.ts';
import { expectQuiet, screensOf } from './screens.ts';

describe.skipIf(chromiumPath() === null)('an administrator’s settings, in Chromium', () => {
  let house: StoryHouse;
  let browser: Browser;
  let provider: TestProvider;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openStoryHouse({ privateTargets: true }), openBrowser()]);
    provider = await startProvider([`${publicUrl()}/sso/demo/callback`]);
  }, 300_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    configure({ privateTargets: false });
    await browser?.close();
    await provider?.close();
    await house?.close();
  }, 60_000);

  const desk = (email: string, options = desktop) => screensOf(browser, house.url).desk(email, options);

  it('promise answers by tier, which a supervisor reads and cannot change', async () => {
    const [admin, boss] = [await desk('admin@demo.test'), await desk('supervisor@demo.test', phone)];
    const targets = async (page: Page) => {
      await page.getByRole('button', { name: 'Hours and routing' }).click();
      const form = page.locator('form.targets');
      await form.waitFor();
      return form;
    };
    const form = await targets(admin.page);
    while ((await form.getByRole('button', { name: /^Remove/ }).count()) > 0)
      await form
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
    for (const [tier, first, next] of [
      ['', '30', '15'],
      ['vip', '1.5', ''],
    ] as const) {
      await form.getByRole('button', { name: 'Add a target' }).click();
      const line = form.getByRole('listitem').last();
      await line.getByLabel(/^Tier/).fill(tier);
      await line.getByLabel(/^First answer/).fill(first);
      await line.getByLabel(/^Further answers/).fill(next);
    }
    await expectAccessible(admin.page);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Saved.').waitFor();
    await form.getByRole('button', { name: 'Add a target' }).click();
    await form.getByRole('listitem').last().getByLabel(/^Tier/).fill('vip');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').getByText('Each tier has one target.').waitFor();

    const read = await targets(boss.page);
    const vip = read.getByRole('group', { name: 'Target for vip' });
    expect(await vip.getByLabel(/^First answer/).inputValue()).toBe('1.5');
    expect(await vip.getByLabel(/^Further answers/).inputValue()).toBe('');
    expect(await vip.getByLabel(/^First answer/).isDisabled()).toBe(true);
    expect(await read.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await boss.page.getByRole('button', { name: 'Sign-in', exact: true }).count()).toBe(0);
    await expectAccessible(boss.page);
    await expectQuiet(admin, boss);
  }, 60_000);

  it('name the provider that agents sign in by, once it has answered and the administrator has proven who they are', async () => {
    const { issuer, client } = provider;
    const admin = await desk('admin@demo.test', phone);
    const { page } = admin;
    const opens = () => page.getByRole('button', { name: 'Sign-in', exact: true }).click();
    await opens();
    await page.getByText('No provider is set').waitFor();
    expect(await page.getByLabel('Register this address at the provider').inputValue()).toBe(
      `${publicUrl()}/sso/demo/callback`,
    );
    await page.getByLabel(/^Name/).fill('Example Inc.');
    await page.getByLabel(/^Issuer/).fill(`${issuer}/nowhere`);
    await page.getByLabel('Client ID').fill(client.clientId);
    await page.getByLabel(/^Client secret/).fill(client.clientSecret);
    await page.getByLabel(/^E-mail domains/).fill('demo.test, Example.com');
    await expectAccessible(page);
    const save = page.getByRole('button', { name: 'Test and save' });
    const question = page.getByRole('dialog', { name: 'Please confirm that it is you' });
    const codes = async (): Promise<string[]> => {
      const letters = (await (await fetch(new URL('/demo/outbox', house.url))).json()) as { to: string; text: string }[];
      return letters.flatMap(({ to, text }) => (to === 'admin@demo.test' ? (/\d{6}/.exec(text) ?? []) : []));
    };
    /** With the newest of so many letters, which stands first. */
    const proves = async (letters: number): Promise<void> => {
      await question.waitFor();
      await expect.poll(async () => (await codes()).length).toBe(letters);
      await question.getByLabel('Code').fill((await codes())[0]!);
      await question.getByRole('button', { name: 'Confirm' }).click();
    };
    await save.click();
    await question.waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('alert').getByText('Nothing was changed').waitFor();

    await expect.poll(async () => (await codes()).length).toBe(1);
    await save.click();
    await proves(2);
    // Proven, but nobody answers there as that issuer: nothing is set, and the code says why.
    await page
      .getByRole('alert')
      .getByText(/cannot be reached, or does not describe itself as this issuer \([A-Za-z_]+\)/)
      .waitFor();
    await page.getByLabel(/^Issuer/).fill(issuer);
    await save.click();
    await page.getByText('Saved. The provider has answered as this issuer.').waitFor();

    await page.reload();
    await opens();
    await page.getByText(/^Set /).waitFor();
    expect(await page.getByLabel(/^Issuer/).inputValue()).toBe(issuer);
    expect(await page.getByLabel(/^E-mail domains/).inputValue()).toBe('demo.test example.com');
    expect(await page.getByLabel(/^Client secret/).inputValue()).toBe('');
    expect(await page.content()).not.toContain(client.clientSecret);
    // Kept for this client; another one needs it anew.
    await page.getByLabel(/^Name/).fill('Example & Co.');
    await save.click();
    // A page that was loaded anew has no proof.
    await proves(3);
    await page.getByText('Saved. The provider has answered as this issuer.').waitFor();
    await page.getByLabel('Client ID').fill('another');
    await page.getByText('For another issuer or client the secret is needed anew.').waitFor();
    await expectAccessible(page);

    const door = await openWindow(browser, `${publicUrl()}/console/?lang=en`, desktop);
    await door.page.getByRole('button', { name: 'Sign in with Example & Co.' }).waitFor();
    await page.getByRole('button', { name: 'Remove the provider' }).click();
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await page.getByText('No provider is set').waitFor();
    await expectQuiet(admin, door);
  }, 90_000);
});

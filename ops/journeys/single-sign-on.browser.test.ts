import { configure, publicUrl } from '@liuke/kit';
import { startProvider, type TestProvider } from '@liuke/privacy/testing/provider';
import { agentSession, type TypedDocument } from '@liuke/sdk';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, openBrowser, openWindow } from './browser.ts';
import { openStoryHouse, type StoryHouse } from './house.ts';

const admin = { workspaceKey: 'demo', email: 'admin@demo.test', password: 'liuke-demo' };
const set =
  'mutation Set($input: SingleSignOnInput!) { setSingleSignOn(input: $input) { redirectUri } }' as unknown as TypedDocument<
    { setSingleSignOn: { redirectUri: string } },
    Record<string, unknown>
  >;

describe.skipIf(chromiumPath() === null)('single sign-on, in Chromium', () => {
  let house: StoryHouse;
  let browser: Browser;
  let provider: TestProvider;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openStoryHouse({ privateTargets: true }), openBrowser()]);
    const redirectUri = `${publicUrl()}/sso/demo/callback`;
    provider = await startProvider([redirectUri]);
    provider.knows({ login: 'wang', email: 'Agent@demo.test' });
    provider.knows({ login: 'stranger', email: 'stranger@demo.test' });
    // Where the house wants a proof, the admin reads the code in the mailbox.
    const mailbox = async () =>
      (await (await fetch(new URL('/demo/outbox', house.url))).json()) as { to: string; text: string }[];
    const askForCode = async () => /\d{6}/.exec((await mailbox()).find(({ to }) => to === admin.email)!.text)![0];
    const session = agentSession({ url: house.url, askForCode });
    await session.signIn(admin);
    const { issuer, client } = provider;
    const given = await session.wire.ask(set, {
      input: { name: 'Example Inc.', issuer, ...client, emailDomains: ['demo.test'] },
    });
    expect(given.setSingleSignOn.redirectUri).toBe(redirectUri);
    await session.signOut();
  }, 120_000);
  afterAll(async () => {
    configure({ privateTargets: false });
    await browser?.close();
    await provider?.close();
    await house?.close();
  }, 60_000);

  const signInPage = async () => {
    const window = await openWindow(browser, `${publicUrl()}/console/?lang=en`, desktop);
    const { page } = window;
    const signsInAs = async (login: string): Promise<void> => {
      await page.getByRole('button', { name: 'Sign in with Example Inc.' }).click();
      await page.getByPlaceholder('Enter any login').fill(login);
      await page.getByPlaceholder('and password').fill('x');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/console\//);
    };
    return { ...window, signsInAs };
  };

  it('an agent signs in by the provider, and is at the desk; nothing is left in the address', async () => {
    const { page, signsInAs, close } = await signInPage();
    await page.getByRole('button', { name: 'Sign in with Example Inc.' }).waitFor();
    await expectAccessible(page);
    await signsInAs('wang');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('who is no agent is told so, and may try again', async () => {
    const { page, signsInAs, close } = await signInPage();
    await signsInAs('stranger');
    await page
      .getByRole('alert')
      .getByText(/No agent here has this account|此账号没有对应的客服/)
      .waitFor();
    await page.getByRole('button', { name: /Example Inc\./ }).waitFor();
    await close();
  });

  it('a link with a code of somebody else signs nobody in', async () => {
    const { page, close } = await signInPage();
    // Only once the page is there: it takes what stands in the address, and clears it, as soon as it is.
    await page.getByRole('button', { name: 'Sign in with Example Inc.' }).waitFor();
    await page.goto(`${publicUrl()}/console/?lang=en#sso=01980000-0000-7000-8000-000000000001.somebody`);
    await page.reload();
    await page.getByRole('alert').getByText('The sign-in took too long or was used already.').waitFor();
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    await close();
  });
});

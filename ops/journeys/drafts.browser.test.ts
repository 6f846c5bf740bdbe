import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, phone } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { reviewsEverything } from './people.ts';
import { expectQuiet } from './screens.ts';

describe.skipIf(chromiumPath() === null)('drafts, in Chromium', () => {
  const demo = houseInChromium();
  beforeAll(() => reviewsEverything(demo.url));

  const visitor = (options?: BrowserContextOptions) => demo.screens().visitor(options);
  const reviewer = async (email: string, options = desktop) => {
    const window = await demo.screens().desk(email, options);
    await window.page.getByRole('button', { name: 'All open' }).click();
    return window;
  };
  const looking = (page: Page) => page.getByRole('status').filter({ hasText: '有同事正在查看您的问题。' });
  const card = (page: Page) => page.getByRole('region', { name: 'The assistant suggests' });
  const opens = (page: Page, words: string) => page.locator('.row', { hasText: words }).first().click();

  it('show how sure the machine is and from what; the customer reads that somebody looks', async () => {
    const [shop, agent] = [await visitor(), await reviewer('agent@demo.test')];
    await shop.says('忘记密码怎么办');
    await looking(shop.page).waitFor();
    await expectAccessible(shop.page);
    await opens(agent.page, '忘记密码怎么办');
    const draft = card(agent.page);
    await draft.getByRole('meter', { name: 'How sure the assistant is' }).waitFor();
    await draft.getByText(/\d+% sure/).waitFor();
    await draft.locator('summary').first().press('Enter');
    await draft.locator('.source').first().waitFor();
    await expectAccessible(agent.page);
    const suggested = await draft.getByRole('textbox', { name: 'Suggested reply' }).inputValue();
    await draft.getByRole('button', { name: 'Send as it is' }).press('Enter');
    await draft.waitFor({ state: 'detached' });
    await shop.log.getByText(suggested.slice(0, 12)).first().waitFor();
    await looking(shop.page).waitFor({ state: 'detached' });
    await expectQuiet(shop, agent);
  }, 60_000);

  it('are changed by one agent on a phone while another sees who was first', async () => {
    const [shop, mei] = [await visitor(desktop), await reviewer('agent@demo.test', phone)];
    const sofia = await reviewer('agent2@demo.test');
    await shop.says('支持哪些付款方式？');
    await looking(shop.page).waitFor();
    for (const { page } of [mei, sofia]) {
      await opens(page, '支持哪些付款方式？');
      await card(page).waitFor();
    }
    await card(mei.page).getByRole('textbox', { name: 'Suggested reply' }).fill('微信、支付宝都可以。');
    await expectAccessible(mei.page);
    await card(mei.page).getByRole('button', { name: 'Send changed' }).click();
    await sofia.page.getByText('王芳 has changed and sent the suggestion.').waitFor();
    expect(await card(sofia.page).count()).toBe(0);
    await shop.log.getByText('微信、支付宝都可以。').waitFor();
    await expectQuiet(shop, mei, sofia);
  }, 60_000);

  it('say what else may have been meant; one that is not taken hands over to a human, and nobody is said to look any more', async () => {
    const [shop, agent] = [await visitor(), await reviewer('agent2@demo.test')];
    await shop.says('退款的事');
    await looking(shop.page).waitFor();
    await opens(agent.page, '退款的事');
    await card(agent.page).getByText('It may also mean').waitFor();
    await card(agent.page)
      .getByText(/^get_refund · \d+%$/)
      .waitFor();
    await card(agent.page).getByRole('button', { name: 'Answer myself' }).click();
    await card(agent.page).waitFor({ state: 'detached' });
    await shop.log.getByText(/已接入/).waitFor();
    await looking(shop.page).waitFor({ state: 'detached' });
    await expectQuiet(shop, agent);
  }, 60_000);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, openWindow, phone, type Window } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { reviewsEverything } from './people.ts';
import { expectQuiet } from './screens.ts';

describe.skipIf(chromiumPath() === null)('colleagues at one desk, in Chromium', () => {
  const demo = houseInChromium();
  beforeAll(() => reviewsEverything(demo.url));

  /** The console in Chinese. */
  const zhDesk = async (email: string, options = desktop): Promise<Window> => {
    const window = await openWindow(demo.browser, new URL('/console/?lang=zh', demo.url).href, options);
    await window.page.getByLabel('邮箱').fill(email);
    await window.page.getByLabel('密码').fill('liuke-demo');
    await window.page.getByRole('button', { name: '登录' }).click();
    await window.page.getByRole('button', { name: '退出' }).waitFor();
    return window;
  };

  it('see who else looks at a draft, until they go elsewhere, sign out, or their line dies', async () => {
    const [shop, mei] = [await demo.screens().visitor(), await demo.screens().desk('agent@demo.test')];
    const sofia = await zhDesk('agent2@demo.test', phone);
    await mei.page.getByRole('button', { name: 'All open' }).click();
    await sofia.page.getByRole('button', { name: '全部进行中' }).click();
    await shop.says('忘记密码怎么办');
    const row = { hasText: '忘记密码怎么办' };
    await mei.page.locator('.row', row).click();
    await mei.page.getByRole('region', { name: 'The assistant suggests' }).waitFor();
    expect(await mei.page.locator('.looking').textContent()).toBe('');

    await sofia.page.locator('.row', row).click();
    const onMeis = mei.page.getByText('Sofia Rossi is looking at this');
    await onMeis.waitFor();
    await sofia.page.getByText('王芳 正在查看此会话').waitFor();
    await expectAccessible(mei.page);
    await expectAccessible(sofia.page);

    await sofia.page.getByRole('button', { name: '返回' }).click();
    await onMeis.waitFor({ state: 'detached' });
    await sofia.page.locator('.row', row).click();
    await onMeis.waitFor();
    // A tab that is gone from one moment to the next says goodbye to nobody.
    await sofia.page.close({ runBeforeUnload: false });
    await onMeis.waitFor({ state: 'detached' });
    await expectQuiet(shop, mei);
  }, 60_000);

  it('and the customer see who writes, for as long as they do', async () => {
    const [mei, sofia] = [await demo.screens().desk('agent@demo.test'), await zhDesk('agent2@demo.test')];
    const shop = await demo.screens().visitor();
    await shop.says('订单 99002 少了一件');
    await mei.page.getByRole('button', { name: 'All open' }).click();
    await mei.page.locator('.row', { hasText: '99002' }).click();
    await mei.page.getByRole('button', { name: 'Take', exact: true }).click();
    await mei.page.locator('.thread > header').getByText('With an agent').waitFor();
    await sofia.page.getByRole('button', { name: '全部进行中' }).click();
    await sofia.page.locator('.row', { hasText: '99002' }).click();

    const box = mei.page.getByRole('textbox', { name: 'Write a reply' });
    await box.fill('请稍等');
    // It lapses after eight seconds: both look at the same time.
    await Promise.all([
      shop.page.getByRole('status').getByText('王芳 正在输入…').waitFor(),
      sofia.page.getByText('王芳 正在输入…').waitFor(),
    ]);
    await expectAccessible(shop.page);
    await expectAccessible(sofia.page);
    await box.press('Enter');
    await shop.log.getByText('请稍等').waitFor();
    await shop.page.getByText('王芳 正在输入…').waitFor({ state: 'detached' });
    await sofia.page.getByText('王芳 正在输入…').waitFor({ state: 'detached' });

    await shop.page.getByRole('textbox', { name: '输入消息' }).fill('好');
    await mei.page.getByText(/^Visitor .* is writing …$/).waitFor();
    await expectQuiet(mei, sofia, shop);
  }, 60_000);

  it('read in their own language how a conversation came to them, with the note as it was written', async () => {
    const [mei, boss] = [await zhDesk('agent@demo.test'), await zhDesk('supervisor@demo.test')];
    const shop = await demo.screens().visitor();
    await shop.says('订单 99001 想改地址');
    await boss.page.getByRole('button', { name: '全部进行中' }).click();
    await boss.page.locator('.row', { hasText: '99001' }).click();
    await boss.page.getByRole('button', { name: '转交' }).click();
    const dialog = boss.page.getByRole('dialog', { name: '转交会话' });
    const option = dialog.locator('option', { hasText: /^王芳/ });
    await dialog.getByRole('combobox', { name: '转给' }).selectOption((await option.getAttribute('value'))!);
    await dialog.getByLabel(/^给接手同事的备注/).fill('The customer is in a hurry. Note: by noon');
    await dialog.getByRole('button', { name: '转交' }).click();

    // A conversation of an earlier story may come back to her at the same moment: she opens the one that is meant.
    await mei.page.getByRole('button', { name: /个新会话分配给您/ }).waitFor();
    await mei.page.locator('.row', { hasText: '99001' }).click();
    const offer = mei.page.getByRole('region', { name: '有会话转接给您' });
    await offer.getByText(/将此会话转接给您。$/).waitFor();
    await offer.getByText('The customer is in a hurry. Note: by noon').waitFor();
    await offer.getByRole('button', { name: '接受' }).click();
    const why = mei.page.getByRole('region', { name: '为什么分配给您' });
    await why.getByText(/^由 .+ 转接。$/).waitFor();
    await why.getByText('The customer is in a hurry. Note: by noon').waitFor();
    expect(await why.textContent()).not.toMatch(/Transferred by|; load/);
    await expectAccessible(mei.page);
    await expectQuiet(mei, boss, shop);
  }, 60_000);
});

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { desktop, expectAccessible, phone } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { agentAt, type CustomerInStory, customerAt } from './people.ts';
import { expectQuiet } from './screens.ts';

describe.skipIf(chromiumPath() === null)('the desk, in Chromium', () => {
  const demo = houseInChromium();
  const customers: CustomerInStory[] = [];
  afterAll(async () => {
    for (const customer of customers) customer.leaves();
  }, 60_000);

  const desk = (email: string, options = desktop) => demo.screens().desk(email, options);
  /** Somebody who wants a person. */
  const asks = async (words: string): Promise<CustomerInStory> => {
    const customer = await customerAt(demo.url);
    customers.push(customer);
    await customer.customer.requestAgent();
    await customer.writes(words);
    return customer;
  };
  const presence = (page: Page) => page.getByRole('switch', { name: 'Take new conversations' });
  const isOnline = (page: Page, online: boolean) =>
    expect.poll(() => presence(page).getAttribute('aria-checked')).toBe(String(online));
  const goesAway = async (page: Page): Promise<void> => {
    await isOnline(page, true);
    await presence(page).press(' ');
    await presence(page).getByText('Away').waitFor();
  };
  const opens = (page: Page, words: string) => page.locator('.row', { hasText: words }).click();
  const handsOver = async (page: Page, to: RegExp, note: string, manner?: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Hand over' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand the conversation over' });
    const option = dialog.locator('option', { hasText: to });
    await dialog.getByRole('combobox', { name: 'To' }).selectOption((await option.getAttribute('value'))!);
    if (manner) await dialog.getByRole('radio', { name: manner }).check();
    await dialog.getByLabel(/^Note for whoever/).fill(note);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('who waits is seen in order while they wait, is taken from there, and it says why somebody got a conversation', async () => {
    const agent = await desk('agent@demo.test', phone);
    await isOnline(agent.page, true);
    await asks('订单 88001 少了一件');
    await opens(agent.page, '88001');
    const why = agent.page.getByRole('region', { name: 'Why you' });
    await agent.page.locator('aside summary').first().click();
    await why.getByText('How it was decided').click();
    await why.getByText('Everything else').waitFor();
    expect(await why.locator('li.chosen').textContent()).toContain('王芳');
    await expectAccessible(agent.page);

    await agent.page.getByRole('button', { name: 'Back' }).click();
    await goesAway(agent.page);
    await agent.page.getByRole('button', { name: 'Queue' }).click();
    const rows = agent.page.locator('.queue ol li');
    await agent.page.getByText('Nobody is waiting.').waitFor();
    await asks('订单 88002 少了一件');
    await rows.filter({ hasText: '88002' }).waitFor();
    await asks('订单 88003 少了一件');
    await rows.filter({ hasText: '88003' }).waitFor();
    const places = async () => Promise.all((await rows.all()).map(async (row) => (await row.textContent())!.slice(0, 7)));
    expect(await places()).toEqual(['Place 1', 'Place 2']);
    await expectAccessible(agent.page);
    await rows.first().getByRole('button', { name: /^Take/ }).click();
    await agent.page.getByRole('log').getByText('88002').first().waitFor();
    await agent.page.locator('.thread > header').getByText('With an agent').waitFor();
    await agent.page.getByRole('button', { name: 'Back' }).click();
    await presence(agent.page).click();
    await isOnline(agent.page, true);
    await agent.page.locator('.row', { hasText: '88003' }).waitFor();
    await expectQuiet(agent);
  }, 60_000);

  it('a transfer is offered with its note and accepted or declined; a supervisor gives it to whom they want', async () => {
    const [mei, sofia] = [await desk('agent@demo.test'), await desk('agent2@demo.test')];
    await goesAway(sofia.page);
    await isOnline(mei.page, true);
    await asks('订单 77001 想改地址');
    await opens(mei.page, '77001');
    await presence(sofia.page).click();
    await isOnline(sofia.page, true);
    await handsOver(mei.page, /^Sofia Rossi/, '客户要改收货地址');
    await sofia.page.getByRole('button', { name: /conversations? for you/ }).click();
    const offer = sofia.page.getByRole('region', { name: 'A conversation is offered to you' });
    await offer.getByText('王芳 passes this on to you.').waitFor();
    await offer.getByText('客户要改收货地址').waitFor();
    await expectAccessible(sofia.page);
    await offer.getByRole('button', { name: 'Accept' }).press('Enter');
    await offer.waitFor({ state: 'detached' });
    await mei.page.locator('.thread > header').getByText('With Sofia Rossi').waitFor();
    await sofia.page.getByRole('region', { name: 'Why you' }).getByText('客户要改收货地址').waitFor();

    await handsOver(sofia.page, /^王芳/, 'yours after all');
    const back = mei.page.getByRole('region', { name: 'A conversation is offered to you' });
    await back.getByRole('button', { name: 'Decline' }).click();
    await back.waitFor({ state: 'detached' });

    await goesAway(mei.page);
    const boss = await desk('supervisor@demo.test');
    await boss.page.getByRole('button', { name: 'All open' }).click();
    await opens(boss.page, '77001');
    await handsOver(boss.page, /^王芳/, 'please, today', /in any case/);
    await boss.page.locator('.thread > header').getByText('With 王芳').waitFor();
    await boss.page.getByText('A supervisor decided it beyond the limits.').waitFor();
    await goesAway(sofia.page);
    await expectQuiet(mei, sofia, boss);
  }, 90_000);

  it('a promised answer counts down, says that it is late, and that it was given late', async () => {
    const admin = await agentAt(demo.url, 'admin@demo.test');
    const { skillGroups } = await admin.asks<{ skillGroups: { id: string }[] }>('{ skillGroups { id } }');
    const promise = async (sla: { firstResponseSeconds: number }[]): Promise<void> => {
      const inputs = skillGroups.map(({ id }) => ({ id, sla }));
      const save = 'mutation ($input: SaveSkillGroupInput!) { saveSkillGroup(input: $input) { group { id } } }';
      for (const input of inputs) await admin.asks(save, { input });
    };
    // Who has had little so far: the others' places are taken.
    const agent = await desk('agent2@demo.test');
    await isOnline(agent.page, true);
    const head = agent.page.locator('.thread > header');
    await promise([{ firstResponseSeconds: 600 }]);
    await asks('订单 66001 不急');
    await agent.page
      .locator('.row', { hasText: '66001' })
      .getByText(/answer due in/)
      .waitFor();
    await opens(agent.page, '66001');
    await head.getByText(/^answer due in/).waitFor();
    await promise([{ firstResponseSeconds: 1 }]);
    await asks('订单 66002 很急');
    await agent.page
      .locator('.row', { hasText: '66002' })
      .getByText(/answer .* late/)
      .waitFor();
    await opens(agent.page, '66002');
    await head.getByText(/^answer .* late/).waitFor();
    await head.getByText('The promised answer is late.').waitFor({ state: 'attached' });
    await expectAccessible(agent.page);
    const reply = agent.page.getByRole('textbox', { name: 'Write a reply' });
    await reply.fill('马上处理');
    await reply.press('Enter');
    await head.getByText('answered late').waitFor();
    await promise([]);
    await admin.leaves();
    await expectQuiet(agent);
  }, 60_000);

  it('an administrator says when a group is there; who asks for a person meanwhile hears when it opens again', async () => {
    const admin = await desk('admin@demo.test');
    const setup = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'Hours and routing' }).click();
      await page.getByLabel('Always open').waitFor();
    };
    await setup(admin.page);
    const { page } = admin;
    const saveHours = () => page.locator('form.hours').getByRole('button', { name: 'Save' }).click();
    const saved = () => page.locator('form.hours').getByText('Saved.').waitFor();
    await page.getByLabel('Always open').uncheck();
    await page.getByLabel('Time zone').selectOption('Asia/Shanghai');
    await page.getByRole('button', { name: 'Add a holiday' }).click();
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('First day').fill(day(-1));
    await page.getByLabel('Last day').fill(day(2));
    await page.getByLabel('In Chinese').fill('我们在打烊，{time}见。');
    await expectAccessible(page);
    await saveHours();
    await saved();
    await page.getByText(/Now: closed, opens/).waitFor();

    const shop = await demo.screens().visitor();
    await shop.says('订单 55001 出错了');
    await shop.page.getByRole('button', { name: '转人工' }).click();
    await shop.log.getByText(/我们在打烊，.*见。/).waitFor();

    const boss = await desk('supervisor@demo.test', phone);
    await setup(boss.page);
    expect(await boss.page.getByLabel('Always open').isChecked()).toBe(false);
    expect(await boss.page.getByLabel('Time zone').inputValue()).toBe('Asia/Shanghai');
    expect(await boss.page.getByLabel('Last day').isDisabled()).toBe(true);
    await expectAccessible(boss.page);

    await page.getByLabel('Always open').check();
    await saveHours();
    await saved();
    await page.getByText('Now: open').waitFor();
    const transfer = page.getByLabel('A transfer must be accepted within, seconds');
    await transfer.fill('90');
    await page.locator('form.routing-settings').getByRole('button', { name: 'Save' }).click();
    await page.locator('form.routing-settings').getByText('Saved.').waitFor();
    await expectQuiet(admin, shop, boss);
  }, 60_000);
});

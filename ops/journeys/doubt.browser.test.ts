import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../testing/binaries.ts';
import { expectAccessible, phone } from './browser.ts';
import { houseInChromium } from './house-in-chromium.ts';
import { type AgentInStory, agentAt, customerAt } from './people.ts';
import { expectQuiet } from './screens.ts';

type Answered = { readonly id: string; readonly intentId: string };

describe.skipIf(chromiumPath() === null)('a machine that is right too seldom, in Chromium', () => {
  const demo = houseInChromium();
  let checker: AgentInStory;
  beforeAll(async () => {
    checker = await agentAt(demo.url, 'supervisor@demo.test');
    await checker.asks('mutation { setAutomationPolicy(input: { answerAbove: 0.5, reviewAbove: 0.3 }) { answerAbove } }');
  }, 300_000);
  afterAll(async () => {
    await checker?.leaves();
  }, 60_000);

  /** So many questions that the machine answers by itself. */
  const answered = async (count: number): Promise<Answered[]> => {
    const ada = await customerAt(demo.url);
    for (let asked = 1; asked <= count; asked++) await ada.writes('忘记密码怎么办');
    const read = `query ($id: ID!) { conversation(id: $id) { messages(last: 100) { edges { node {
      id classification { decision intent { id } } } } } } }`;
    type Read = { conversation: { messages: { edges: { node: { id: string; classification: Verdict | null } }[] } } };
    type Verdict = { decision: string; intent: { id: string } | null };
    const answers = async (): Promise<Answered[]> => {
      const { conversation } = await checker.asks<Read>(read, { id: ada.conversationId() });
      return conversation.messages.edges.flatMap(({ node: { id, classification: verdict } }) =>
        verdict?.decision === 'ANSWER' && verdict.intent ? [{ id, intentId: verdict.intent.id }] : [],
      );
    };
    await expect.poll(async () => (await answers()).length, { timeout: 30_000 }).toBe(count);
    ada.leaves();
    return answers();
  };
  const meant = (messageId: string, intentId: string) =>
    checker.asks('mutation ($m: ID!, $i: ID!) { correctIntent(messageId: $m, intentId: $i) { confidence } }', {
      m: messageId,
      i: intentId,
    });

  it('is a notice for supervisors, live and after a reload, until it is closed, or until the machine is right again', async () => {
    const { desk } = demo.screens();
    const [boss, agent] = [await desk('supervisor@demo.test'), await desk('agent@demo.test')];
    const notice = boss.page.getByRole('region', { name: 'The assistant is right less often than it promises' });
    const answers = await answered(20);
    const { intents } = await checker.asks<{ intents: { id: string; name: string }[] }>('{ intents { id name } }');
    const understood = intents.find(({ id }) => id === answers[0]!.intentId)!;
    const other = intents.find(({ name }) => name === 'get_refund')!;
    for (const { id, intentId } of answers.slice(0, 18)) await meant(id, intentId);
    for (const { id } of answers.slice(18)) await meant(id, other.id);

    await notice.getByText('2 had misread the customer: 90% right').waitFor();
    await notice.getByText(`${understood.name}: 2 of 20 wrong`).waitFor();
    await expectAccessible(boss.page);
    expect(await agent.page.locator('.doubt').count()).toBe(0);
    await boss.page.reload();
    await notice.waitFor();
    await notice.getByRole('button', { name: 'Close the notice' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => boss.page.evaluate(() => document.activeElement?.textContent)).toMatch(/in doubt: show/);
    await boss.page.reload();
    await boss.page.getByRole('button', { name: 'The assistant is in doubt: show' }).press('Enter');
    await boss.page.setViewportSize(phone.viewport!);
    await expectAccessible(boss.page);

    // From the notice to the words, and from there the machine is put right.
    await notice
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    await boss.page
      .getByRole('button', { name: /^Correct what was understood/ })
      .last()
      .click();
    const form = boss.page.locator('.verdict form');
    await form.getByRole('combobox', { name: 'The customer meant' }).selectOption({ label: understood.name });
    await expectAccessible(boss.page);
    await form.getByRole('button', { name: 'Teach it' }).click();
    await boss.page.getByText('Thank you, the assistant learns from it.').waitFor();
    await boss.page.locator('.doubt').waitFor({ state: 'detached' });
    await expectQuiet(boss, agent);
  }, 120_000);
});

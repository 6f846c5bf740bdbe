import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retailPack } from '../packs.ts';
import { openShop, type Shop } from '../testing/shop.ts';

describe('a customer writes to a shop with the retail pack', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(retailPack());
  });
  afterAll(() => shop?.close());

  it.each([
    ['我的包裹到哪里了？', 'track_order'],
    ['请问我的包裹现在到哪里了呀', 'track_order'],
    ['where is my parcel?', 'track_order'],
    ['Hi, where is my parcel right now?', 'track_order'],
    ['怎么退货', 'get_refund'],
    ['你好，我想问一下怎么退货', 'get_refund'],
    ['how do I return this', 'get_refund'],
    ['how can I return my jacket?', 'get_refund'],
    ['可以用支付宝付款吗', 'check_payment_methods'],
    ['what payment options do you have?', 'check_payment_methods'],
    ['你好', 'greeting'],
    ['Hello!', 'greeting'],
    ['谢谢', 'thanks'],
    ['ok, thanks', 'thanks'],
  ])('%s is answered: %s', async (text, intentName) => {
    const said = await shop.says(text);
    expect(said).toMatchObject({
      intentName,
      decision: 'ANSWER',
      answerer: 'KNOWLEDGE',
      assisting: false,
      handoffReason: null,
    });
    expect(said.confidence).toBeGreaterThan(0.9);
  });

  it.each([
    '量子力学怎么学',
    '我的猫生病了',
    'fjdksl fjdksl',
    'Can you explain quantum computing?',
    '🙂🙂🙂',
    '',
    'do you sell cars',
  ])('%s goes to a human', async (text) => {
    const said = await shop.says(text);
    expect(said).toMatchObject({ decision: 'HANDOFF', answerer: 'NOBODY', handoffReason: 'LOW_CONFIDENCE' });
    expect(said.confidence).toBeLessThan(0.7);
  });

  it.each([
    '转人工',
    '转人工！',
    '请转人工谢谢',
    'A person please',
    'human',
    '我不想跟机器人说话，叫个人来',
    'let me talk to a real person',
  ])('%s is a wish for a human', async (text) => {
    expect(await shop.says(text)).toMatchObject({
      decision: 'HANDOFF',
      answerer: 'NOBODY',
      handoffReason: 'CUSTOMER_ASKED',
    });
  });

  it('is read for information where a human has the turn', async () => {
    const said = await shop.says('我的包裹到哪里了？', { status: 'ASSIGNED' });
    expect(said).toMatchObject({ intentName: 'track_order', decision: 'ANSWER', answerer: 'NOBODY', assisting: true });
  });

  it('keeps the classification for staff, and the same event twice changes nothing', async () => {
    const messageId = shop.newId();
    await shop.says('where is my parcel?', { messageId });
    await shop.says('where is my parcel?', { messageId });
    const asked = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Message {
      classification { intent { name examples } confidence outOfScope decision modelVersion candidates { intent { name } confidence } } } } }`;
    const result = await shop.query(shop.agent, asked, { of: [{ __typename: 'Message', id: messageId }] });
    expect(result.errors).toBeUndefined();
    const [message] = result.data!['_entities'] as [{ classification: Record<string, unknown> }];
    expect(message.classification).toMatchObject({ intent: { name: 'track_order' }, decision: 'ANSWER', outOfScope: false });
    expect(message.classification['candidates']).toHaveLength(3);
  });

  it('follows a changed policy from the next message on', async () => {
    const set =
      'mutation ($input: AutomationPolicyInput!) { setAutomationPolicy(input: $input) { answerAbove reviewAbove } }';
    expect(await shop.query(shop.supervisor, set, { input: { answerAbove: 1 } })).toEqual({
      data: { setAutomationPolicy: { answerAbove: 1, reviewAbove: 0.7 } },
    });
    expect(await shop.says('where is my parcel?')).toMatchObject({ decision: 'REVIEW', answerer: 'KNOWLEDGE' });
    await shop.query(shop.supervisor, set, { input: { reviewAbove: 1 } });
    expect(await shop.says('where is my parcel?')).toMatchObject({ decision: 'HANDOFF', handoffReason: 'LOW_CONFIDENCE' });
    const refused = await shop.query(shop.supervisor, set, { input: { answerAbove: 0.5 } });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    await shop.query(shop.supervisor, set, { input: { answerAbove: 0.9, reviewAbove: 0.7 } });
  });
});

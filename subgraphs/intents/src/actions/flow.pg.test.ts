import { type AnswerFound, house } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../testing/shop.ts';

const flow = [
  { name: 'order', say: 'Happy to help.', ask: 'What is your order number?', slot: 'order' },
  { name: 'opened', ask: 'Is it still unopened?', slot: 'unopened' },
  // biome-ignore lint/suspicious/noThenProperty: the contract's name
  { name: 'easy', when: 'unopened = yes', say: 'Order {order}: print the label and send it back.', then: 'end' },
  { name: 'hard', say: 'Order {order}: please send us a picture first.' },
];

describe('an intent with a flow', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    const { intents } = await shop.ask<{ intents: { id: string; name: string }[] }>(
      shop.supervisor,
      '{ intents { id name } }',
    );
    const { id } = intents.find(({ name }) => name === 'get_refund')!;
    const save = 'mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { flow { steps { name } } } } }';
    const saved = await shop.query(shop.supervisor, save, { input: { id, name: 'get_refund', flow } });
    expect(saved.errors).toBeUndefined();
  });
  afterAll(() => shop?.close());

  const talk = () => {
    const conversation = { conversationId: shop.newId(), customerId: shop.newId() };
    return {
      ...conversation,
      /** Says something and returns the decision with the flow's words. */
      async says(text: string, given: object = {}) {
        const said = await shop.says(text, { ...conversation, ...given });
        const found = (await shop.said())
          .filter(({ name }) => name === 'AnswerFound')
          .map(({ payload }) => payload as AnswerFound);
        return { ...said, reply: found.find(({ messageId }) => messageId === said.messageId) };
      },
      async dialogue() {
        const read = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Conversation {
          dialogue { intent { name } step slots { name value } } } } }`;
        const of = [{ __typename: 'Conversation', id: conversation.conversationId }];
        const { _entities } = await shop.ask<{ _entities: [{ dialogue: unknown }] }>(shop.agent, read, { of });
        return _entities[0].dialogue;
      },
    };
  };

  it('asks, remembers, decides and ends', async () => {
    const ada = talk();
    const first = await ada.says('how do I return this');
    expect(first).toMatchObject({ decision: 'ANSWER', answerer: 'FLOW' });
    expect(first.reply).toMatchObject({
      text: 'Happy to help.\nWhat is your order number?',
      decision: 'ANSWER',
      articleIds: [],
    });
    expect(await ada.dialogue()).toEqual({ intent: { name: 'get_refund' }, step: 'order', slots: [] });
    const second = await ada.says('4471902');
    expect(second).toMatchObject({ decision: 'ANSWER', answerer: 'FLOW', intentName: 'get_refund', outOfScope: false });
    expect(second.reply?.text).toBe('Is it still unopened?');
    const third = await ada.says('Yes');
    expect(third.reply?.text).toBe('Order 4471902: print the label and send it back.');
    expect(await ada.dialogue()).toBeNull();
  });

  it('takes the other way where the condition does not hold', async () => {
    const bob = talk();
    await bob.says('怎么退货');
    await bob.says('1001');
    expect((await bob.says('no, I wore it')).reply?.text).toBe('Order 1001: please send us a picture first.');
  });

  it('serves another question in between and goes on', async () => {
    const eve = talk();
    await eve.says('how do I return this');
    expect(await eve.says('where is my parcel?')).toMatchObject({
      intentName: 'track_order',
      answerer: 'KNOWLEDGE',
      thenAsk: { text: 'What is your order number?', buttons: [] },
      reply: undefined,
    });
    expect((await eve.says('how do I return this')).reply?.text).toBe('What is your order number?');
    expect((await eve.says('77')).reply?.text).toBe('Is it still unopened?');
  });

  it('stops when a human is asked for, who reads what was learned, and ends with the conversation', async () => {
    const kim = talk();
    await kim.says('how do I return this');
    expect(await kim.says('转人工')).toMatchObject({ decision: 'HANDOFF', handoffReason: 'CUSTOMER_ASKED' });
    expect(await kim.dialogue()).toEqual({ intent: { name: 'get_refund' }, step: 'order', slots: [] });
    expect((await kim.says('1001', { status: 'QUEUED' })).reply).toBeUndefined();

    const lee = talk();
    await lee.says('how do I return this');
    expect(await lee.says('4471902', { status: 'QUEUED' })).toMatchObject({
      assisting: true,
      answerer: 'NOBODY',
      reply: undefined,
    });
    const { conversationId, customerId } = lee;
    await shop.hear('ConversationResolved', {
      conversationId,
      customerId,
      resolvedBy: 'AGENT',
      automatic: false,
      handleSeconds: 1,
    });
    expect(await lee.dialogue()).toBeNull();
  });

  it('is drafted, not said, where the policy wants a review', async () => {
    const set = 'mutation ($above: Float!) { setAutomationPolicy(input: { answerAbove: $above }) { answerAbove } }';
    await shop.query(shop.supervisor, set, { above: 1 });
    const said = await talk().says('how do I return this');
    expect(said.reply).toMatchObject({ decision: 'REVIEW', text: 'Happy to help.\nWhat is your order number?' });
    await shop.hear('AnswerFound', said.reply!);
    const rows = await shop
      .as(house('intents', shop.workspace.id))
      .query('-- test.drafts\nselect status from intents.draft where message_id = $1', [said.messageId]);
    expect(rows).toEqual([{ status: 'PENDING' }]);
    await shop.query(shop.supervisor, set, { above: 0.9 });
  });
});

import { house } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as schedule from './store/schedule.ts';
import { nightly } from './store/schedule.ts';
import { openShop, type Shop } from './testing/shop.ts';

describe('what is due is done', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(undefined, { background: true });
  });
  afterAll(() => shop?.close());

  /** What is planned but the next night's refit, which always is. */
  const planned = () =>
    shop
      .as(house('intents', shop.workspace.id))
      .query<{ kind: string }>('-- test.planned\nselect kind from intents.schedule where subject_id <> $1', [nightly]);

  it('a draft that nobody reviews in time hands over, once, and not before', async () => {
    await shop.query(
      shop.supervisor,
      'mutation { setAutomationPolicy(input: { answerAbove: 1, reviewTimeoutSeconds: 60 }) { answerAbove } }',
    );
    const { conversationId, messageId, customerId, intentId } = await shop.says('where is my parcel?');
    const text = 'It is on its way.';
    const found = {
      conversationId,
      messageId,
      customerId,
      text,
      locale: 'en',
      decision: 'REVIEW' as const,
      confidence: 0.8,
    };
    await shop.hear('AnswerFound', { ...found, articleIds: [], buttons: [], intentId: intentId ?? null });
    shop.clock.advance(59_000);
    const reviewed = async () => (await shop.said()).filter(({ name }) => name === 'DraftReviewed');
    const entries = await schedule.next(shop.as(house('intents', shop.workspace.id)), 10);
    expect(entries.filter(({ kind }) => kind === 'DRAFT_TIMEOUT')).toHaveLength(1);
    expect(await reviewed()).toEqual([]);
    shop.clock.advance(2_000);
    await vi.waitFor(async () => expect(await reviewed()).toHaveLength(1), { timeout: 10_000 });
    expect((await reviewed())[0]?.payload).toMatchObject({
      action: 'REJECT',
      timedOut: true,
      reviewedBy: null,
      text,
      messageId,
    });
    const { data } = await shop.query(
      shop.agent,
      '{ drafts(status: EXPIRED) { edges { node { status inReplyTo { id } } } } }',
    );
    expect(data).toEqual({ drafts: { edges: [{ node: { status: 'EXPIRED', inReplyTo: { id: messageId } } }] } });
    expect(await reviewed()).toHaveLength(1);
  });

  it('a taught intent is recalibrated in the background, and its progress can be followed', async () => {
    const steps = shop.subscribe(shop.supervisor, 'subscription { trainingProgress { stage done total } }');
    const save = `mutation { saveIntent(input: { name: "warranty", examples: ["how long is the warranty", "保修多久", "质保几年"] }) { intent { id } } }`;
    const { data } = await shop.query(shop.supervisor, '{ model { version } }');
    await shop.query(shop.supervisor, save);
    for await (const { data: step } of steps) {
      const { stage, done, total } = (step as { trainingProgress: { stage: string; done: number; total: number } })
        .trainingProgress;
      expect(done).toBeLessThanOrEqual(total);
      if (stage === 'cross-fit') break;
    }
    await vi.waitFor(async () => expect(await planned()).toEqual([]), { timeout: 20_000 });
    const after = await shop.query(shop.supervisor, '{ model { version intents accuracy } }');
    expect(after.data?.['model']).toMatchObject({ intents: 7, accuracy: expect.any(Number) });
    expect(after.data?.['model']).not.toMatchObject(data?.['model'] as object);
  });
});

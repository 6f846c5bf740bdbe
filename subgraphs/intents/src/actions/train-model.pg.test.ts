import { house } from '@liuke/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBytes } from '../model/bytes.ts';
import * as examples from '../store/examples.ts';
import * as models from '../store/models.ts';
import * as schedule from '../store/schedule.ts';
import * as states from '../store/states.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { trainModel } from './train-model.ts';

describe('a refit', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop?.close());
  const db = () => shop.as(house('intents', shop.workspace.id));
  const card = async () =>
    (
      await shop.ask<{ model: Record<string, unknown> }>(
        shop.supervisor,
        '{ model { version encoder examples accuracy calibrationError automaticPrecision automaticCoverage suggestedAnswerAbove suggestedReviewAbove auditedAnswers auditedPrecision doubtedSince trainedAt } }',
      )
    ).model;
  const named = async (name: string) => {
    const { intents } = await shop.ask<{ intents: { id: string; name: string; examples: string[] }[] }>(
      shop.supervisor,
      '{ intents { id name examples } }',
    );
    return intents.find((intent) => intent.name === name)!;
  };

  it('leaves a card measured on held-out examples, and plans the next night', async () => {
    const { encoder, accuracy, suggestedAnswerAbove, auditedAnswers, auditedPrecision, doubtedSince } = await card();
    expect(encoder).toMatch(/^hashed n-grams \+ /);
    expect(accuracy).toBeGreaterThan(0.85);
    expect(suggestedAnswerAbove === null || (suggestedAnswerAbove as number) < 1).toBe(true);
    expect({ auditedAnswers, auditedPrecision, doubtedSince }).toEqual({
      auditedAnswers: 0,
      auditedPrecision: null,
      doubtedSince: null,
    });
    expect((await schedule.next(db(), 10)).map(({ subjectId }) => subjectId)).toContain(schedule.nightly);
  });

  it('on demand chooses its settings anew and goes in use', async () => {
    const before = await card();
    const after = await shop.ask<{ trainModel: { version: string } }>(
      shop.supervisor,
      'mutation { trainModel { version } }',
    );
    expect(after.trainModel.version).not.toBe(before['version']);
    expect((await states.read(db())).modelVersion).toBe(after.trainModel.version);
  });

  it('that is clearly worse is not taken: the model before it stays', async () => {
    const before = await card();
    const [order, refund, invoice] = [await named('track_order'), await named('get_refund'), await named('get_invoice')];
    const odd = (texts: string[]) => texts.filter((_, at) => at % 2 === 1);
    await db().transaction(async (tx) => {
      await states.lock(tx);
      await examples.put(tx, refund.id, odd(order.examples));
      await examples.put(tx, invoice.id, odd(refund.examples));
      await examples.put(tx, order.id, odd(invoice.examples));
      await states.bumpRevision(tx);
    });
    await trainModel(db(), 'KEEP');
    expect(await card()).toEqual(before);
    const steps = await db().query<{ stage: string }>('-- test.stage\nselect stage from intents.training');
    expect(steps).toEqual([{ stage: 'kept' }]);
    expect(await shop.says('where is my parcel right now')).toMatchObject({ intentName: 'track_order' });
  });

  it('replaces a model that another version of the product has stored; until then humans answer', async () => {
    const { modelVersion } = await states.read(db());
    const fitted = (await models.fitted(db(), modelVersion!))!;
    await db().transaction(async (tx) => {
      const version = await models.add(tx, fitted, true);
      const aged = Buffer.from(toBytes(fitted).toString('latin1').replace('"format":2', '"format":1'), 'latin1');
      const sealed = await tx.keyring.seal(shop.workspace.id, null, `intents.model.fitted:${version}`, aged);
      await tx.query('-- test.age\nupdate intents.model set fitted = $2 where version = $1', [version, sealed]);
      await states.useModel(tx, version);
      await schedule.cancel(tx, 'REFIT', [shop.workspace.id]);
    });
    expect(await shop.says('I wonder where my parcel might be')).toMatchObject({ decision: 'HANDOFF' });
    expect((await schedule.next(db(), 10)).map(({ subjectId }) => subjectId)).toContain(shop.workspace.id);
  });
});

describe('audited answers', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop?.close());

  it('say so, once, when too few of them were right, and again only after they had recovered', async () => {
    const { intents } = await shop.ask<{ intents: { id: string; name: string }[] }>(
      shop.supervisor,
      '{ intents { id name } }',
    );
    const idOf = (name: string) => intents.find((intent) => intent.name === name)!.id;
    const correct =
      'mutation ($messageId: ID!, $intentId: ID!) { correctIntent(messageId: $messageId, intentId: $intentId) { confidence } }';
    const audit = async (many: number, name: string) => {
      for (let round = 0; round < many; round++) {
        // Another text every time, and always the same meaning to whoever reads it: its key is an example's.
        const { messageId, decision } = await shop.says(`${'!'.repeat(round)} where is my package`);
        expect(decision).toBe('ANSWER');
        await shop.ask(shop.agent, correct, { messageId, intentId: idOf(name) });
        if (name !== 'track_order') await shop.ask(shop.supervisor, put, { id: idOf('track_order') });
      }
    };
    const put = `mutation ($id: ID!) { saveIntent(input: { id: $id, name: "track_order", examples: ["where is my package", "where is my parcel"] }) { intent { id } } }`;
    const told = async () =>
      (await shop.said()).filter(({ name }) => name === 'AutomationDoubted').map(({ payload }) => payload);

    const card = `{ auditedAnswers doubtedSince misreadIntents { intent { name } audited wrong conversations { id } } }`;
    const stream = shop.subscribe(shop.supervisor, `subscription { modelChanged ${card} }`);
    type Card = { auditedAnswers: number; doubtedSince: string | null; misreadIntents: { conversations: object[] }[] };
    /** The first card of so many audited answers: those before it are passed over. */
    const cardAt = async (audited: number): Promise<Card> => {
      for (;;) {
        const { modelChanged } = (await stream.next()).value!.data as { modelChanged: Card };
        if (modelChanged.auditedAnswers === audited) return modelChanged;
      }
    };
    expect(await cardAt(0)).toEqual({ auditedAnswers: 0, doubtedSince: null, misreadIntents: [] });

    await audit(18, 'track_order');
    await audit(1, 'get_refund');
    expect(await told()).toEqual([]);
    await audit(1, 'get_refund');
    expect(await told()).toEqual([{ audited: 20, right: 18, precision: 0.9 }]);
    await audit(1, 'get_refund');
    expect(await told()).toHaveLength(1);
    expect(await cardAt(21)).toEqual({
      auditedAnswers: 21,
      doubtedSince: expect.any(String),
      misreadIntents: [{ intent: { name: 'track_order' }, audited: 21, wrong: 3, conversations: expect.any(Array) }],
    });
    await stream.return(undefined);
    const { model } = await shop.ask<{ model: object }>(
      shop.supervisor,
      '{ model { auditedAnswers auditedPrecision doubtedSince } }',
    );
    expect(model).toEqual({ auditedAnswers: 21, auditedPrecision: 18 / 21, doubtedSince: expect.any(String) });
  });
});

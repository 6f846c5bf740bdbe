import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { outOfScopeTexts, retailPack } from '../packs.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { fit, type Labelled, teach } from './fit.ts';
import { type Classifier, classifier, type FittedModel } from './model.ts';
import { normalise, sampleKey } from './normalise.ts';
import { createTrainer } from './trainer.ts';

const some = ['track_order', 'get_refund', 'check_payment_methods', 'delivery_options', 'recover_password'];
const samples: Labelled[] = retailPack().intents.flatMap(({ name, examples }) =>
  some.includes(name) ? [...examples.zh, ...examples.en].map((text) => ({ text, intent: name })) : [],
);
const set = { samples, background: outOfScopeTexts(), outOfScopePrior: 0.2 };
const warranty: Labelled[] = ['how long is the warranty', 'is there a warranty', '保修多久', '保修期多长', '有没有质保'].map(
  (text) => ({
    text,
    intent: 'warranty',
  }),
);

describe('a fitted model', () => {
  let model: FittedModel;
  let reader: Classifier;
  beforeAll(() => {
    model = fit(set);
    reader = classifier(model);
  });

  it('is the same for the same samples, here and in the worker thread', async () => {
    const trainer = createTrainer();
    const steps: string[] = [];
    const elsewhere = await trainer.fit(set, ({ stage }) => steps.push(stage));
    await trainer.stop();
    expect(toBytes(elsewhere).equals(toBytes(model))).toBe(true);
    expect(steps.at(-1)).toBe('done');
  });

  it('survives storing', () => {
    const again = classifier(fromBytes(toBytes(model)));
    for (const text of ['where is my parcel', '怎么退货', 'asdf']) expect(again.read(text)).toEqual(reader.read(text));
  });

  it('knows what it was taught, is unsure of the rest, and its card says how often it errs', () => {
    expect(reader.read('请问我的快递现在到哪了').candidates[0]).toMatchObject({
      intent: 'track_order',
      confidence: expect.any(Number),
    });
    expect(reader.read('请问我的快递现在到哪了').candidates[0]!.confidence).toBeGreaterThan(0.9);
    expect(reader.read('the moon is made of cheese').candidates[0]!.confidence).toBeLessThan(0.7);
    expect(reader.read('').outOfScope).toBe(true);
    const { accuracy, automaticPrecision, automaticCoverage, calibrationError } = model.card;
    expect(accuracy).toBeGreaterThan(0.85);
    expect(automaticPrecision).toBeGreaterThan(0.93);
    expect(automaticCoverage).toBeGreaterThan(0.4);
    expect(calibrationError).toBeLessThan(0.06);
  });

  it('takes an intent out that is switched off', () => {
    const { candidates } = reader.read('where is my parcel', (intent) => intent !== 'track_order');
    expect(candidates.map(({ intent }) => intent)).not.toContain('track_order');
    expect(reader.read('where is my parcel', () => false)).toEqual({ candidates: [], outOfScope: true });
  });

  it('is taught one intent more without forgetting another', () => {
    const taught = classifier(teach(model, 'warranty', { ...set, samples: [...samples, ...warranty] }));
    expect(taught.read('保修期是几年').candidates[0]!.intent).toBe('warranty');
    for (const { text, intent } of samples) {
      if (reader.read(text).candidates[0]!.intent === intent) expect(taught.read(text).candidates[0]!.intent).toBe(intent);
    }
  });

  it('reads any text at all: never throws, always probabilities, best first', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\ud800',
        'e\u0301'.repeat(5_000),
        '０'.repeat(9_999),
        '\u202e\u0000',
        '👩‍👩‍👧‍👧'.repeat(600),
        'ﷺ'.repeat(3_000),
      ),
      fc.array(fc.constantFrom(...samples.map(({ text }) => text)), { maxLength: 4 }).map((texts) => texts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { candidates } = reader.read(text);
        for (const { confidence } of candidates) expect(confidence >= 0 && confidence <= 1).toBe(true);
        for (let at = 1; at < candidates.length; at++) {
          expect(candidates[at - 1]!.confidence).toBeGreaterThanOrEqual(candidates[at]!.confidence);
        }
        expect(candidates.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 20000 },
    );
  });

  it('is made of as little as one sample, too', () => {
    const lonely = classifier(
      fit({ samples: [{ text: 'hello there', intent: 'greeting' }], background: [], outOfScopePrior: 0.2 }),
    );
    expect(lonely.read('hello there').candidates).toHaveLength(1);
    expect(() =>
      classifier(fit({ samples: [{ text: '!!!', intent: 'odd' }], background: ['x'], outOfScopePrior: 0.2 })).read('y'),
    ).not.toThrow();
  });
});

describe('the same text', () => {
  it.each([
    ['ＷＨＥＲＥ is my Parcel？？', 'where is my parcel'],
    ['where  is\nmy… parcel! 📦', 'where is my parcel'],
  ])('%s reads as %s', (text, plain) => expect(normalise(text)).toBe(plain));

  it('has the same key whatever its spaces and signs, and normalising twice changes nothing', () => {
    expect(sampleKey('我的包裹 到哪里了？')).toBe(sampleKey('我的包裹到哪里了'));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)));
  });
});

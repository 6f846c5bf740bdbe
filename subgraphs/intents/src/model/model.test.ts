import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedEncoder } from '../encoder-folder.ts';
import { outOfScopeTexts, retailPack, samplesOf } from '../packs.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { type Encoder, openEncoder } from './encoder/encoder.ts';
import { fit } from './fit.ts';
import { type Classifier, classifier, type FittedModel } from './model.ts';
import { normalise, sampleKey } from './normalise.ts';
import { teach } from './teach.ts';
import { createTrainer } from './trainer.ts';
import type { Labelled } from './training-set.ts';

const some = ['track_order', 'get_refund', 'check_payment_methods', 'delivery_options', 'recover_password'];
const samples = samplesOf(retailPack()).filter(({ intent }) => some.includes(intent));
const set = { samples, background: outOfScopeTexts(), outOfScopePrior: 0.2 };
const warranty: Labelled[] = ['how long is the warranty', 'is there a warranty', '保修多久', '保修期多长', '有没有质保'].map(
  (text) => ({
    text,
    intent: 'warranty',
  }),
);

describe('a fitted model', () => {
  let encoder: Encoder;
  let model: FittedModel;
  let reader: Classifier;
  beforeAll(async () => {
    encoder = await openEncoder(shippedEncoder);
    model = await fit(set, encoder);
    reader = classifier(model);
  });
  afterAll(() => encoder?.close());

  const read = async (text: string, by = reader, known?: (intent: string) => boolean) =>
    by.read(text, (await encoder.embed([text]))[0]!, known);
  const best = async (text: string, by = reader) => (await read(text, by)).candidates[0]!;

  it('is the same for the same samples, here and in the worker thread', async () => {
    const trainer = createTrainer(() => shippedEncoder);
    const steps: string[] = [];
    const elsewhere = await trainer.fit(set, ({ stage }) => steps.push(stage));
    await trainer.stop();
    expect(toBytes(elsewhere).equals(toBytes(model))).toBe(true);
    expect(steps.at(-1)).toBe('done');
  });

  it('survives storing', async () => {
    const again = classifier(fromBytes(toBytes(model))!);
    for (const text of ['where is my parcel', '怎么退货', 'asdf']) {
      expect(again.read(text)).toEqual(reader.read(text));
      expect(await read(text, again)).toEqual(await read(text));
    }
    const other = toBytes(model).toString('latin1').replace('"format":2', '"format":1');
    expect(fromBytes(Buffer.from(other, 'latin1'))).toBeNull();
  });

  it('knows what it was taught, is unsure of the rest, and its card says how often it errs', async () => {
    expect(await best('请问我的快递现在到哪了')).toMatchObject({ intent: 'track_order', confidence: expect.any(Number) });
    expect((await best('请问我的快递现在到哪了')).confidence).toBeGreaterThan(0.9);
    expect((await best('the moon is made of cheese')).confidence).toBeLessThan(0.7);
    expect((await read('')).outOfScope).toBe(true);
    const { accuracy, automaticPrecision, automaticCoverage, calibrationError } = model.card;
    expect(accuracy).toBeGreaterThan(0.85);
    expect(automaticPrecision).toBeGreaterThan(0.93);
    expect(automaticCoverage).toBeGreaterThan(0.4);
    expect(calibrationError).toBeLessThan(0.06);
  });

  it('takes an intent out that is switched off', async () => {
    const { candidates } = await read('where is my parcel', reader, (intent) => intent !== 'track_order');
    expect(candidates.map(({ intent }) => intent)).not.toContain('track_order');
    expect(await read('where is my parcel', reader, () => false)).toMatchObject({ candidates: [], outOfScope: true });
  });

  it('is taught one intent more without forgetting another', async () => {
    const taught = classifier(await teach(model, 'warranty', { ...set, samples: [...samples, ...warranty] }, encoder));
    expect((await best('保修期是几年', taught)).intent).toBe('warranty');
    for (const { text, intent } of samples) {
      if ((await best(text)).intent === intent) expect((await best(text, taught)).intent).toBe(intent);
    }
  });

  it('serves by its n-grams where there is no encoder, and what is taught meanwhile is known', async () => {
    expect(reader.read('where is my parcel').candidates[0]).toMatchObject({ intent: 'track_order' });
    const taught = await teach(model, 'warranty', { ...set, samples: [...samples, ...warranty] }, null);
    expect(classifier(taught).encoder).toBeNull();
    expect(classifier(taught).read('保修期是几年').candidates[0]!.intent).toBe('warranty');
  });

  it('reads traditional characters as simplified ones', async () => {
    expect(await read('請問我的包裹現在到哪裡了')).toEqual(await read('请问我的包裹现在到哪里了'));
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
      { numRuns: 500 },
    );
  });

  it('is made of as little as one sample, too', async () => {
    for (const reads of [encoder, null]) {
      const of = async (text: string, background: string[]) =>
        classifier(await fit({ samples: [{ text, intent: 'one' }], background, outOfScopePrior: 0.2 }, reads));
      expect((await read('hello there', await of('hello there', []))).candidates).toHaveLength(1);
      expect((await read('y', await of('!!!', ['x']))).candidates).toHaveLength(1);
    }
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

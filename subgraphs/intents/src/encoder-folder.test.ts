import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedEncoder } from './encoder-folder.ts';
import { type Encoder, openEncoder } from './model/encoder/encoder.ts';
import { cosine } from './model/encoder/pooling.ts';
import { retailPack, samplesOf } from './packs.ts';

describe('the shipped encoder', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await openEncoder(shippedEncoder);
  });
  afterAll(() => encoder.close());

  const alike = async (one: string, other: string): Promise<number> => {
    const [a, b] = await encoder.embed([one, other]);
    return cosine(a!, b!);
  };

  it('opens without a warning, and weighs less than six megabytes', () => {
    expect(encoder.warnings).toEqual([]);
    expect(encoder.dimensions).toBe(256);
    const files = readdirSync(shippedEncoder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(shippedEncoder, file),
    );
    const bytes = files.map((file) => statSync(file)).filter((stat) => stat.isFile());
    expect(bytes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(6e6);
  });

  it('reads traditional Chinese, full-width letters and capitals as what they spell', async () => {
    expect(await alike('請問怎麼申請退款', '请问怎么申请退款')).toBeCloseTo(1, 5);
    expect(await alike('ＷＨＥＲＥ is my order １２３', 'where is my order 456')).toBeCloseTo(1, 5);
  });

  it.each([
    ['我要退货', '东西不想要了,想退', '你们有哪些付款方式'],
    ['where is my parcel', 'my package has not arrived yet', 'how do I delete my account'],
    ['cancel my order please', '帮我取消订单', '帮我开发票'],
  ])('finds %s nearer to %s than to %s', async (text, near, far) => {
    expect(await alike(text, near)).toBeGreaterThan((await alike(text, far)) + 0.1);
  });

  it('gives a text the same vector alone and beside others, to a hundredth', async () => {
    const texts = retailPack().intents.flatMap(({ examples }) => [...examples.zh.slice(0, 2), ...examples.en.slice(0, 2)]);
    const together = await encoder.embed(texts);
    for (const [at, text] of texts.entries()) {
      const [alone] = await encoder.embed([text]);
      expect(cosine(alone!, together[at]!)).toBeGreaterThan(0.99);
    }
  });

  it('knows most of the samples of our own pack by heart and tells which', () => {
    const samples = samplesOf(retailPack()).map(({ text }) => text);
    const learned = samples.filter(encoder.hasLearned).length;
    expect(learned).toBeGreaterThan(samples.length / 2);
    expect(learned).toBeLessThan(samples.length * 0.9);
    expect(encoder.hasLearned('a text that nobody wrote down before')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { sampleKey } from './model/normalise.ts';
import { outOfScopeTexts, retailPack } from './packs.ts';

describe('the retail pack', () => {
  const { intents } = retailPack();
  const smallTalk = ['greeting', 'thanks', 'goodbye'];

  it('has 27 intents of a shop with at least thirty samples in each language', () => {
    const retail = intents.filter(({ name }) => !smallTalk.includes(name));
    expect(retail).toHaveLength(27);
    for (const { name, examples } of retail) {
      expect(examples.zh.length, `${name} in Chinese`).toBeGreaterThanOrEqual(30);
      expect(examples.en.length, `${name} in English`).toBeGreaterThanOrEqual(30);
    }
  });

  it('says nothing twice, and nothing that is out of scope', () => {
    const keys = intents.flatMap(({ examples }) => [...examples.zh, ...examples.en]).map(sampleKey);
    expect(new Set(keys).size).toBe(keys.length);
    const background = new Set(outOfScopeTexts().map(sampleKey));
    expect(keys.filter((key) => background.has(key))).toEqual([]);
  });

  it('has its Chinese samples in Chinese and its English ones in English', () => {
    for (const { examples } of intents) {
      expect(examples.en.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    }
  });
});

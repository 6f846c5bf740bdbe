import { describe, expect, it } from 'vitest';
import { type Embedder, see } from './training-set.ts';
import { worn } from './wear.ts';

describe('a worn text', () => {
  const text = 'where is the parcel that I ordered on monday morning';

  it('is some of the words, in their order, and always the same', () => {
    const left = worn(text).split(' ');
    expect(left.length).toBeLessThan(text.split(' ').length);
    expect(text.split(' ').filter((word) => left.includes(word))).toEqual(left);
    expect(worn(text)).toBe(worn(text));
  });

  it('is some of the characters where it is Chinese', () => {
    const left = worn('我昨天买的茶杯什么时候能送到').split(' ');
    expect(left.length).toBeLessThan(14);
    expect(left.every((character) => [...character].length === 1)).toBe(true);
  });

  it('is never nothing', () => {
    for (const short of ['hi', '好', '', 'ok then', '👍']) expect(worn(short) === '' && short !== '').toBe(false);
  });
});

describe('texts as the heads see them', () => {
  const encoder: Embedder = {
    id: 'lengths',
    name: 'Lengths',
    dimensions: 1,
    hasLearned: (text) => text.startsWith('known'),
    embed: async (texts) => texts.map((text) => Float32Array.of(text.length)),
  };

  it('come worn as well where they judge and the encoder has learned them, and only there', async () => {
    const known = 'known by heart for quite a long time';
    const rows = [
      { text: known, intent: 'a' },
      { text: 'new to it', intent: 'b' },
      { text: `${known} too`, intent: 'a' },
    ];
    const [first, second, third] = await see(rows, encoder, (row) => row < 2);
    expect(first).toMatchObject({ learned: true, vector: Float32Array.of(known.length) });
    expect(first?.worn).toEqual(Float32Array.of(worn(known).length));
    expect(second).toMatchObject({ learned: false, worn: null });
    expect(third).toMatchObject({ learned: true, worn: null });
  });
});

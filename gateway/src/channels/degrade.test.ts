import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts, numbered } from './degrade.ts';

describe('what a channel cannot show', () => {
  it('is a numbered list in place of buttons', () => {
    const buttons = [
      { title: '退货', value: 'r', url: null },
      { title: '官网', value: '', url: 'https://shop.example/' },
    ];
    expect(numbered('请选择', buttons)).toBe('请选择\n\n1. 退货\n2. 官网 https://shop.example/');
    expect(numbered('只有文字', [])).toBe('只有文字');
  });

  it('is cut where sentences end', () => {
    expect(inParts('第一句话。第二句话。第三句话。', 12, 'characters')).toEqual(['第一句话。第二句话。', '第三句话。']);
    expect(inParts('one two three four', 9, 'characters')).toEqual(['one two', 'three', 'four']);
    expect(inParts('', 9, 'bytes')).toEqual(['']);
  });

  it('no part is too long, no character is split, and no word is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 8, max: 60 }), (text, most) => {
        for (const unit of ['bytes', 'characters', 'units'] as const) {
          const parts = inParts(text, most, unit);
          const size = (part: string) =>
            ({ bytes: Buffer.byteLength(part), characters: [...part].length, units: part.length })[unit];
          for (const part of parts) expect(size(part)).toBeLessThanOrEqual(most);
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
      }),
    );
  });
});

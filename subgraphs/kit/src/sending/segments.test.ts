import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetOf, segmentsOf, thrifty } from './segments.ts';

describe('a text message', () => {
  it.each([
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['a'.repeat(306), 'GSM-7', 2],
    ['a'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1],
    ['€'.repeat(81), 'GSM-7', 2],
    ['您'.repeat(70), 'UCS-2', 1],
    ['您'.repeat(71), 'UCS-2', 2],
    ['您'.repeat(134), 'UCS-2', 2],
    ['您'.repeat(135), 'UCS-2', 3],
    ['🙂'.repeat(35), 'UCS-2', 1],
    // 33 pairs and one unit that stays free, since no pair is split.
    ['🙂'.repeat(67), 'UCS-2', 3],
    ['', 'GSM-7', 1],
  ])('%# is counted as the network counts it', (text, alphabet, segments) => {
    expect(segmentsOf(text)).toEqual({ alphabet, segments });
  });

  it('keeps to the small alphabet where only quotation marks stand against it', () => {
    expect(thrifty('It’s “here” – see…')).toBe('It\'s "here" - see...');
    expect(thrifty('“您好”')).toBe('“您好”');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(thrifty(text) === text || alphabetOf(thrifty(text)) === 'GSM-7').toBe(true);
      }),
    );
  });
});

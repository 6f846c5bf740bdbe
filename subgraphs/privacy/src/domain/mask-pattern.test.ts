import { describe, expect, it } from 'vitest';
import { faultOfPattern } from './mask-pattern.ts';

describe('a mask pattern', () => {
  it.each([
    '\\d{6,18}',
    'ORD-\\d{8}',
    '(?:订单|单号)[:：]?\\d{6,12}',
    '[A-Z]{2}\\d{7}',
    '\\b[\\w.]{1,32}@corp\\.example',
    'a|b|c|d|e|f|g|h|i|j|k|l|m',
    '[a\\]b]{1,3}',
  ])('%j is fine', (pattern) => expect(faultOfPattern(pattern)).toBeNull());

  it.each([
    ['(a+)+$', 'without bound'],
    ['a*', 'empty'],
    ['xa*', 'without bound'],
    ['\\d{3,}', 'without bound'],
    ['(ab){1,9}c', 'single character'],
    ['(a|a){1,30}b', 'single character'],
    ['a{1,30}{1,30}', 'not a regular expression'],
    ['a{1,30}?b', 'repeats a repetition'],
    ['a{0,64}a{0,64}a{0,64}b', 'too much'],
    ['a{1,900}', 'more than 64'],
    ['(a)\\1', 'not allowed'],
    ['a(?=b)', 'single character'],
    ['(?<n>a)', 'single character'],
    ['[', 'not a regular expression'],
    ['', '1 to 200'],
    ['x'.repeat(201), '1 to 200'],
  ])('%j is refused', (pattern, mentions) => expect(faultOfPattern(pattern)).toContain(mentions));
});

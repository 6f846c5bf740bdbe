import { describe, expect, it } from 'vitest';
import { segment, subjectWords } from './words.ts';

describe('words', () => {
  it('a two-character Chinese word stands alone', () => {
    expect(subjectWords('怎么申请退款？')).toEqual(['申请', '退款']);
  });
  it('a compound also yields its parts', () => {
    expect(segment('能开发票吗')).toContain('发票');
  });
  it('English words are told in the singular and in lower case', () => {
    expect(subjectWords('Where are my Parcels and REFUNDS?')).toEqual(['parcel', 'refund']);
  });
  it('plural endings that are none stay', () => {
    expect(segment('address status bus cities glasses')).toEqual(['address', 'status', 'bus', 'city', 'glasse']);
  });
  it('full-width letters and digits are folded', () => {
    expect(segment('ＶＩＰ　１２３')).toEqual(['vip', '123']);
  });
  it('punctuation never reaches a query', () => {
    expect(segment("a'b | c & !d:* \\ (e) <-> 退款")).toEqual(['a', 'b', 'c', 'd', 'e', '退款']);
  });
  it('a text of hollow words alone keeps them', () => {
    expect(subjectWords('你好')).toEqual(['你好']);
  });
  it('a text without words has none', () => {
    expect(subjectWords('?! 。')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

describe('a text is cut', () => {
  it('into Chinese words, a compound also into its parts', () => {
    expect(segment('能开发票吗')).toContain('发票');
    expect(segment('退款申请')).toEqual(['退款', '申请']);
  });
  it('in lower case and half width', () => {
    expect(segment('ＶＩＰ Order　１２３')).toEqual(['vip', 'order', '123']);
  });
  it('in order, with what comes twice', () => {
    expect(segment('order and order')).toEqual(['order', 'and', 'order']);
  });
  it('into nothing where it has no word', () => {
    expect(segment('?! 。 👍')).toEqual([]);
  });
});

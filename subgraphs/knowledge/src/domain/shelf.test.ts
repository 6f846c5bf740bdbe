import { describe, expect, it } from 'vitest';
import { shelfOf } from './shelf.ts';
import { subjectWords } from './words.ts';

const invoice = {
  locale: 'zh-CN',
  category: 'invoice',
  title: '怎么开发票',
  questions: ['能开发票吗'],
  body: '在订单里申请。',
};

describe('a shelf', () => {
  const shelf = shelfOf([invoice]);
  it('answers what an article is asked for, in its language', () => {
    expect(shelf.answers(subjectWords('能开发票吗'), 'zh')).toBe(true);
    expect(shelf.answers(subjectWords('能开发票吗'), 'en')).toBe(false);
  });
  it('answers nothing that no article shares its words with, and nothing without words', () => {
    expect(shelf.answers(subjectWords('支持花呗分期吗'), 'zh')).toBe(false);
    expect(shelf.answers([], 'zh')).toBe(false);
  });
});

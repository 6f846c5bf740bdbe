import { describe, expect, it } from 'vitest';
import type { ArticleContent } from './article.ts';
import { minimumScore, ranked, relevance } from './relevance.ts';
import { subjectWords } from './words.ts';

const parcel: ArticleContent = {
  locale: 'zh',
  category: 'order_status',
  title: '查询快递进度',
  questions: ['我的快递到哪了', '包裹什么时候能到'],
  body: '您可以在“我的订单”里查看物流进度。一般 48 小时内发货。',
};
const refund: ArticleContent = {
  locale: 'en',
  category: 'refund',
  title: 'How to get a refund',
  questions: ['I want my money back'],
  body: 'Open the order and choose "Request refund". The money comes back within five working days.',
};
const ask = (text: string, intentName: string | null = null, confidence = 0) => ({
  words: subjectWords(text),
  intentName,
  confidence,
});

describe('relevance', () => {
  it('the recognized intent is enough, however it was asked', () => {
    expect(relevance(ask('它走到什么地方啦', 'order_status', 0.9), parcel)).toBeGreaterThanOrEqual(0.9);
  });
  it('the words are enough where no intent was recognized', () => {
    expect(relevance(ask('我的快递到哪里了？'), parcel)).toBeGreaterThanOrEqual(minimumScore);
    expect(relevance(ask('refunds'), refund)).toBeGreaterThanOrEqual(minimumScore);
  });
  it('intent and words strengthen each other', () => {
    const both = relevance(ask('快递', 'order_status', 0.7), parcel);
    expect(both).toBeGreaterThan(relevance(ask('快递'), parcel) * 0.999);
    expect(both).toBeGreaterThan(0.7);
  });
  it('one shared word among many does not answer', () => {
    expect(relevance(ask('快递员昨天偷了我的手机怎么处理'), parcel)).toBeLessThan(minimumScore);
  });
  it('holding the words in the body alone is at most half an answer', () => {
    expect(relevance(ask('working days'), refund)).toBe(0.5);
  });
  it("another intent's article must match better than one without intent", () => {
    const plain = { ...parcel, category: null };
    expect(relevance(ask('快递', 'refund', 0.8), parcel)).toBeLessThan(relevance(ask('快递', 'refund', 0.8), plain));
  });
  it('nothing in common scores nothing', () => {
    expect(relevance(ask('weather tomorrow'), refund)).toBe(0);
  });
  it('the best comes first', () => {
    expect(ranked(ask('refund'), [parcel, refund])[0]?.article).toBe(refund);
  });
});

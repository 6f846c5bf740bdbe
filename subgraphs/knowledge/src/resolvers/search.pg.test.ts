import { type TestRoom, testRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../subgraph.ts';
import { customer, data, parcelArticle, published, refundArticle, refusal } from '../testing/story.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom(knowledge);
  await published(room, parcelArticle);
  await published(room, refundArticle);
  await published(room, {
    locale: 'zh',
    title: '退款多久到账',
    questions: ['怎么申请退款'],
    body: '提交退款申请后，款项将在三个工作日内原路退回。运费不退。',
  });
  await published(room, { locale: 'zh', title: '运费说明', questions: [], body: '满 99 元包邮。退款时运费不退。' });
});
afterAll(() => room.close());

const search = `query($q: String!, $locale: String, $first: Int) {
  searchKnowledge(query: $q, locale: $locale, first: $first) { score passage article { title } }
}`;
type Hits = { searchKnowledge: { score: number; passage: string; article: { title: string } }[] };
const titles = async (q: string, locale?: string) =>
  (await data<Hits>(room.query(customer(room), search, { q, locale }))).searchKnowledge.map((hit) => hit.article.title);

describe('search', () => {
  it('a Chinese word of two characters is found, in title and questions before the body', async () => {
    expect(await titles('退款')).toEqual(['退款多久到账', '运费说明']);
    expect(await titles('运费')).toEqual(['运费说明', '退款多久到账']);
  });
  it('English is found in singular and plural, whatever its case', async () => {
    expect(await titles('REFUNDS')).toEqual(['How to get a refund']);
  });
  it('a question in passing words is found by those that tell', async () => {
    expect((await titles('请问一下我的包裹什么时候可以到呢？'))[0]).toBe('查询快递进度');
  });
  it('the passage is the sentence that matches', async () => {
    const { searchKnowledge } = await data<Hits>(room.query(customer(room), search, { q: 'working days', first: 1 }));
    expect(searchKnowledge[0]?.passage).toBe('The money comes back within five working days.');
  });
  it('a locale narrows to its language', async () => {
    expect(await titles('退款', 'en')).toEqual([]);
    expect(await titles('refund', 'en-GB')).toEqual(['How to get a refund']);
  });
  it('what looks like a query language is words', async () => {
    expect(await titles("refund' | !:* & (")).toEqual(['How to get a refund']);
    expect(await titles(' & | !')).toEqual([]);
  });
  it('a size of null is the default', async () => {
    const { searchKnowledge } = await data<Hits>(room.query(customer(room), search, { q: '退款', first: null }));
    expect(searchKnowledge).toHaveLength(2);
  });
  it('sizes out of range are refused', async () => {
    expect(await refusal(room.query(customer(room), search, { q: 'refund', first: 0 }))).toBe('BAD_USER_INPUT');
  });
});

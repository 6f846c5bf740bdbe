import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

it('a question is cut into words that the message was cut into too', () => {
  const message = wordsOf('我的退款申请什么时候到账？Order A100');
  for (const word of wordsOf('退款 申请 order')) expect(message).toContain(word);
});

it('signs are no words', () => {
  expect(wordsOf('，。！ ?')).toEqual([]);
});

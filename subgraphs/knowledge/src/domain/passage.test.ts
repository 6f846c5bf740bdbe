import { describe, expect, it } from 'vitest';
import { passage } from './passage.ts';

describe('passage', () => {
  it('is the sentence that holds most of the words', () => {
    expect(passage('下单后 48 小时内发货。退款在三天内到账！运费自理。', ['退款', '到账'])).toBe('退款在三天内到账！');
    expect(passage('We ship in 2.5 days. Refunds take five days. Bye.', ['refund'])).toBe('Refunds take five days.');
  });
  it('is the beginning where no sentence holds any', () => {
    expect(passage('Hello there.', ['refund'])).toBe('Hello there.');
  });
  it('is never longer than 200 characters', () => {
    expect(passage('很'.repeat(300), ['很']).length).toBe(200);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, spokenDate, todayIn } from './date.ts';
import { orderNumbers } from './order-number.ts';
import { phone } from './phone.ts';

/** A Thursday. */
const today = '2026-11-26';

describe('an order number', () => {
  it.each([
    ['return order 12345678 please', '12345678'],
    ['订单号是12345678', '12345678'],
    ['１２３４５６７８', '12345678'],
    ['SO-4471902', 'SO4471902'],
    ['it is jd 123456789', '123456789'],
    ['1234 5678', '12345678'],
    ['一二三四五六七八', '12345678'],
    ['one two three four double five six', '1234556'],
    ['not 12345678 but 12345679', '12345679'],
  ])('%s: %s', (text, value) => expect(orderNumbers(text).at(-1)?.value).toBe(value));

  it.each(['no idea', '123', '2026-03-05', '138****8000', 'abcdefgh', '', '🙂', '我有两个订单'])('%s: none', (text) =>
    expect(orderNumbers(text)).toEqual([]),
  );

  it('is the whole of a text beside courtesies alone', () => {
    expect(orderNumbers('订单号是12345678，谢谢')[0]?.whole).toBe(true);
    expect(orderNumbers('It is 12345678.')[0]?.whole).toBe(true);
    expect(orderNumbers('where is parcel 12345678')[0]?.whole).toBe(false);
  });
});

describe('a day', () => {
  it.each([
    ['明天', '2026-11-27'],
    ['后天下午', '2026-11-28'],
    ['後天', '2026-11-28'],
    ['昨天', '2026-11-25'],
    ['上周五', '2026-11-20'],
    ['下周五', '2026-12-04'],
    ['週五', '2026-11-27'],
    ['周一', '2026-11-30'],
    ['3月5日', '2027-03-05'],
    ['十二月二十一号', '2026-12-21'],
    ['2026年3月5日', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['２０２６／３／５', '2026-03-05'],
    ['三天后', '2026-11-29'],
    ['28号', '2026-11-28'],
    ['tomorrow', '2026-11-27'],
    ['the day after tomorrow', '2026-11-28'],
    ['next Friday', '2026-12-04'],
    ['last Friday', '2026-11-20'],
    ['on Friday please', '2026-11-27'],
    ['March 5th', '2027-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['the 1st of December', '2026-12-01'],
    ['in 3 days', '2026-11-29'],
    ['2 weeks ago', '2026-11-12'],
    ['12/1', '2026-12-01'],
  ])('%s: %s', (text, value) => expect(date(text, today)?.value).toBe(value));

  it('is read day first where people write so', () => {
    expect(date('5/3/2026', today, true)?.value).toBe('2026-03-05');
    expect(date('5/3/2026', today)?.value).toBe('2026-05-03');
    expect(date('25/3/2026', today)?.value).toBe('2026-03-25');
  });

  it.each(['2月31日', 'February 31', '2026-13-01', 'maybe', '', '我不知道', 'the market', '138****8000'])(
    '%s: none',
    (text) => expect(date(text, today)).toBeNull(),
  );

  it('is always one that exists, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9]{1,4}[年/-][0-9]{1,2}[月/-][0-9]{1,2}$/)),
        (text) => {
          const found = date(text, today);
          if (found) expect(new Date(`${found.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.value);
        },
      ),
    );
  });

  it('begins when it does where the shop is, and is said as people say it', () => {
    expect(todayIn('Asia/Shanghai', new Date('2026-11-26T17:00:00Z'))).toBe('2026-11-27');
    expect(spokenDate('2026-12-04', 'en')).toBe('Friday 4 December');
    expect(spokenDate('2026-12-04', 'zh-CN')).toBe('12月4日星期五');
  });
});

describe('a phone number', () => {
  it.each([
    ['我的电话是138****8000', '138****8000'],
    ['+44****3456', '+44****3456'],
    ['010-****5678', '010-****5678'],
    ['call 021 5555 123', '0215555123'],
  ])('%s: %s', (text, value) => expect(phone(text)?.value).toBe(value));
  it.each(['no phone', '12', '', '****'])('%s: none', (text) => expect(phone(text)).toBeNull());
});

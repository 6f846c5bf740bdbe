import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasIdentityCheckDigit, mask, passesLuhn } from './masking.ts';

const identity = (first17: string): string => {
  const last = [...'0123456789X'].find((digit) => hasIdentityCheckDigit(first17 + digit));
  return first17 + last;
};
const card = (start: string): string => start + [...'0123456789'].find((digit) => passesLuhn(start + digit));
const id = identity('11010519491231002');
const unionPay = card('622202100000012345');

describe('what is personal is masked', () => {
  it.each([
    ['我的手机是13812345678', '我的手机是138****5678'],
    ['call +86 138-1234-5678 please', 'call 138****5678 please'],
    ['0086 13812345678', '138****5678'],
    ['电话：１３８１２３４５６７８。', '电话：138****5678。'],
    ['ring +44 20 7946 0958', 'ring +44****0958'],
    ['+1 (415) 555-2671', '+1****2671'],
    ['(415) 555-2671', '(415)-****2671'],
    ['座机010-12345678', '座机010-****5678'],
    ['0571 8888 8888', '0571-****8888'],
    [`身份证${id}`, `身份证110***********${id.slice(-4)}`],
    [`身份证${id.toLowerCase()}吧`, `身份证110***********${id.slice(-4).toLowerCase()}吧`],
    [`卡号 ${unionPay}`, `卡号 6222 **** **** ${unionPay.slice(-4)}`],
    ['4111 1111 1111 1111', '4111 **** **** 1111'],
    ['4111-1111-1111-1111', '4111 **** **** 1111'],
    ['write to ada.lovelace@mail.example.com!', 'write to a***@mail.example.com!'],
    ['邮箱zhang@qq.com。', '邮箱z***@qq.com。'],
    ['密码是abc123', '密码是******'],
    ['登录密码：swordfish', '登录密码：******'],
    ['验证码 483920', '验证码 ******'],
    ['my password is hunter2', 'my password is ******'],
    ['Password: swordfish', 'Password: ******'],
    ['pwd=x1y2', 'pwd=******'],
    ['the code is 483920', 'the code is ******'],
    ['CVV: 123', 'CVV: ******'],
    ['我住杭州市西湖区文三路138号3幢2单元501室', '我住杭州市西湖区文三路***'],
    ['寄到阳光小区12栋1单元1203，谢谢', '寄到阳光小区***，谢谢'],
    ['地址改成3号楼2单元501', '地址改成***'],
    ['上海市浦东新区世纪大道１００号', '上海市浦东新区世纪大道***'],
    ['李家村5组', '李家村***'],
    ['I live at 221B Baker Street, London', 'I live at *** Baker Street, London'],
    ['ship it to 1600 pennsylvania avenue, apt 4B please', 'ship it to *** pennsylvania avenue, apt *** please'],
    ['PO Box 1234', 'PO Box ***'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('what is not is left', () => {
  it.each([
    '订单号20261123000123什么时候发货？',
    '快递单号SF1380013800012',
    '忘记密码怎么办',
    '密码错误，登录不了',
    'my password is wrong',
    'I forgot my password, what now?',
    'is the password required?',
    '一共 1299 元，2026-11-23 下的单',
    '1234567890123456',
    '110105194912310021',
    'version 1.2.3 @ home',
    '客服热线 400-820-8820',
    '人民路1号店有货吗',
    '地铁2号线',
    'I waited 2 days on the road',
    '3 orders and 2 more in the street sale',
    '满300减40，第2件半价',
    '这款有5层过滤',
    '退货流程3步走',
    'from 2026-11-20 to 2026-11-23',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text);
  });
});

it("what the workspace's own patterns find is hidden first", () => {
  expect(mask('订单ORD-12345678，电话13812345678', ['ORD-\\d{8}'])).toBe('订单************，电话138****5678');
});

it('several in one text are all masked', () => {
  expect(mask('13812345678 和 13987654321，a@b.cn')).toBe('138****5678 和 139****4321，a***@b.cn');
});

it('a phone number in any surroundings never survives', () => {
  const surroundings = fc.string({ unit: fc.constantFrom(...' ，。:：中文ok!?\n'), maxLength: 20 });
  const phone = fc.tuple(fc.constantFrom('13', '15', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }));
  fc.assert(
    fc.property(surroundings, phone, surroundings, (before, [start, rest], after) => {
      const number = start + String(rest).padStart(9, '0');
      expect(
        mask(before + (/[a-z]$/.test(before) ? ' ' : '') + number + (/^[a-z]/.test(after) ? ' ' : '') + after),
      ).not.toContain(number);
    }),
  );
});

it('masking masked text changes nothing', () => {
  const piece = fc.constantFrom(
    '13812345678',
    id,
    unionPay,
    'a.b@c.com',
    '密码是',
    'abc123',
    'password: ',
    'code is ',
    ' ',
    '，',
    '+44 20 7946 0958',
    '010-12345678',
    '文三路138号',
    '221B Baker Street, Flat 3',
    'x',
    '9',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = mask(pieces.join('，'));
      expect(mask(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

it('the longest text is masked in linear time', () => {
  for (const unit of [
    '1',
    '1 ',
    'a.',
    'a@',
    '+1 ',
    '密码',
    'code is ',
    '(415) ',
    '010-',
    '路1号',
    '1 a ',
    '1 a street ',
    '路',
  ]) {
    const started = process.cpuUsage();
    mask(unit.repeat(Math.ceil(8_000 / unit.length)));
    // Microseconds: a pattern that backtracks takes minutes here.
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  }
});

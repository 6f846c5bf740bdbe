import { describe, expect, it } from 'vitest';
import { isPurpose, wayTo } from './step-up.ts';

const both = new Set(['SMS', 'EMAIL'] as const);

describe('the way to a person', () => {
  it('is the phone before the e-mail', () => {
    expect(wayTo({ phone: '13812345678', email: 'ada@example.com' }, both)).toEqual({
      kind: 'send',
      channel: 'SMS',
      to: '13812345678',
      sentTo: '138****5678',
    });
  });

  it('is the e-mail where no provider carries SMS', () => {
    expect(wayTo({ phone: '13812345678', email: 'ada@example.com' }, new Set(['EMAIL']))).toMatchObject({
      channel: 'EMAIL',
    });
  });

  it('tells a person without contact data from a house without provider', () => {
    expect(wayTo({ phone: null, email: null }, both).kind).toBe('unreachable');
    expect(wayTo({ phone: '13812345678', email: null }, new Set()).kind).toBe('noProvider');
    expect(wayTo({ phone: '13812345678', email: null }, new Set(['EMAIL'])).kind).toBe('noProvider');
  });
});

it('a purpose is a word', () => {
  expect(['history', 'Customer.history', 'api-key:create'].every(isPurpose)).toBe(true);
  expect(['', 'two words', 'x'.repeat(61), '<b>', '历史'].some(isPurpose)).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeContact,
  identifiedContact,
  masked,
  normalEmail,
  normalPhone,
  unknownCustomer,
  visibleContact,
} from './contact.ts';

const ada = { ...unknownCustomer('ada'), phone: '13812345678', email: 'ada@example.com', realName: '张三丰' };
const self = { kind: 'customer', id: 'ada' };
const agent = { kind: 'agent', id: 'grace' };
const partner = { kind: 'partner', id: 'shop' };

describe('who sees contact data', () => {
  it('shows the customer everything of their own, whatever is hidden', () => {
    const hiding = { ...ada, anonymous: true, hiddenFields: ['PHONE', 'EMAIL', 'REAL_NAME'] as const };
    expect(visibleContact(hiding, self)).toEqual({ phone: ada.phone, email: ada.email, realName: ada.realName });
  });

  it('shows another customer nothing', () => {
    expect(visibleContact(ada, { kind: 'customer', id: 'bob' })).toBeNull();
  });

  it.each([agent, partner])('hides from $kind what the customer hides', (onlooker) => {
    expect(visibleContact({ ...ada, hiddenFields: ['PHONE'] }, onlooker)).toEqual({
      phone: null,
      email: ada.email,
      realName: ada.realName,
    });
    expect(visibleContact({ ...ada, anonymous: true }, onlooker)).toBeNull();
  });
});

describe('a mask', () => {
  it('keeps what the owner recognises', () => {
    expect(masked(ada)).toEqual({ phone: '138****5678', email: 'a***@example.com', realName: '张**' });
  });

  it('never shows more than seven digits of a phone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6,15}$/), (phone) => {
        const shown = masked({ phone, email: null, realName: null }).phone!;
        expect(shown).toHaveLength(phone.length);
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(7);
        expect(shown).toContain('*');
      }),
    );
  });
});

describe('a change of contact data', () => {
  const none = { phone: null, email: null, realName: null };

  it('takes what nobody vouches for freely, and once somebody does, every change only after a step-up', () => {
    const first = changeContact(none, { phone: '138 1234 5678' }, false, false);
    expect(first).toEqual({ kind: 'changed', contact: { ...none, phone: '13812345678' } });
    expect(changeContact(ada, { phone: '13900000000' }, false, false).kind).toBe('changed');
    expect(changeContact(ada, { phone: '13900000000' }, false, true)).toEqual({ kind: 'stepUpNeeded' });
    expect(changeContact(ada, { phone: '13900000000' }, true, true)).toMatchObject({
      kind: 'changed',
      contact: { phone: '13900000000' },
    });
  });

  it('lets nobody add a second way to reach the customer, or remove one, without a step-up', () => {
    expect(changeContact({ ...none, phone: ada.phone }, { email: 'thief@example.com' }, false, true)).toEqual({
      kind: 'stepUpNeeded',
    });
    expect(changeContact(ada, { phone: null }, false, true)).toEqual({ kind: 'stepUpNeeded' });
  });

  it('is none when the same is said again, in whatever form', () => {
    expect(changeContact(ada, { phone: '+86 138-1234-5678', email: 'ADA@example.com' }, false, true).kind).toBe('unchanged');
  });

  it('takes a new name without a step-up', () => {
    expect(changeContact(ada, { realName: ' 李四 ' }, false, true)).toMatchObject({
      kind: 'changed',
      contact: { realName: '李四' },
    });
  });

  it.each([
    { phone: 'call me' },
    { phone: '12345' },
    { email: 'ada' },
    { email: 'ada@host' },
    { realName: '字'.repeat(101) },
  ])('refuses %j', (change) => {
    expect(changeContact(none, change, false, false).kind).toBe('refused');
  });

  it('by a signed identity keeps what is not said and what is no phone', () => {
    expect(identifiedContact(ada, { phone: 'x', email: 'new@example.com', realName: null })).toEqual({
      phone: ada.phone,
      email: 'new@example.com',
      realName: ada.realName,
    });
  });
});

describe('normal forms', () => {
  it.each([
    ['+86 138 1234 5678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['+49 (30) 901820', '+4930901820'],
    ['010-65391234', '01065391234'],
  ])('of the phone %j is %j', (given, expected) => expect(normalPhone(given)).toBe(expected));

  it.each(['a@b.c, d@e.f', 'a@b..c', '<a@b.c>', 'a b@c.d', 'a@b.c\nbcc:d@e.f'])('of the e-mail %j is none', (given) =>
    expect(normalEmail(given)).toBeUndefined(),
  );
});

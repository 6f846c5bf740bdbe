import { describe, expect, it } from 'vitest';
import { displayNameOf, type Named } from './display-name.ts';

const named = (change: Partial<Named>): Named => ({
  chosenName: null,
  salutation: null,
  askedAnonymity: false,
  locale: 'zh-CN',
  ...change,
});

describe('a customer is called', () => {
  it.each([
    [{ chosenName: '张伟', salutation: 'MR' }, '张先生'],
    [{ chosenName: '欧阳娜娜', salutation: 'MS' }, '欧阳女士'],
    [{ chosenName: '张伟' }, '张伟'],
    [{ chosenName: '王老师', salutation: 'MS' }, '王老师'],
    [{ chosenName: 'Ann Lee', salutation: 'MS', locale: 'en' }, 'Ms Lee'],
    [{ chosenName: 'Dr. Ann Lee', salutation: 'MS', locale: 'en' }, 'Dr. Ann Lee'],
    [{ chosenName: '张伟', askedAnonymity: true }, null],
    [{}, null],
  ] as const)('%o: %s', (customer, called) => {
    expect(displayNameOf(named(customer))).toBe(called);
  });
});

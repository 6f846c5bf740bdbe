import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSms, fakeSms } from '../testing/fake-sms.ts';
import { sendSms } from './send-sms.ts';
import { e164, type SmsAccount } from './sms.ts';
import { Unsent } from './unsent.ts';

const accounts: Omit<SmsAccount, 'base'>[] = [
  { provider: 'aliyun', id: 'LTAI5tExample', secret: 'an access key', from: '留客 & 客服', template: 'SMS_15305' },
  { provider: 'tencent', id: 'AKIDexample', secret: 'a secret key', from: '留客', template: '1108', appId: '1400006666' },
  { provider: 'twilio', id: 'AC0123456789abcdef', secret: 'an auth token', from: '+15005550006', template: null },
];
const numbers = { aliyun: '13812345678', tencent: '+8613812345678', twilio: '+8613812345678' } as const;
const codes: Readonly<Record<SmsAccount['provider'], readonly (readonly [string, Unsent['why']])[]>> = {
  aliyun: [
    ['isv.BUSINESS_LIMIT_CONTROL', 'LATER'],
    ['isv.MOBILE_NUMBER_ILLEGAL', 'REFUSED'],
    ['isv.SMS_TEMPLATE_ILLEGAL', 'MISCONFIGURED'],
    ['isv.AMOUNT_NOT_ENOUGH', 'MISCONFIGURED'],
  ],
  tencent: [
    ['LimitExceeded.PhoneNumberThirtySecondLimit', 'LATER'],
    ['InvalidParameterValue.IncorrectPhoneNumber', 'REFUSED'],
    ['FailedOperation.PhoneNumberInBlacklist', 'REFUSED'],
    ['FailedOperation.SignatureIncorrectOrUnapproved', 'MISCONFIGURED'],
    ['FailedOperation.InsufficientBalanceInSmsPackage', 'MISCONFIGURED'],
  ],
  twilio: [
    ['21211', 'REFUSED'],
    ['21610', 'REFUSED'],
    ['21606', 'MISCONFIGURED'],
    ['20429', 'LATER'],
  ],
};

const failure = (work: Promise<unknown>): Promise<Unsent> =>
  work.then(
    () => expect.fail('it was taken'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(Unsent);
      return error as Unsent;
    },
  );

describe.each(accounts.map((account) => [account.provider, account] as const))('%s', (provider, given) => {
  let far: FakeSms;
  beforeAll(async () => {
    far = await fakeSms(given);
  });
  afterAll(() => far.close());
  const sms = { to: '138 1234 5678', text: '验证码 012345 (5 分钟)', variables: { code: '012345' }, reference: 'r-1' };

  it('takes what is rightly signed, and says by what id', async () => {
    const id = await sendSms(far.account, sms);
    expect(far.taken.at(-1)).toMatchObject({ id, to: numbers[provider], text: expect.stringContaining('012345') });
  });

  it('with a wrong secret is misconfigured', async () => {
    expect((await failure(sendSms({ ...far.account, secret: 'guessed' }, sms))).why).toBe('MISCONFIGURED');
  });

  it.each([...codes[provider]])('its code %s means %s', async (code, why) => {
    far.refuses(numbers[provider], code);
    const error = await failure(sendSms(far.account, sms));
    far.refuses(numbers[provider], null);
    expect(error.why).toBe(why);
    expect(error.message).toContain(code);
    expect(error.message).not.toMatch(/138|012345/);
  });

  it('is asked again later after 429, 500 and a lost connection, as long after as it says', async () => {
    far.misbehaves({ status: 429, retryAfter: 7 }, { status: 500 }, 'closes before', 'closes after');
    expect(await failure(sendSms(far.account, sms))).toMatchObject({ why: 'LATER', retryAfter: 7 });
    for (let step = 0; step < 3; step++) expect((await failure(sendSms(far.account, sms))).why).toBe('LATER');
  });
});

it('numbers are written as providers want them', () => {
  expect(['138-1234-5678', '+44 7700 900123', '0044 7700 900123'].map(e164)).toEqual([
    '+8613812345678',
    '+447700900123',
    '+447700900123',
  ]);
});

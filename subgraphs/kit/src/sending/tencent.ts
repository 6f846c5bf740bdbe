import { createHash, createHmac } from 'node:crypto';
import { e164, type Meanings, meaningOf, type SmsAccount, type SmsWire } from './sms.ts';
import { Unsent } from './unsent.ts';

/** Tencent Cloud's SMS (腾讯云短信), SendSms of 2021-01-11, signed by TC3-HMAC-SHA256. */

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const type = 'application/json; charset=utf-8';

/** The Authorization of one POST of JSON, over its very bytes. `now` to the second. */
export const tc3 = (
  { host, service, body }: { readonly host: string; readonly service: string; readonly body: string },
  { id, secret }: Pick<SmsAccount, 'id' | 'secret'>,
  now: Date,
): string => {
  const seconds = Math.floor(now.getTime() / 1000);
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  const canonical = ['POST', '/', '', `content-type:${type}\nhost:${host}\n`, 'content-type;host', sha256(body)].join('\n');
  const scope = `${day}/${service}/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${secret}`, day), service), 'tc3_request');
  const signature = hmac(key, ['TC3-HMAC-SHA256', seconds, scope, sha256(canonical)].join('\n')).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
};

const meanings: Meanings = [
  [/^(LimitExceeded|RequestLimitExceeded|InternalError|ResourceUnavailable)/, 'LATER'],
  [/^FailedOperation\.(PhoneNumberInBlacklist|ContainSensitiveWord|FailResolvePacket|PhoneNumberParseFail)/, 'REFUSED'],
  [/^(InvalidParameterValue\.(IncorrectPhoneNumber|ContentLengthLimit|TemplateParameter)|UnsupportedOperation)/, 'REFUSED'],
  [/^(AuthFailure|UnauthorizedOperation|FailedOperation|InvalidParameter|MissingParameter)/, 'MISCONFIGURED'],
];
const refusal = (code: string): Unsent => new Unsent(meaningOf(meanings, code), `Tencent Cloud: ${code.slice(0, 100)}`);

export const tencent: SmsWire = {
  request(account, { to, variables, reference }, { now }) {
    const base = account.base ?? 'https://sms.tencentcloudapi.com';
    const json = {
      PhoneNumberSet: [e164(to)],
      SmsSdkAppId: account.appId ?? '',
      SignName: account.from,
      TemplateId: account.template ?? '',
      TemplateParamSet: Object.values(variables),
      SessionContext: reference,
    };
    const call = { host: new URL(base).host, service: 'sms', body: JSON.stringify(json) };
    return {
      base,
      path: '/',
      json,
      headers: {
        authorization: tc3(call, account, now),
        'x-tc-action': 'SendSms',
        'x-tc-version': '2021-01-11',
        'x-tc-timestamp': String(Math.floor(now.getTime() / 1000)),
        'x-tc-region': account.region ?? 'ap-guangzhou',
      },
    };
  },
  // It answers 200 to everything; what failed stands inside, for the call or for the number.
  read(status, json) {
    const error = json?.Response?.Error?.Code;
    if (error) throw refusal(String(error));
    const sent = json?.Response?.SendStatusSet?.[0];
    if (sent?.Code === 'Ok' && sent.SerialNo) return String(sent.SerialNo);
    throw refusal(String(sent?.Code ?? `HTTP ${status}`));
  },
};

import { type SmsAccount, type SmsProviderName, smsProviders } from './sms.ts';

/**
 * The accounts by which the house sends codes, as an operator writes them down:
 *
 *   LIUKE_SMS_URL   aliyun://<AccessKey ID>:<secret>@dysmsapi.aliyuncs.com/?sign=<签名>&template=SMS_123[&templateEn=SMS_456]
 *                   tencent://<SecretId>:<SecretKey>@sms.tencentcloudapi.com/?sign=..&template=..&appId=<SdkAppId>[&region=..]
 *                   twilio://<Account SID>:<Auth Token>@api.twilio.com/?from=+15005550006
 *   LIUKE_SMTP_URL  smtps://user:password@host:465 or smtp://user:password@host:587 (STARTTLS)
 *   LIUKE_MAIL_FROM Shop <no-reply@shop.example>
 *
 * A template has one variable, `code`. What is no letter or digit in a name or password is percent-encoded.
 */
export type SmsPost = {
  readonly account: SmsAccount;
  /** The template for readers of English; null: the account's serves for everybody. */
  readonly templateEn: string | null;
};

export type MailAccount = { readonly url: string; readonly from: { readonly name: string; readonly address: string } };

const begins = (names: readonly string[]): string => names.map((name) => `${name}://`).join(' or ');

export const smsPostOf = (given: string | null, mistakes: string[]): SmsPost | null => {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const provider = smsProviders.find((name) => `${name}:` === url?.protocol);
  if (!url || !provider || url.host === '') {
    mistakes.push(`LIUKE_SMS_URL is not an address that begins with ${begins(smsProviders)}`);
    return null;
  }
  // A plus in a query is a space: no number begins with one.
  const said = (name: string): string => url.searchParams.get(name)?.replace(/^ /, '+').trim() ?? '';
  const needed: Readonly<Record<SmsProviderName, readonly string[]>> = {
    aliyun: ['sign', 'template'],
    tencent: ['sign', 'template', 'appId'],
    twilio: ['from'],
  };
  for (const name of needed[provider])
    if (said(name) === '') mistakes.push(`LIUKE_SMS_URL has no ${name}; ${provider} needs it.`);
  if (url.username === '' || url.password === '') mistakes.push('LIUKE_SMS_URL has no id or no secret before the @.');
  return {
    account: {
      provider,
      id: decodeURIComponent(url.username),
      secret: decodeURIComponent(url.password),
      from: said(provider === 'twilio' ? 'from' : 'sign'),
      template: said('template') || null,
      base: `https://${url.host}`,
      ...(said('appId') && { appId: said('appId') }),
      ...(said('region') && { region: said('region') }),
    },
    templateEn: said('templateEn') || null,
  };
};

export const mailAccountOf = (url: string | null, from: string | null, mistakes: string[]): MailAccount | null => {
  if (url === null) return null;
  if (!URL.canParse(url) || !['smtps:', 'smtp:'].includes(new URL(url).protocol)) {
    mistakes.push(`LIUKE_SMTP_URL is not an address that begins with ${begins(['smtps', 'smtp'])}`);
  }
  const written = /^(?:(?<name>[^<>]*)<)?(?<address>[^\s@<>]+@[^\s@<>]+)>?$/.exec(from ?? '')?.groups;
  if (!written)
    mistakes.push('LIUKE_MAIL_FROM is missing or no address such as Shop <no-reply@shop.example>; LIUKE_SMTP_URL needs it.');
  return { url, from: { name: written?.['name']?.trim() ?? '', address: written?.['address'] ?? '' } };
};

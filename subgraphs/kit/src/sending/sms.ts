import type { Unsent } from './unsent.ts';

export const smsProviders = ['aliyun', 'tencent', 'twilio'] as const;
export type SmsProviderName = (typeof smsProviders)[number];

/** An account at an SMS provider, in words that all of them share. */
export type SmsAccount = {
  readonly provider: SmsProviderName;
  /** AccessKey ID, SecretId, Account SID. */
  readonly id: string;
  /** AccessKey secret, SecretKey, Auth Token. */
  readonly secret: string;
  /** Aliyun's and Tencent's signature (签名); Twilio's number, or its messaging service (`MG...`). */
  readonly from: string;
  /** Aliyun's and Tencent's approved template; Twilio needs none. */
  readonly template: string | null;
  /** Tencent's SdkAppId. */
  readonly appId?: string;
  readonly region?: string;
  /** Where the provider is asked; its own address unless a proxy or a test stands before it. */
  readonly base?: string;
};

export type Sms = {
  /** In E.164; a mainland number may do without its +86. */
  readonly to: string;
  /** The words, where the provider takes words. */
  readonly text: string;
  /** What is put into the template, where the provider takes a template, in the order of its places. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ours: comes back in reports where the provider carries such a thing. */
  readonly reference: string;
};

/** What a signature covers beside the request: passed in, so that it can be tested. */
export type Moment = { readonly now: Date; readonly nonce: string };

/** One POST, as the provider wants it; `json` and `form` are the body. */
export type SmsRequest = {
  readonly base: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
};

export interface SmsWire {
  request(account: SmsAccount, sms: Sms, moment: Moment): SmsRequest;
  /** The provider's id of what it has taken. Throws `Unsent`. */
  // biome-ignore lint/suspicious/noExplicitAny: a provider's answer is looked into field by field
  read(status: number, json: any): string;
}

/** What a provider's code means, by a table of its own: the first pattern that fits. */
export type Meanings = readonly (readonly [RegExp, Unsent['why']])[];
export const meaningOf = (meanings: Meanings, code: string): Unsent['why'] =>
  meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'REFUSED';

/** `+8613800000000`: a number without a country is one of the mainland. What is no number (a sender's name) stays as it is. */
export const e164 = (phone: string): string => {
  const digits = phone.replace(/[\s().-]/g, '');
  if (!/^\d{7,}$/.test(digits)) return digits.startsWith('+') ? digits : phone.trim();
  return /^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : `+${digits.replace(/^00/, '')}`;
};

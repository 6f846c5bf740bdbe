import { type SmsAccount, twilioSignature } from '@liuke/kit';
import { type SmsFarEnd, smsFarEnd } from '@liuke/kit/testing';
import type { Door, Wire } from '../channel.ts';
import { type FakeProvider, fakeProvider } from './fake-provider.ts';
import { posted } from './posted.ts';

/** The far end of text messages: Twilio or Aliyun, and what they post to us. */

/** Settings of the channel, by the provider's names. */
export const twilioSettings = {
  provider: 'twilio',
  account: 'AC0123456789abcdef0123456789abcdef',
  secret: 'the auth token of a fake account',
  from: '+15005550006',
} as const;
export const aliyunSettings = {
  provider: 'aliyun',
  account: 'LTAI5tExample',
  secret: 'the access key of a fake account',
  from: '留客',
  template: 'SMS_15305',
  token: 'a-token-in-the-address',
} as const;

export type FakeSms = FakeProvider &
  Pick<SmsFarEnd, 'taken' | 'refuses'> & {
    texts(): string[];
    /** Twilio: what was sent by MMS lies there from now on. Returns its MediaUrl; `at`: where its CDN is said to be. */
    holds(bytes: Buffer, type: string, at?: string): string;
  };

export const fakeSms = async (settings: typeof twilioSettings | typeof aliyunSettings): Promise<FakeSms> => {
  const { provider, account: id, secret, from } = settings;
  const account: SmsAccount = { provider, id, secret, from, template: null };
  const far = smsFarEnd(account);
  const held: { bytes: Buffer; type: string; at: string }[] = [];
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const served = await fakeProvider(
    (asked) => {
      const [, place, number] = /^\/(media|cdn)\/(\d+)$/.exec(asked.url.pathname) ?? [];
      const file = held[Number(number)];
      if (!file) return far.answer(asked);
      if (place === 'media') {
        const known = asked.headers.authorization === authorization;
        return known ? { status: 307, location: `${file.at}/cdn/${number}` } : { status: 401, json: {} };
      }
      // As S3 does: a request that proves itself in two ways is refused.
      return asked.headers.authorization === undefined ? file : { status: 400, json: {} };
    },
    () => true,
  );
  return {
    ...served,
    taken: far.taken,
    refuses: far.refuses,
    holds: (bytes, type, at = served.url) => `${served.url}/media/${held.push({ bytes, type, at }) - 1}`,
    texts: () => far.taken.map(({ text }) => (provider === 'aliyun' ? JSON.parse(text).text : text)),
  };
};

let ids = 0;
const messageSid = (): string => `SM${String(++ids).padStart(32, '0')}`;

/** What Twilio posts of a message: its form, rightly signed for the address. */
export const twilioForm = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
export const inbound = (From: string, Body: string): Record<string, string> => ({
  MessageSid: messageSid(),
  SmsStatus: 'received',
  AccountSid: twilioSettings.account,
  From,
  To: twilioSettings.from,
  Body,
  NumMedia: '0',
  NumSegments: '1',
});
export const inboundWith = (
  From: string,
  Body: string,
  ...media: readonly (readonly [string, string])[]
): Record<string, string> => ({
  ...inbound(From, Body),
  NumMedia: String(media.length),
  ...Object.fromEntries(
    media.flatMap(([url, type], at) => [
      [`MediaUrl${at}`, url],
      [`MediaContentType${at}`, type],
    ]),
  ),
});
export const twilioHeaders = (
  url: string,
  body: string,
  secret: string = twilioSettings.secret,
): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  'x-twilio-signature': twilioSignature(secret, url, [...new URLSearchParams(body)]),
});
export const fromTwilio = (door: Door, fields: Readonly<Record<string, string>>, secret?: string): Wire => {
  const body = twilioForm(fields);
  const wire = posted(door, body);
  return { ...wire, headers: twilioHeaders(wire.url.href, body, secret) };
};

/** One message as Aliyun pushes it. */
export const upstream = (phone_number: string, content: string): Record<string, unknown> => ({
  phone_number,
  content,
  send_time: '2026-01-01 00:00:00',
  sign_name: aliyunSettings.from,
  dest_code: '1069',
  sequence_id: ++ids,
});
export const fromAliyun = (door: Door, list: unknown, token: string = aliyunSettings.token): Wire => {
  const wire = posted(door, JSON.stringify(list));
  return { ...wire, url: new URL(`${wire.url.href}?token=${token}`) };
};

import { e164, isTwilioSigned, publicUrl } from '@liuke/kit';
import type { Door, Fetched, Reply, Tools, Wire } from './channel.ts';
import { lines } from './fields.ts';
import type { ChannelCall } from './received.ts';
import { refuse } from './refused.ts';
import { fromPhone, received } from './sms-received.ts';
import { standsFor, type Wordless } from './stand-ins.ts';

/** Twilio's webhooks: a signed form for each message that came in, and for each step of one that went out. */

const formOf = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString());

export const verifyTwilio = ({ headers, url, body, door }: Wire): void => {
  const given = headers['x-twilio-signature'] ?? '';
  if (!isTwilioSigned(given, door.settings['secret'] ?? '', url.href, [...formOf(body)])) {
    throw refuse('the signature is not right');
  }
};

/** Where Twilio reports what became of a message. */
export const reportsTo = ({ id }: Door): string => `${publicUrl()}/channels/sms/${id}`;

const states = { sent: 'SENT', delivered: 'DELIVERED', read: 'READ', undelivered: 'FAILED', failed: 'FAILED' } as const;
const wordless = (type: string): Wordless => {
  const kind = type.split('/')[0] ?? '';
  return kind === 'image' ? 'picture' : kind === 'audio' || kind === 'video' ? kind : 'file';
};

export const parseTwilio = (body: Buffer): readonly ChannelCall[] => {
  const form = formOf(body);
  const says = (name: string): string => form.get(name)?.trim() ?? '';
  const messageId = says('MessageSid') || says('SmsSid');
  if (messageId === '') throw refuse('not what Twilio posts', 400);
  const status = says('MessageStatus');
  if (status !== '') {
    if (!Object.hasOwn(states, status)) return [];
    const state = states[status as keyof typeof states];
    const problem = state === 'FAILED' ? { problem: `Twilio: ${says('ErrorCode') || status}`.slice(0, 100) } : {};
    return [{ method: 'delivery.report', params: { messageId, state, ...problem } }];
  }
  if (says('From') === '') throw refuse('nobody has sent it', 400);
  const count = Math.min(Number(says('NumMedia')) || 0, 10);
  const files = Array.from({ length: count }, (_, at) => ({
    ref: says(`MediaUrl${at}`),
    contentType: says(`MediaContentType${at}`),
  }));
  const held = files.filter(({ ref }) => ref !== '');
  const text = says('Body') || lines(...files.map(({ contentType }) => standsFor(wordless(contentType))));
  // With words it is a text, which is heard and answered; without, it is what the files are.
  const alone = files.every(({ contentType }) => contentType.startsWith('image/')) ? 'IMAGE' : 'FILE';
  const kind = says('Body') === '' && held.length > 0 ? alone : 'TEXT';
  return text === '' ? [] : received({ messageId, from: fromPhone(e164(says('From'))), kind, text, files: held });
};

/** What was sent by MMS: it lies at Twilio, which sends us on to its CDN. */
export const fetchTwilio = ({ api }: Tools, door: Door, at: string, most: number): Promise<Fetched> => {
  const { account = '', secret = '' } = door.settings;
  const authorization = `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`;
  return api.download(door, 'https://api.twilio.com', {
    at,
    hosts: ['twilio.com'],
    headers: { authorization },
    most,
    follows: true,
  });
};

/** No words of ours go back in the answer: replies are messages of their own. */
export const twilioHeard: Reply = { status: 200, type: 'text/xml; charset=utf-8', body: '<Response/>' };

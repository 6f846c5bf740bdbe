import { e164, isTwilioSigned, publicUrl } from '@liuke/kit';
import { type ChannelCall, type Door, type Reply, refuse, type Wire } from './channel.ts';
import { lines } from './fields.ts';
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
  const media = Math.min(Number(says('NumMedia')) || 0, 10);
  const pictures = Array.from({ length: media }, (_, at) => standsFor(wordless(says(`MediaContentType${at}`))));
  const text = lines(says('Body'), ...pictures);
  return text === '' ? [] : received({ messageId, from: fromPhone(e164(says('From'))), text });
};

/** No words of ours go back in the answer: replies are messages of their own. */
export const twilioHeard: Reply = { status: 200, type: 'text/xml; charset=utf-8', body: '<Response/>' };

import { createHmac } from 'node:crypto';
import { event as lineEvent, message as lineMessage } from '@liuke/gateway/testing/fake-line';
import { letter, mailHeaders } from '@liuke/gateway/testing/fake-mail';
import {
  messengerEvent,
  messengerMessage,
  signedBy,
  whatsappMessage,
  whatsappStatus,
} from '@liuke/gateway/testing/fake-meta';
import { inbound, twilioForm, twilioHeaders } from '@liuke/gateway/testing/fake-sms';
import { member, press, message as telegramMessage } from '@liuke/gateway/testing/fake-telegram';
import type { FakeWechat } from '@liuke/gateway/testing/fake-wechat';
import fc from 'fast-check';
import { settings } from './every-channel.ts';
import type { Shot } from './shooting.ts';
import { bytes } from './stray-shots.ts';

const hmac = (body: Buffer): string => createHmac('sha256', settings['channelSecret']!).update(body).digest('base64');

type Proof = (path: string, body: Buffer) => Pick<Shot, 'path' | 'headers'>;
/** How each provider's own proof is made, over whatever body. */
const proofs = (origin: string, wechat: FakeWechat): Readonly<Record<string, Proof>> => ({
  wechat: (path) => {
    const { url } = wechat.request(`http://x${path}`, {});
    return { path: `${url.pathname}${url.search}`, headers: { 'content-type': 'text/xml' } };
  },
  telegram: (path) => ({ path, headers: { 'x-telegram-bot-api-secret-token': settings['secretToken']! } }),
  line: (path, body) => ({ path, headers: { 'x-line-signature': hmac(body) } }),
  whatsapp: (path, body) => ({ path, headers: signedBy(settings['appSecret']!, body) }),
  messenger: (path, body) => ({ path, headers: signedBy(settings['appSecret']!, body) }),
  email: (path, body) => ({ path, headers: mailHeaders(body, settings['webhookSecret']) }),
  sms: (path, body) => ({ path, headers: twilioHeaders(`${origin}${path}`, body.toString()) }),
});

/** What a provider does say, with one place in it that it would never fill so. */
const spoiled = fc
  .tuple(
    fc.constantFrom<object>(
      telegramMessage(42, { text: 'hello', photo: [{ file_id: 'p' }], location: { latitude: 1, longitude: 2 } }),
      press(42, '=hello', [[{ text: 'Hello', callback_data: '=hello' }]]),
      member(42, 'kicked'),
      lineMessage('U42', { type: 'text', text: 'hello' }),
      lineEvent('U42', 'postback', { postback: { data: '#1' } }),
      whatsappMessage('16505551234', { type: 'image', image: { id: '1' } }, settings['phoneNumberId']),
      whatsappMessage('16505551234', { type: 'interactive', interactive: { type: 'x', x: {} } }, settings['phoneNumberId']),
      whatsappStatus('wamid.1', 'failed', { errors: [{ code: 131_026 }] }),
      messengerMessage('42', { attachments: [{ type: 'image', payload: { url: 'https://x' } }] }),
      messengerEvent('42', { delivery: { mids: ['m_1'] } }, settings['pageId']),
      messengerEvent('42', { read: { watermark: 1_764_000_000_000 } }, settings['pageId']),
    ),
    fc.nat({ max: 40 }),
    fc.jsonValue({ maxDepth: 2 }),
  )
  .map(([sample, place, other]) => {
    let at = 0;
    return Buffer.from(JSON.stringify(sample, (_, value) => (at++ === place + 1 ? other : value)));
  });

/** A form that says some of what Twilio says, and else anything. */
const form = fc
  .dictionary(fc.constantFrom(...Object.keys(inbound('', '')), 'MessageStatus', 'MediaContentType0', 'x'), fc.string())
  .map((fields) => Buffer.from(twilioForm({ ...inbound('+447700900123', 'hello'), ...fields })));

/** A letter with anything in its head and its body. */
const mail = fc
  .record({
    head: fc.dictionary(
      fc.constantFrom(
        'From',
        'Subject',
        'References',
        'In-Reply-To',
        'Message-ID',
        'Content-Type',
        'Content-Transfer-Encoding',
        'Date',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('multipart/mixed; boundary=x', 'multipart/report; boundary=x', 'text/html', '<a@b>', 'x'),
      ),
    ),
    body: fc.string({ maxLength: 500 }),
    html: fc.boolean(),
  })
  .map(({ head, body, html }) => Buffer.from(letter('Eve <eve@example.com>', body, { html, ...head })));

/** Whoever holds a provider's secret could sign anything: what is signed and senseless is refused too, or is somebody's words. */
export const signedShots = (addresses: readonly URL[], wechat: FakeWechat): fc.Arbitrary<Shot> => {
  const known = proofs(addresses[0]!.origin, wechat);
  const proofOf = (path: string): Proof | undefined => known[path.split('/')[2]!.split('-')[0]!];
  const ours = addresses.map(({ pathname }) => pathname).filter(proofOf);
  return fc.record({ place: fc.nat(), body: fc.oneof(bytes, spoiled, form, mail) }).map(({ place, body }) => {
    const path = ours[place % ours.length]!;
    return { method: 'POST', body, ...proofOf(path)!(path, body) };
  });
};

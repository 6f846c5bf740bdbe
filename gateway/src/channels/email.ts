import { createHash, createHmac } from 'node:crypto';
import { config, openPostOffice, sameSecret, Unsent } from '@liuke/kit';
import type { Channel, Wire } from './channel.ts';
import { numbered } from './degrade.ts';
import { megabytes } from './files.ts';
import { mailIdOf, ours } from './mail-ids.ts';
import { writtenIn } from './mail-quotes.ts';
import { type Letter, readMail } from './mail-read.ts';
import type { ChannelCall } from './received.ts';
import { later, never, refuse } from './refused.ts';
import { standsFor } from './stand-ins.ts';

/** E-mail: letters come as raw MIME from whoever takes them for the shop, and go out by SMTP. */

/** Seconds by which a signed moment may be off. */
const fresh = 300;

/** What signs a letter: `t=<epoch seconds>,v1=<hex HMAC-SHA256 over "<t>.<body>">`. */
export const mailSignature = (secret: string, seconds: number, body: Buffer): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')}`;

const isSigned = ({ headers, body, now }: Wire, secret: string): boolean => {
  const given = headers['x-liuke-signature'] ?? '';
  const seconds = Number(/^t=(\d{1,12}),/.exec(given)?.[1]);
  return Math.abs(now.getTime() / 1000 - seconds) <= fresh && sameSecret(given, mailSignature(secret, seconds, body));
};

/** For services that can set a header and sign nothing: the secret as a bearer token, or as the password of Basic. */
const knowsSecret = ({ headers }: Wire, secret: string): boolean => {
  const [, scheme = '', value = ''] = /^(bearer|basic) (.*)$/i.exec(headers['authorization'] ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return sameSecret(value, secret);
  const password = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString())?.[1];
  return password !== undefined && sameSecret(password, secret);
};

/** What the last letter carried, so that the answer stands below it. */
type Thread = { readonly messageId: string; readonly references: readonly string[]; readonly subject: string };
/** Of a long thread, the first letter and the last of these many. */
const mostReferences = 20;

const threadIn = (context: string | null): Thread | null => {
  try {
    const read = context === null ? null : (JSON.parse(context) as Partial<Thread> | null);
    if (!read || typeof read.messageId !== 'string') return null;
    return { messageId: read.messageId, references: read.references ?? [], subject: read.subject ?? '' };
  } catch {
    return null;
  }
};

const answering = /^\s*((re|aw|sv|antw|回复|回覆|答复|答覆)\s*(\[\d+\])?\s*[:：]\s*)+/i;

export const email: Channel<string> = {
  kind: 'EMAIL',
  // What mail services pass on at most, attachments in base64 included.
  bodyBytes: 26 * 1024 * 1024,

  verify(wire) {
    const secret = wire.door.settings['webhookSecret'] ?? '';
    if (secret === '' || !(isSigned(wire, secret) || knowsSecret(wire, secret)))
      throw refuse('neither signed nor with the secret');
    if (wire.body.length === 0) throw refuse('an empty letter', 400);
    return wire.body;
  },

  unpack: async (raw) => Buffer.from(JSON.stringify({ ...(await readMail(raw)), digest: digestOf(raw) })),

  parse(opened, { door }) {
    const letter = JSON.parse(opened.toString()) as Letter & { readonly digest: string };
    const { bounces } = letter;
    if (bounces) return ours(door, bounces).map(failed);
    // Our own letter that came back, or a program's: an answer would go round for ever.
    if (letter.automatic || letter.from.address === door.settings['from']?.toLowerCase()) return [];
    if (ours(door, [letter.messageId]).length > 0) return [];
    return [received(letter, letter.messageId || letter.digest)];
  },

  carries: ({ bytes }) => bytes <= 10 * megabytes,
  compose: ({ text, buttons }) => [numbered(text, buttons)],

  async send(text, { door, messageId, externalId, context, locale, files }, { bytesOf }) {
    const { from = '', fromName = '', smtpUrl = '' } = door.settings;
    const thread = threadIn(context);
    const id = mailIdOf(door, messageId);
    const office = openPostOffice(smtpUrl, { guarded: !config().privateTargets });
    try {
      const attached = files.map(async (file) => ({ ...file, bytes: await bytesOf(file) }));
      await office.send({
        from: { name: fromName, address: from },
        to: externalId,
        subject: subjectOf(thread, locale),
        text,
        files: await Promise.all(attached),
        messageId: `<${id}>`,
        ...(thread && { inReplyTo: `<${thread.messageId}>` }),
        references: thread ? [...thread.references, thread.messageId].map((one) => `<${one}>`) : [],
        // No holiday notice answers it.
        headers: { 'X-Auto-Response-Suppress': 'All' },
      });
      return [id];
    } catch (error) {
      if (!(error instanceof Unsent)) throw error;
      // What somebody has to put right is tried again too: nothing that was said is lost by a wrong setting.
      throw error.why === 'REFUSED' ? never('REFUSED', error.message) : later(error.message, error.retryAfter);
    } finally {
      office.close();
    }
  },
};

const digestOf = (raw: Buffer): string => `sha256-${createHash('sha256').update(raw).digest('hex')}`;

const failed = (messageId: string): ChannelCall => ({
  method: 'delivery.report',
  params: { messageId, state: 'FAILED', problem: 'The letter came back: it could not be delivered.' },
});

const subjectOf = (thread: Thread | null, locale: string): string => {
  const subject = thread?.subject.replace(answering, '').trim();
  if (subject) return `Re: ${subject}`;
  return /^zh\b/i.test(locale) ? '回复您的咨询' : 'Your message to us';
};

const received = (letter: Letter, messageId: string): ChannelCall => {
  const { from, subject, references, text, files } = letter;
  const answers = references.length > 0 || answering.test(subject);
  const locale = /[\u3400-\u9fff]/.test(`${subject}${text}`) ? 'zh-CN' : 'en';
  const written = writtenIn(text, answers);
  // Who begins says half of it above; who answers says it again.
  const words = [answers ? '' : subject, written].filter(Boolean).join('\n\n');
  const enclosed = files.map(({ name, contentType, content }) => ({
    name,
    contentType,
    bytes: Buffer.from(content, 'base64'),
    inWords: fileInWords(name, contentType, locale),
  }));
  const kept = references.length > mostReferences ? [references[0]!, ...references.slice(1 - mostReferences)] : references;
  const thread: Thread = { messageId: letter.messageId, references: kept, subject };
  return {
    method: 'message.receive',
    params: {
      messageId,
      // Anybody can write any address above a letter: it is where answers go, and joins nothing (decision 042).
      from: { externalId: from.address, locale, ...(from.name && { name: from.name }) },
      kind: 'TEXT',
      text: words || (enclosed.length > 0 ? '' : standsFor('other', locale)),
      ...(enclosed.length > 0 && { enclosed }),
      ...(letter.messageId && { context: JSON.stringify(thread) }),
    },
  };
};

const fileInWords = (name: string, contentType: string, locale: string): string => {
  const kind = contentType.split('/')[0];
  const what = kind === 'image' ? 'picture' : kind === 'audio' || kind === 'video' ? kind : 'file';
  return `${standsFor(what, locale)} ${name}`.trim();
};

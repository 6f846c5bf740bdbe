import { type Posted, testPostOffice } from '@liuke/kit/testing';
import type { Door, Wire } from '../channel.ts';
import { mailSignature } from '../email.ts';
import type { FakeProvider } from './fake-provider.ts';
import { posted } from './posted.ts';

/** The far end of letters: a real SMTP server, and the mail service that posts what comes in. */

/** Settings of the channel, but for where its server is. */
export const mailSettings = {
  webhookSecret: 'the secret of a mail service',
  from: 'help@shop.example',
  fromName: '留客商店',
} as const;

export type Sent = { readonly to: string; readonly headers: Readonly<Record<string, string>>; readonly text: string };

export type FakeMail = FakeProvider & {
  /** What the server has taken, in order. */
  readonly sent: Sent[];
  /** The same, as it came over the wire. */
  readonly posted: readonly Posted[];
};

export const fakeMail = async (): Promise<FakeMail> => {
  const office = await testPostOffice();
  return {
    url: office.url,
    asked: [],
    posted: office.posted,
    get sent() {
      return office.posted.map(({ to, raw }) => ({ to: to[0] ?? '', ...opened(raw) }));
    },
    // A server says 4xx where a web service says 429 and 5xx: later.
    misbehaves: (...steps) =>
      office.misbehaves(...steps.map((step) => (typeof step === 'object' ? { code: 451 } : ('closes after' as const)))),
    close: office.close,
  };
};

/** A letter of one part, as our SMTP client writes it. */
const opened = (raw: string): Omit<Sent, 'to'> => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = Object.fromEntries(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = rest.join('\r\n\r\n');
  const encoding = headers['content-transfer-encoding'];
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
        : Buffer.from(body);
  return { headers, text: bytes.toString().replace(/\r\n/g, '\n').trimEnd() };
};

let ids = 0;
export type Writing = { readonly html?: boolean; readonly [header: string]: string | boolean | undefined };

/** A letter as its writer's program makes it. Headers in `more` replace those that are there. */
export const letter = (from: string, words: string, { html = false, ...more }: Writing = {}): string => {
  const headers = {
    From: from,
    To: mailSettings.from,
    Subject: 'Re: hello',
    Date: 'Mon, 02 Mar 2026 10:00:00 +0800',
    'Message-ID': `<letter-${++ids}@mail.example>`,
    'MIME-Version': '1.0',
    'Content-Type': `text/${html ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding': 'base64',
    ...more,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `${lines.join('\r\n')}\r\n\r\n${Buffer.from(words).toString('base64')}\r\n`;
};

export type Enclosed = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** Stands within the text, by a `cid:`. */
  readonly inline?: boolean;
};

/** A letter with files. */
export const letterWith = (from: string, words: string, files: readonly Enclosed[], more: Writing = {}): string => {
  const type = { 'Content-Type': 'multipart/mixed; boundary=b', 'Content-Transfer-Encoding': '7bit' };
  const [head = ''] = letter(from, '', { ...more, ...type }).split('\r\n\r\n');
  const part = (content: Buffer, ...headers: readonly string[]): string =>
    ['--b', ...headers, 'Content-Transfer-Encoding: base64', '', content.toString('base64'), ''].join('\r\n');
  const parts = files.map(({ name, type, bytes, inline }, at) =>
    part(
      bytes,
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${name}"`,
      ...(inline ? [`Content-ID: <part${at}@mail.example>`] : []),
    ),
  );
  return `${head}\r\n\r\n${part(Buffer.from(words), 'Content-Type: text/plain; charset=utf-8')}${parts.join('')}--b--\r\n`;
};

export const mailHeaders = (body: string | Buffer, secret: string = mailSettings.webhookSecret): Record<string, string> => ({
  'content-type': 'message/rfc822',
  'x-liuke-signature': mailSignature(secret, Math.floor(Date.now() / 1000), Buffer.from(body)),
});
export const fromService = (door: Door, body: string, secret?: string): Wire =>
  posted(door, body, mailHeaders(body, secret));

import { configure } from '@liuke/kit';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel } from './channel.ts';
import { email } from './email.ts';
import { mailIdOf } from './mail-ids.ts';
import type { ChannelCall } from './received.ts';
import { Refusal } from './refused.ts';
import { type FakeMail, fakeMail, fromService, letter, letterWith, mailSettings } from './testing/fake-mail.ts';
import { png } from './testing/media.ts';
import { doorOf, outgoing, outgoingFile, posted, tools } from './testing/posted.ts';

const door = doorOf('EMAIL', { ...mailSettings, smtpUrl: 'smtp://127.0.0.1:1' });
const ada = '林小姐 <Ada@Example.com>';

const read = async (raw: string, at = door): Promise<readonly ChannelCall[]> => {
  const wire = fromService(at, raw);
  return email.parse(await email.unpack!(email.verify(wire), wire), wire);
};
const received = async (raw: string) => {
  const [call] = await read(raw);
  if (call?.method !== 'message.receive') throw new Error(`It was no message: ${JSON.stringify(call)}`);
  return call.params;
};

describe('letters', () => {
  channelSuite(
    email as Channel,
    async () => {
      configure({ privateTargets: true });
      const provider = await fakeMail();
      return {
        provider,
        door: doorOf('EMAIL', { ...mailSettings, smtpUrl: provider.url }),
        taken: () => provider.sent.map(({ text }) => text),
        text: (words, { externalId, forged }) =>
          fromService(door, letter(`${externalId}@example.com`, words), forged ? 'guessed' : mailSettings.webhookSecret),
      };
    },
    { namesNoTime: true, externalId: 'somebody@example.com' },
  );
});

describe('what comes in', () => {
  it('may show the secret instead of a signature, as a token or a password', () => {
    const given = (authorization: string) => () => email.verify(posted(door, letter(ada, 'x'), { authorization }));
    const basic = (password: string) => `Basic ${Buffer.from(`mail:${password}`).toString('base64')}`;
    expect(given(`Bearer ${mailSettings.webhookSecret}`)).not.toThrow();
    expect(given(basic(mailSettings.webhookSecret))).not.toThrow();
    for (const wrong of ['Bearer guessed', basic('guessed'), 'Basic x', '']) expect(given(wrong)).toThrow(Refusal);
  });

  it('signed is good for five minutes', () => {
    const wire = fromService(door, letter(ada, 'x'));
    expect(() => email.verify({ ...wire, now: new Date(Date.now() + 400_000) })).toThrow(Refusal);
  });

  it('is its writer, by the address and whatever name stands there, and joins nobody', async () => {
    const { from } = await received(letter(ada, '在吗'));
    expect(from).toEqual({ externalId: 'ada@example.com', name: '林小姐', locale: 'zh-CN' });
  });

  it('that begins a thread says its subject too', async () => {
    const begins = letter(ada, 'Where is it?', { Subject: '=?utf-8?B?5oiR55qE5YyF6KO5?=' });
    expect((await received(begins)).text).toBe('我的包裹\n\nWhere is it?');
  });

  it('is the same letter when it comes again, with or without a Message-ID of its own', async () => {
    const raw = letter(ada, 'hello');
    expect((await received(raw)).messageId).toBe((await received(raw)).messageId);
    const bare = letter(ada, 'hello', { 'Message-ID': undefined });
    expect((await received(bare)).messageId).toBe((await received(bare)).messageId);
    expect((await received(bare)).messageId).toMatch(/^sha256-/);
  });

  it('with files encloses them, each with the words that stand for it where it is not taken', async () => {
    const said = await received(letterWith(ada, '看一下图', [{ name: 'broken.png', type: 'image/png', bytes: png }]));
    expect(said).toMatchObject({
      kind: 'TEXT',
      text: '看一下图',
      enclosed: [{ name: 'broken.png', contentType: 'image/png', bytes: png, inWords: '[图片] broken.png' }],
    });
    expect((await received(letterWith(ada, '', [{ name: 'a.pdf', type: 'application/pdf', bytes: png }]))).text).toBe('');
  });

  it('encloses pictures within the text, but neither the logo of a signature nor another letter', async () => {
    const large = Buffer.concat([png, Buffer.alloc(5 * 1024)]);
    const files = [
      { name: 'logo.png', type: 'image/png', bytes: png, inline: true },
      { name: 'broken.png', type: 'image/png', bytes: large, inline: true },
      { name: 'forwarded.eml', type: 'message/rfc822', bytes: Buffer.from('From: a@b.example\r\n\r\nhello') },
    ];
    expect((await received(letterWith(ada, '看一下图', files))).enclosed).toMatchObject([
      { name: 'broken.png', bytes: large },
    ]);
  });

  it.each([
    ['an out-of-office notice', { 'Auto-Submitted': 'auto-replied' }],
    ['a mailing list', { 'List-Id': '<shop.lists.example>' }],
    ['bulk mail', { Precedence: 'bulk' }],
    ['a letter without a sender to return to', { 'Return-Path': '<>' }],
    ['an old autoresponder', { 'X-Autoreply': 'yes' }],
  ])('%s is taken and says nothing', async (_, headers) => {
    expect(await read(letter(ada, 'I am away.', headers))).toEqual([]);
  });

  it('from ourselves, or one of our letters, is never answered: no loop', async () => {
    expect(await read(letter(`Shop <${mailSettings.from.toUpperCase()}>`, 'hello'))).toEqual([]);
    expect(await read(letter('noreply@other.example', 'hello'))).toEqual([]);
    const id = mailIdOf(door, '018f0000-0000-7000-8000-000000000001');
    expect(await read(letter(ada, 'hello', { 'Message-ID': `<${id}>` }))).toEqual([]);
    expect(await read(letter(ada, 'hello', { 'Auto-Submitted': 'no' }))).toHaveLength(1);
  });

  const bounce = (id: string, action = 'failed') => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'No such user.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.com',
      '',
      'Final-Recipient: rfc822; ada@example.com',
      `Action: ${action}`,
      `Status: ${action === 'failed' ? '5.1.1' : '4.2.0'}`,
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${id}>`,
      'Subject: Re: hello',
      '--b--',
      '',
    ].join('\r\n');
    const type = 'multipart/report; report-type=delivery-status; boundary=b';
    const head = letter('MAILER-DAEMON@mx.example.com', '', { 'Content-Type': type, 'Content-Transfer-Encoding': '7bit' });
    return `${head.split('\r\n\r\n')[0]}\r\n\r\n${body}`;
  };

  it('a letter of ours that came back is FAILED; one that nobody of us wrote is nothing', async () => {
    const id = mailIdOf(door, '018f0000-0000-7000-8000-000000000001');
    expect(await read(bounce(id))).toMatchObject([
      { method: 'delivery.report', params: { messageId: id, state: 'FAILED' } },
    ]);
    expect(await read(bounce(id, 'delayed'))).toEqual([]);
    expect(await read(bounce(id.replace(/\.[0-9a-f]{4}/, '.0000')))).toEqual([]);
    const other = doorOf('EMAIL', { ...door.settings, webhookSecret: 'another' });
    expect(await read(bounce(mailIdOf(other, '018f0000-0000-7000-8000-000000000001')))).toEqual([]);
  });

  it('however it is nested, is refused or read, and quickly', async () => {
    const nested = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    const raw = `From: ${ada}\r\nMIME-Version: 1.0\r\n${nested.join('')}`;
    await expect(read(raw)).rejects.toBeInstanceOf(Refusal);
    await expect(read('not a letter at all')).rejects.toBeInstanceOf(Refusal);
  });
});

describe('what goes out', () => {
  let office: FakeMail;
  const at = () => doorOf('EMAIL', { ...mailSettings, smtpUrl: office.url });
  beforeAll(async () => {
    configure({ privateTargets: true });
    office = await fakeMail();
  });
  afterAll(() => office.close());

  const send = async (raw: string | null, more = {}) => {
    const context = raw === null ? null : ((await received(raw)).context ?? null);
    const message = outgoing(at(), { externalId: 'ada@example.com', context, text: '明天送到。', ...more });
    return email.send(email.compose(message)[0]!, message, tools, 'k');
  };

  it('stands below the letter it answers, in its thread', async () => {
    const [id] = await send(
      letter(ada, '在吗', {
        Subject: 'RE: 回复: 我的包裹',
        'Message-ID': '<two@x>',
        References: '<one@x>',
        'In-Reply-To': '<one@x>',
      }),
    );
    const { to, headers, text } = office.sent.at(-1)!;
    expect(to).toBe('ada@example.com');
    expect(text).toBe('明天送到。');
    expect(headers).toMatchObject({
      'message-id': `<${id}>`,
      'in-reply-to': '<two@x>',
      references: '<one@x> <two@x>',
      'x-auto-response-suppress': 'All',
    });
    expect(headers['from']).toContain(`<${mailSettings.from}>`);
    const subject = /^=\?UTF-8\?B\?(.*)\?=$/i.exec(headers['subject'] ?? '')?.[1];
    expect(subject ? Buffer.from(subject, 'base64').toString() : headers['subject']).toMatch(/^Re: |=\?UTF-8\?Q\?Re/i);
  });

  it('carries files of ten megabytes at most', async () => {
    const file = outgoingFile({ name: '标签.png', storageKey: 'the bytes of a label' });
    await send(null, { files: [file] });
    const { raw } = office.posted.at(-1)!;
    const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
    expect(mail.text?.trim()).toBe('明天送到。');
    expect(mail.attachments).toMatchObject([
      { filename: '标签.png', mimeType: 'image/png', content: 'the bytes of a label' },
    ]);
    expect(email.carries!({ ...file, bytes: 11_000_000 }, door)).toBe(false);
  });

  it('sent again is the same letter', async () => {
    office.misbehaves('closes after');
    await expect(send(null)).rejects.toMatchObject({ problem: null });
    await send(null);
    const [first, second] = office.sent.slice(-2).map(({ headers }) => headers['message-id']);
    expect(first).toBe(second);
  });

  it('to a server in a private network goes only where the installation allows it', async () => {
    configure({ privateTargets: false });
    const before = office.sent.length;
    await expect(send(null)).rejects.toThrow('private network');
    expect(office.sent).toHaveLength(before);
    configure({ privateTargets: true });
  });
});

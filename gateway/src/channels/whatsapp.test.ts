import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel, Door } from './channel.ts';
import { download } from './meta.ts';
import { type FakeMeta, fakeMeta, number, signedBy, whatsappMessage, whatsappStatus } from './testing/fake-meta.ts';
import { doorOf, outgoing, outgoingFile, posted, tools } from './testing/posted.ts';
import { whatsapp } from './whatsapp.ts';

const calls = (body: object) => {
  const wire = posted(doorOf('WHATSAPP', number), body, signedBy(number.appSecret, body));
  return whatsapp.parse(whatsapp.verify(wire), wire);
};

describe('a WhatsApp number', () => {
  channelSuite(whatsapp as Channel, async () => {
    const provider = await fakeMeta();
    const door = doorOf('WHATSAPP', { ...number, apiBase: provider.url });
    return {
      provider,
      door,
      taken: provider.texts,
      media: (bytes) => {
        provider.holds('2754859441498128', bytes, 'image/png');
        const message = whatsappMessage('somebody', { type: 'image', image: { id: '2754859441498128' } });
        return posted(door, message, signedBy(number.appSecret, message));
      },
      text: (body, { externalId, forged }) => {
        const message = whatsappMessage(externalId, { type: 'text', text: { body } });
        return posted(door, message, signedBy(forged ? 'guessed' : number.appSecret, message));
      },
    };
  });
});

describe('what WhatsApp says', () => {
  const reply = { type: 'button_reply', button_reply: { id: '=where?', title: 'Track' } };
  const row = { type: 'list_reply', list_reply: { id: '#7', title: 'Return', description: 'Return it' } };
  it.each([
    [{ type: 'image', image: { id: '1', mime_type: 'image/jpeg' } }, 'IMAGE', '[Picture]'],
    [{ type: 'image', image: { id: '1', caption: 'broken' } }, 'IMAGE', 'broken'],
    [{ type: 'audio', audio: { id: '1', voice: true } }, 'VOICE', '[Voice message]'],
    [{ type: 'video', video: { id: '1' } }, 'FILE', '[Video]'],
    [{ type: 'document', document: { id: '1', filename: 'invoice.pdf' } }, 'FILE', '[File] invoice.pdf'],
    [{ type: 'sticker', sticker: { id: '1' } }, 'TEXT', '[Sticker]'],
    [
      { type: 'location', location: { latitude: 37.44, longitude: -122.16, name: 'Philz', address: '101 Forest Ave' } },
      'TEXT',
      '[Location] Philz\n101 Forest Ave\n37.44,-122.16',
    ],
    [{ type: 'contacts', contacts: [{ name: { formatted_name: 'Barbara' } }] }, 'TEXT', '[Contact] Barbara'],
    [{ type: 'interactive', interactive: reply }, 'TEXT', 'where?'],
    [{ type: 'interactive', interactive: row }, 'TEXT', 'Return'],
    [{ type: 'button', button: { payload: 'yes', text: 'Yes, please' } }, 'TEXT', 'Yes, please'],
    [{ type: 'unsupported', errors: [{ code: 131_051 }] }, 'TEXT', '[A message that cannot be shown here]'],
  ])('%j is a message of kind %s', (content, kind, text) => {
    expect(calls(whatsappMessage('16505551234', content))).toEqual([
      {
        method: 'message.receive',
        params: expect.objectContaining({
          from: { externalId: '16505551234', links: ['phone:+16505551234'], name: 'Sheena Nelson' },
          kind,
          text,
        }),
      },
    ]);
  });

  it('reactions say nothing, and what is for another number of the same app is not ours', () => {
    expect(calls(whatsappMessage('1650', { type: 'reaction', reaction: { emoji: '👍' } }))).toEqual([]);
    expect(calls(whatsappMessage('1650', { type: 'text', text: { body: 'hi' } }, '999999999999'))).toEqual([]);
  });

  it('its reports tell how far a message has come', () => {
    const report = (status: string, more = {}) => calls(whatsappStatus('wamid.1', status, more))[0]?.params;
    expect(report('sent')).toEqual({ messageId: 'wamid.1', state: 'SENT' });
    expect(report('delivered')).toEqual({ messageId: 'wamid.1', state: 'DELIVERED' });
    expect(report('read')).toEqual({ messageId: 'wamid.1', state: 'READ' });
    const errors = [{ code: 131_026, title: 'Message undeliverable', error_data: { details: 'Not on WhatsApp' } }];
    const failed = { state: 'FAILED', problem: 'Meta 131026: Not on WhatsApp', code: 'UNREACHABLE' };
    expect(report('failed', { errors })).toMatchObject(failed);
    expect(report('failed', { errors: [{ code: 131_047 }] })).toMatchObject({ code: 'WINDOW_CLOSED' });
    expect(report('warning')).toBeUndefined();
  });
});

describe('what goes to WhatsApp', () => {
  let meta: FakeMeta;
  let door: Door;
  beforeAll(async () => {
    meta = await fakeMeta();
    door = doorOf('WHATSAPP', { ...number, apiBase: meta.url });
  });
  afterAll(() => meta.close());
  const send = async (given: Parameters<typeof outgoing>[1], at = door): Promise<void> => {
    const message = outgoing(at, given);
    for (const part of whatsapp.compose(message)) await whatsapp.send(part, message, tools, 'k');
  };
  const option = (title: string) => ({ title, value: `about ${title}`, url: null });
  const site = { title: 'Shop', value: '', url: 'https://shop.example/' };

  it('a card of up to three is buttons, of more a list, and addresses stand in the text', async () => {
    await send({ kind: 'CARD', text: 'Choose', buttons: [site, option('Track')] });
    expect(meta.sent.at(-1).interactive).toEqual({
      type: 'button',
      body: { text: 'Choose\nShop https://shop.example/' },
      action: { buttons: [{ type: 'reply', reply: { id: '=about Track', title: 'Track' } }] },
    });
    const long = 'Everything about sending it back';
    await send({ kind: 'CARD', text: 'Choose', buttons: ['a', 'b', 'c', long].map(option), locale: 'en' });
    const { type, action } = meta.sent.at(-1).interactive;
    expect({ type, button: action.button }).toEqual({ type: 'list', button: 'Choose' });
    expect(action.sections[0].rows.at(-1)).toEqual({
      id: `=about ${long}`,
      title: 'Everything about sendin…',
      description: long,
    });
  });

  it('files go by their links: shown where WhatsApp shows them, as documents else, in words by a template', async () => {
    const { url } = outgoingFile();
    const files = [outgoingFile(), outgoingFile({ contentType: 'audio/ogg' }), outgoingFile({ contentType: 'image/gif' })];
    await send({ text: '', files });
    expect(meta.sent.slice(-3)).toMatchObject([
      { type: 'image', image: { link: url } },
      { type: 'audio', audio: { link: url } },
      { type: 'document', document: { link: url, filename: 'label.png' } },
    ]);
    const withTemplate = doorOf('WHATSAPP', { ...door.settings, template: 'news' });
    await send({ text: '', files: [outgoingFile()], lastReceivedAt: longAgo }, withTemplate);
    expect(meta.texts().at(-1)).toBe(`label.png ${url}`);
  });

  it('a file is fetched from Meta alone: the token goes nowhere else', async () => {
    for (const at of [
      'http://169.254.169.254/',
      'https://fbsbx.com.evil.example/x',
      'https://evil.example/fbsbx.com',
      'x',
    ]) {
      await expect(download(tools, door, at, 1_000, { authorization: 'Bearer x' })).rejects.toMatchObject({ loss: 'GONE' });
    }
    await expect(whatsapp.fetch?.({ ref: '404' }, door, tools, 1_000)).rejects.toMatchObject({ problem: 'REFUSED' });
  });

  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  it('after a day is WINDOW_CLOSED, and nothing is asked', async () => {
    const before = meta.asked.length;
    await expect(send({ lastReceivedAt: longAgo })).rejects.toMatchObject({ problem: 'WINDOW_CLOSED' });
    expect(meta.asked).toHaveLength(before);
  });

  it('after a day goes by the template that the settings name, its buttons as numbers', async () => {
    const withTemplate = doorOf('WHATSAPP', { ...door.settings, template: 'news', templateLanguage: 'zh_CN' });
    await send({ lastReceivedAt: longAgo, text: '您的\n包裹', buttons: [site, option('Track')] }, withTemplate);
    expect(meta.sent.at(-1).template).toEqual({
      name: 'news',
      language: { code: 'zh_CN' },
      components: [{ type: 'body', parameters: [{ type: 'text', text: '您的 包裹 Shop https://shop.example/ 2. Track' }] }],
    });
    // Where Meta's clock is ahead of ours, too.
    meta.refuses('16505551234', { code: 131_047 });
    await send({ externalId: '16505551234', text: 'still here?' }, withTemplate);
    expect(meta.texts().at(-1)).toBe('still here?');
    await expect(send({ externalId: '16505551234' })).rejects.toMatchObject({ problem: 'WINDOW_CLOSED' });
  });

  it('a token that has ended is tried again, who cannot be reached is UNREACHABLE', async () => {
    const other = doorOf('WHATSAPP', { ...door.settings, accessToken: 'EAAJB-ended' });
    await expect(send({}, other)).rejects.toMatchObject({ problem: null });
    meta.refuses('4912345678', { code: 131_026 });
    await expect(send({ externalId: '4912345678' })).rejects.toMatchObject({ problem: 'UNREACHABLE' });
  });
});

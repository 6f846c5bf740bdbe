import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel, Door } from './channel.ts';
import { messenger } from './messenger.ts';
import { type FakeMeta, fakeMeta, messengerEvent, messengerMessage, page, signedBy } from './testing/fake-meta.ts';
import { doorOf, outgoing, outgoingFile, posted, tools } from './testing/posted.ts';

const calls = (body: object) => {
  const wire = posted(doorOf('MESSENGER', page), body, signedBy(page.appSecret, body));
  return messenger.parse(messenger.verify(wire), wire);
};

describe('a Messenger page', () => {
  channelSuite(messenger as Channel, async () => {
    const provider = await fakeMeta();
    const door = doorOf('MESSENGER', { ...page, apiBase: provider.url });
    return {
      provider,
      door,
      taken: provider.texts,
      media: (bytes) => {
        const url = provider.holds('1', bytes, 'image/png', true);
        const message = messengerMessage('somebody', { attachments: [{ type: 'image', payload: { url } }] });
        return posted(door, message, signedBy(page.appSecret, message));
      },
      text: (text, { externalId, forged }) => {
        const message = messengerMessage(externalId, { text });
        return posted(door, message, signedBy(forged ? 'guessed' : page.appSecret, message));
      },
    };
  });
});

describe('what Messenger says', () => {
  const attachment = (type: string, payload: object, more = {}) => ({ attachments: [{ type, payload, ...more }] });
  it.each([
    [attachment('image', { url: 'https://scontent.xx.fbcdn.net/1' }), 'IMAGE', '[Picture]'],
    [{ text: 'broken', ...attachment('image', { url: 'https://scontent.xx.fbcdn.net/1' }) }, 'IMAGE', 'broken'],
    [attachment('audio', { url: 'https://cdn.fbsbx.com/1' }), 'VOICE', '[Voice message]'],
    [attachment('video', { url: 'https://video.xx.fbcdn.net/1' }), 'FILE', '[Video]'],
    [attachment('file', { url: 'https://cdn.fbsbx.com/1' }), 'FILE', '[File]'],
    [attachment('image', { url: 'https://x', sticker_id: 369_239_263_222_822 }), 'TEXT', '[Sticker]'],
    [
      attachment('location', { coordinates: { lat: 1.5, long: 103.8 } }, { title: 'Pin' }),
      'TEXT',
      '[Location] Pin\n1.5,103.8',
    ],
    [attachment('fallback', { url: 'https://a.example/' }, { title: 'A page' }), 'TEXT', 'A page\nhttps://a.example/'],
    [attachment('template', {}), 'TEXT', '[A message that cannot be shown here]'],
    [{ text: 'Track', quick_reply: { payload: '=where?' } }, 'TEXT', 'where?'],
    [{ text: 'Long', quick_reply: { payload: '#3' } }, 'TEXT', 'Long'],
  ])('%j is a message of kind %s', (content, kind, text) => {
    const params = expect.objectContaining({ from: { externalId: '3219182738' }, kind, text });
    expect(calls(messengerMessage('3219182738', content))).toEqual([{ method: 'message.receive', params }]);
  });

  it('a pressed button is its words, a menu its title', () => {
    const press = (payload: string) => calls(messengerEvent('1', { postback: { mid: 'm_1', title: 'Track', payload } }));
    expect(press('=where?')[0]?.params).toMatchObject({ messageId: 'm_1', text: 'where?' });
    expect(press('GET_STARTED')[0]?.params).toMatchObject({ text: 'Track' });
  });

  it('reports, arrivals, and what is not for us', () => {
    expect(
      calls(messengerEvent('1', { delivery: { mids: ['m_1', 'm_2'], watermark: 1 } })).map(({ params }) => params),
    ).toEqual([
      { messageId: 'm_1', state: 'DELIVERED' },
      { messageId: 'm_2', state: 'DELIVERED' },
    ]);
    const until = '2025-11-24T16:00:00.000Z';
    const read = calls(messengerEvent('1', { read: { watermark: Date.parse(until) } }))[0];
    expect(read?.params).toEqual({ externalId: '1', until, state: 'READ' });
    expect(calls(messengerEvent('1', { read: { watermark: 'soon' } }))).toEqual([]);
    expect(calls(messengerEvent('1', { referral: { ref: 'ad' } }))[0]?.params).toMatchObject({ event: 'JOINED' });
    expect(calls(messengerMessage(page.pageId, { text: 'hello', is_echo: true }))).toEqual([]);
    expect(calls(messengerEvent('1', { reaction: { mid: 'm' } }))).toEqual([]);
    expect(calls(messengerEvent('1', { message: { mid: 'm', text: 'x' } }, '999999'))).toEqual([]);
  });
});

describe('what goes to Messenger', () => {
  let meta: FakeMeta;
  let door: Door;
  beforeAll(async () => {
    meta = await fakeMeta();
    door = doorOf('MESSENGER', { ...page, apiBase: meta.url });
  });
  afterAll(() => meta.close());
  const send = async (given: Parameters<typeof outgoing>[1]): Promise<void> => {
    const message = outgoing(door, given);
    for (const part of messenger.compose(message)) await messenger.send(part, message, tools, 'k');
  };
  const option = (title: string) => ({ title, value: `about ${title}`, url: null });
  const site = { title: 'Shop', value: '', url: 'https://shop.example/' };

  it('a card of up to three is a template with buttons, of more a list with quick replies', async () => {
    await send({ kind: 'CARD', text: 'Choose', buttons: [option('Track'), site] });
    expect(meta.sent.at(-1)).toMatchObject({ messaging_type: 'RESPONSE', recipient: { id: 'somebody' } });
    expect(meta.sent.at(-1).message.attachment.payload).toEqual({
      template_type: 'button',
      text: 'Choose',
      buttons: [
        { type: 'postback', title: 'Track', payload: '=about Track' },
        { type: 'web_url', title: 'Shop', url: 'https://shop.example/' },
      ],
    });
    await send({ kind: 'CARD', text: 'Choose', buttons: ['a', 'b', 'c', 'd'].map(option) });
    const { text, quick_replies } = meta.sent.at(-1).message;
    expect(text).toBe('Choose\n\n1. a\n2. b\n3. c\n4. d');
    expect(quick_replies).toHaveLength(4);
    expect(quick_replies[3]).toEqual({ content_type: 'text', title: 'd', payload: '=about d' });
  });

  it('files go by their links, as what they are', async () => {
    const { url } = outgoingFile();
    const files = ['image/png', 'audio/mpeg', 'video/mp4', 'application/pdf'].map((contentType) =>
      outgoingFile({ contentType }),
    );
    await send({ text: 'Here', files });
    const attachments = meta.sent.slice(-5, -1).map(({ message }) => message.attachment);
    const payload = { url, is_reusable: false };
    expect(attachments).toEqual(['image', 'audio', 'video', 'file'].map((type) => ({ type, payload })));
    expect(meta.texts().at(-1)).toBe('Here');
  });

  it("after a day is WINDOW_CLOSED, by our clock or by Meta's; who has left is UNREACHABLE", async () => {
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await expect(send({ lastReceivedAt: longAgo })).rejects.toMatchObject({ problem: 'WINDOW_CLOSED' });
    meta.refuses('1', { code: 10, error_subcode: 2_018_278 });
    await expect(send({ externalId: '1' })).rejects.toMatchObject({ problem: 'WINDOW_CLOSED' });
    meta.refuses('2', { code: 551 });
    await expect(send({ externalId: '2' })).rejects.toMatchObject({ problem: 'UNREACHABLE' });
  });

  it('Meta says who somebody is', async () => {
    const peter = { externalId: '3219182738', name: 'Peter Chang', locale: 'en-US' };
    expect(await messenger.identify?.('3219182738', door, tools)).toEqual(peter);
  });
});

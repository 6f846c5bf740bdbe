import { describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel } from './channel.ts';
import { withLinks } from './degrade.ts';
import { line, signatureOf } from './line.ts';
import { retryKeyOf } from './line-api.ts';
import { account, event, type FakeLine, fakeLine, message } from './testing/fake-line.ts';
import { doorOf, outgoing, outgoingFile, posted, tools } from './testing/posted.ts';

const door = doorOf('LINE', account);
const signed = (at: typeof door, body: object, secret: string = account.channelSecret) =>
  posted(at, body, { 'x-line-signature': signatureOf(Buffer.from(JSON.stringify(body)), secret) });
const calls = (body: object) => {
  const wire = signed(door, body);
  return line.parse(line.verify(wire), wire);
};

describe('a LINE account', () => {
  channelSuite(line as Channel, async () => {
    const provider = await fakeLine();
    const at = doorOf('LINE', { ...account, apiBase: provider.url });
    return {
      provider,
      door: at,
      // A push that was taken before is not taken again.
      taken: () => provider.sent.map(({ messages }) => messages[0].text),
      media: (bytes) => {
        const body = message('somebody', { type: 'image', contentProvider: { type: 'line' } });
        provider.holds((body.events[0] as unknown as { message: { id: string } }).message.id, bytes);
        return signed(at, body);
      },
      text: (text, { externalId, forged }) =>
        signed(at, message(externalId, { type: 'text', text }), forged ? 'guessed' : account.channelSecret),
    };
  });
});

describe('what LINE says', () => {
  it("is signed as LINE's documentation shows it", () => {
    const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
    const wire = posted(door, body, { 'x-line-signature': 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=' });
    expect(line.parse(line.verify(wire), wire)).toEqual([]);
    expect(() => line.verify(posted(door, `${body} `, wire.headers))).toThrow('the signature is not right');
  });

  it.each([
    [{ type: 'image', contentProvider: { type: 'line' } }, 'IMAGE', '[Picture]'],
    [{ type: 'audio', duration: 60_000 }, 'VOICE', '[Voice message]'],
    [{ type: 'video', duration: 60_000 }, 'FILE', '[Video]'],
    [{ type: 'file', fileName: 'file.txt', fileSize: 2_138 }, 'FILE', '[File] file.txt'],
    [{ type: 'sticker', packageId: '1', stickerId: '2', text: 'Thanks!' }, 'TEXT', '[Sticker] Thanks!'],
    [
      { type: 'location', title: 'my location', address: '1-3 Kioicho', latitude: 35.67966, longitude: 139.73669 },
      'TEXT',
      '[Location] my location\n1-3 Kioicho\n35.67966,139.73669',
    ],
    [{ type: 'something new' }, 'TEXT', '[A message that cannot be shown here]'],
  ])('%j is a message of kind %s', (content, kind, text) => {
    const body = message('U4af4980629', content);
    const messageId = (body.events[0] as unknown as { message: { id: string } }).message.id;
    const params = expect.objectContaining({ messageId, from: { externalId: 'U4af4980629' }, kind, text });
    expect(calls(body)).toEqual([{ method: 'message.receive', params }]);
  });

  it('following and leaving are known, a press is the words of its button, and groups are left alone', () => {
    const said = (type: string, more = {}) => calls(event('U1', type, more))[0]?.params;
    expect(said('follow', { follow: { isUnblocked: true } })).toMatchObject({ event: 'JOINED' });
    expect(said('unfollow')).toMatchObject({ event: 'LEFT' });
    expect(said('postback', { postback: { data: '=where is my parcel?' } })).toMatchObject({ text: 'where is my parcel?' });
    expect(said('postback', { postback: { data: '#2' } })).toMatchObject({ choice: 2 });
    expect(said('message', { source: { type: 'group', groupId: 'C', userId: 'U1' } })).toBeUndefined();
    expect(said('message', { mode: 'standby', message: { id: '1', type: 'text', text: 'x' } })).toBeUndefined();
    expect(said('unsend', { unsend: { messageId: '1' } })).toBeUndefined();
  });

  it('sent again names the same message and the same event', () => {
    const again = (body: { events: object[] }) => ({
      ...body,
      events: body.events.map((one) => ({ ...one, deliveryContext: { isRedelivery: true } })),
    });
    for (const body of [message('U1', { type: 'text', text: 'hello' }), event('U1', 'follow')]) {
      expect(calls(again(body))).toEqual(calls(body));
    }
  });
});

describe('what goes to LINE', () => {
  const withProvider = async (work: (provider: FakeLine, at: typeof door) => Promise<void>) => {
    const provider = await fakeLine();
    await work(provider, doorOf('LINE', { ...account, apiBase: provider.url })).finally(() => provider.close());
  };

  it('arrives once where the line broke after the work: the retry key is the same', () =>
    withProvider(async (provider, at) => {
      const [part] = line.compose(outgoing(at, { text: 'once' }));
      provider.misbehaves('closes after');
      const send = () => line.send(part!, outgoing(at), tools, '018f0000-0000-7000-8000-000000000001:0');
      await expect(send()).rejects.toMatchObject({ problem: null });
      expect(await send()).toEqual(await send());
      expect(provider.sent).toHaveLength(1);
      expect(retryKeyOf('one:0')).not.toBe(retryKeyOf('one:1'));
    }));

  it('a card is a list, with quick replies that carry the words', () =>
    withProvider(async (provider, at) => {
      const buttons = [
        { title: 'Where is my parcel at this moment', value: 'where?', url: null },
        { title: 'Shop', value: '', url: 'https://shop.example/' },
      ];
      const card = outgoing(at, { kind: 'CARD', text: 'Choose', buttons });
      await line.send(line.compose(card)[0]!, card, tools, 'k');
      const [message] = provider.sent[0].messages;
      expect(message.text).toBe('Choose\n\n1. Where is my parcel at this moment\n2. Shop https://shop.example/');
      expect(message.quickReply.items).toEqual([
        {
          type: 'action',
          action: {
            type: 'postback',
            label: 'Where is my parcel …',
            data: '=where?',
            displayText: 'Where is my parcel at this moment',
          },
        },
      ]);
    }));

  it('to whom has blocked the account is UNREACHABLE, with a wrong token is tried again', () =>
    withProvider(async (_, at) => {
      const failing = (to: typeof at, externalId: string) =>
        line.send({ text: 'hello', replies: [] }, outgoing(to, { externalId }), tools, externalId);
      await expect(failing(at, 'U_blocked')).rejects.toMatchObject({ problem: 'UNREACHABLE' });
      const wrong = doorOf('LINE', { ...at.settings, channelAccessToken: 'another' });
      await expect(failing(wrong, 'U1')).rejects.toMatchObject({ problem: null });
    }));

  it('a picture goes by its link where it is its own preview, everything else as a link in the text', () =>
    withProvider(async (provider, at) => {
      const picture = outgoing(at, { text: '', files: [outgoingFile()] });
      for (const part of line.compose(picture)) await line.send(part, picture, tools, 'picture');
      const { url } = outgoingFile();
      expect(provider.sent[0].messages).toEqual([{ type: 'image', originalContentUrl: url, previewImageUrl: url }]);
      const others = [{ contentType: 'application/pdf' }, { bytes: 2_000_000 }, { url: 'http://127.0.0.1/files/x' }];
      for (const more of others) {
        const linked = withLinks(outgoing(at, { text: 'Here', files: [outgoingFile(more)] }), line as Channel);
        expect({ files: linked.files, text: linked.text }).toEqual({
          files: [],
          text: `Here\nlabel.png ${outgoingFile(more).url}`,
        });
      }
    }));

  it("what another page has put into a chat is not fetched: it is not LINE's", () => {
    const content = { type: 'image', contentProvider: { type: 'external', originalContentUrl: 'http://169.254.169.254/' } };
    expect(calls(message('U1', content))[0]?.params).not.toHaveProperty('files');
  });

  it('LINE says who somebody is', () =>
    withProvider(async (_, at) => {
      const taro = { externalId: 'U1', name: 'LINE taro', locale: 'ja' };
      expect(await line.identify?.('U1', at, tools)).toEqual(taro);
    }));
});

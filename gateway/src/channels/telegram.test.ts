import { describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel, Tools } from './channel.ts';
import { Refusal, type Undelivered } from './refused.ts';
import { telegram } from './telegram.ts';
import { bot, fakeTelegram, member, message, press } from './testing/fake-telegram.ts';
import { doorOf, outgoing, outgoingFile, posted, tools } from './testing/posted.ts';

const secret = { 'x-telegram-bot-api-secret-token': bot.secretToken };

describe('a Telegram bot', () => {
  channelSuite(telegram as Channel, async () => {
    const provider = await fakeTelegram();
    const door = doorOf('TELEGRAM', { ...bot, apiBase: provider.url });
    return {
      provider,
      door,
      taken: () => provider.sent.map(({ text }) => text),
      media: (bytes) => {
        provider.holds('p2', bytes);
        return posted(door, message('somebody', { photo: [{ file_id: 'p1' }, { file_id: 'p2' }] }), secret);
      },
      text: (text, { externalId, forged }) => posted(door, message(externalId, { text }), forged ? {} : secret),
    };
  });
});

const door = doorOf('TELEGRAM', bot);
const calls = (update: object) => {
  const wire = posted(door, update, secret);
  return telegram.parse(telegram.verify(wire), wire);
};

describe('what Telegram says', () => {
  // Telegram publishes no vector: it shows the secret itself, and there is nothing to compute.
  it('counts with the secret token alone', () => {
    for (const given of ['', 'a-secret_token-012345678', `${bot.secretToken} `]) {
      expect(() => telegram.verify(posted(door, '{}', { 'x-telegram-bot-api-secret-token': given }))).toThrow(Refusal);
    }
  });

  it.each([
    [{ photo: [{ file_id: 's' }, { file_id: 'l' }] }, 'IMAGE', '[Picture]'],
    [{ photo: [{ file_id: 's' }], caption: 'This one is broken' }, 'IMAGE', 'This one is broken'],
    [{ voice: { file_id: 'v', duration: 2 } }, 'VOICE', '[Voice message]'],
    [{ document: { file_id: 'd', file_name: 'invoice.pdf' } }, 'FILE', '[File]'],
    [{ video: { file_id: 'f' } }, 'FILE', '[Video]'],
    [{ sticker: { file_id: 't', emoji: '👍' } }, 'TEXT', '👍'],
    [{ location: { latitude: 23.1, longitude: 113.3 } }, 'TEXT', '[Location]\n23.1,113.3'],
    [
      { location: { latitude: 23.1, longitude: 113.3 }, venue: { title: 'Canton Tower', address: 'Yuejiang Road' } },
      'TEXT',
      '[Location] Canton Tower\nYuejiang Road\n23.1,113.3',
    ],
    [{ contact: { phone_number: '+4479460000', first_name: 'Bob' } }, 'TEXT', '[Contact] Bob +4479460000'],
  ])('%j is a message of kind %s', (carrying, kind, text) => {
    const update = message(42, carrying);
    const from = { externalId: '42', name: 'Ada Lovelace', locale: 'en' };
    const params = expect.objectContaining({ messageId: `42:${update.update_id}`, from, kind, text });
    expect(calls(update)).toEqual([{ method: 'message.receive', params }]);
  });

  it('/start, blocking and unblocking are no words', () => {
    const [start, left, back] = [message(42, { text: '/start' }), member(42, 'kicked'), member(42, 'member')].map(calls);
    expect([start, left, back].map((one) => one?.[0]?.params)).toEqual([
      expect.objectContaining({ event: 'JOINED' }),
      expect.objectContaining({ event: 'LEFT' }),
      expect.objectContaining({ event: 'JOINED' }),
    ]);
  });

  it('groups, channels, edits and news of Telegram itself are left alone', () => {
    const grouped = message(42, { text: 'hello', chat: { id: -100_123, type: 'supergroup' } });
    const edited = { update_id: 1, edited_message: message(42, { text: 'x' }).message };
    for (const update of [grouped, edited, { update_id: 2, poll: {} }, message(42, { pinned_message: {} })]) {
      expect(calls(update)).toEqual([]);
    }
  });
});

describe('a card over Telegram', () => {
  const long = '一'.repeat(100);
  const buttons = [
    { title: 'Track', value: 'where is my parcel?', url: null },
    { title: 'Shop', value: '', url: 'https://shop.example/' },
    { title: 'Long', value: long, url: null },
  ];

  it('is a keyboard, whose press is the words of the button, told that it was heard', () => {
    const keyboard = [
      [{ text: 'Track', callback_data: '=where is my parcel?' }],
      [{ text: 'Shop', url: 'https://shop.example/' }],
      // What is longer than Telegram carries goes by its number.
      [{ text: 'Long', callback_data: '#3' }],
    ];
    expect(telegram.compose(outgoing(door, { kind: 'CARD', text: 'Choose', buttons }))).toEqual([
      { text: 'Choose', keys: keyboard.flat() },
    ]);
    expect(calls(press(42, '=where is my parcel?', keyboard))[0]?.params).toMatchObject({ text: 'where is my parcel?' });
    expect(calls(press(42, '#3', keyboard))[0]?.params).toMatchObject({ text: 'Long', choice: 3 });
    const pressing = press(42, '#3', keyboard);
    const wire = posted(door, pressing, secret);
    const answer = telegram.acknowledge?.(wire.body, [], wire, {} as Tools);
    expect(answer).toMatchObject({
      body: JSON.stringify({ method: 'answerCallbackQuery', callback_query_id: pressing.callback_query.id }),
    });
  });
});

describe("an agent's files over Telegram", () => {
  it('go up as what they are, before the words', async () => {
    const provider = await fakeTelegram();
    const at = doorOf('TELEGRAM', { ...bot, apiBase: provider.url });
    const files = [
      outgoingFile(),
      outgoingFile({ contentType: 'audio/ogg' }),
      outgoingFile({ contentType: 'application/pdf', name: 'invoice.pdf' }),
      outgoingFile({ contentType: 'image/png', bytes: 11 * 1024 * 1024 }),
    ];
    const message = outgoing(at, { externalId: '42', text: '', files });
    for (const part of telegram.compose(message)) await telegram.send(part, message, tools, 'k');
    expect(provider.uploaded.map(({ method }) => method)).toEqual([
      'sendPhoto',
      'sendVoice',
      'sendDocument',
      'sendDocument',
    ]);
    expect(provider.uploaded[0]).toEqual({ method: 'sendPhoto', chat_id: '42', photo: 'image/png:the bytes of the file' });
    expect(provider.sent).toEqual([]);
    await provider.close();
  });
});

describe('why Telegram does not take a message', () => {
  it('blocked is UNREACHABLE, too many waits as long as the body says, and a wrong token is tried again', async () => {
    const provider = await fakeTelegram();
    const failure = async (settings: object, externalId: string) => {
      const at = doorOf('TELEGRAM', { ...bot, ...settings, apiBase: provider.url });
      return telegram.send({ text: 'hello', keys: [] }, outgoing(at, { externalId }), tools, 'k').then(
        () => null,
        (error: unknown) => error as Undelivered,
      );
    };
    provider.blocks('42', true);
    expect(await failure({}, '42')).toMatchObject({ problem: 'UNREACHABLE' });
    expect(await failure({ botToken: '1:another-token-of-somebody' }, '43')).toMatchObject({ problem: null });
    provider.misbehaves({ status: 429, body: { ok: false, error_code: 429, parameters: { retry_after: 9 } } });
    expect(await failure({}, '43')).toMatchObject({ problem: null, retryAfter: 9 });
    await provider.close();
  });
});

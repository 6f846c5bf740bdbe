import { describe, expect, it } from 'vitest';
import { channelSuite } from './channel.suite.ts';
import type { Channel, Door, Wire } from './channel.ts';
import { account, fakeWechat, messageId, type Posting, type Requested } from './testing/fake-wechat.ts';
import { wechat } from './wechat.ts';
import { wechatMini } from './wechat-mini.ts';

const webhook = 'https://chat.example/channels/wechat/018f0000-0000-7000-8000-000000000000';

const doorOf = (kind: Door['kind'], url: string, encrypted: boolean): Door => {
  const { encodingAesKey, ...plain } = account;
  return {
    kind,
    id: '018f0000-0000-7000-8000-000000000000',
    workspaceId: 'w',
    settings: { ...plain, ...(encrypted && { encodingAesKey }), apiBase: url },
  };
};
const wireOf = (door: Door, { url, headers, body }: Requested): Wire => ({
  door,
  method: 'POST',
  url,
  headers,
  body: Buffer.from(body),
  now: new Date(),
});
const text = (Content: string, FromUserName: string) => ({
  ToUserName: 'gh',
  FromUserName,
  CreateTime: 1_764_000_000,
  MsgType: 'text',
  Content,
  MsgId: messageId(),
});

describe.each([
  ['the official account', wechat as Channel, false],
  ['the official account, encrypted', wechat as Channel, true],
  ['the mini-program', wechatMini as Channel, false],
  ['the mini-program, encrypted', wechatMini as Channel, true],
] as const)('%s', (_, channel, encrypted) => {
  channelSuite(channel, async () => {
    const provider = await fakeWechat();
    const door = doorOf(channel.kind, provider.url, encrypted);
    return {
      provider,
      door,
      taken: provider.texts,
      media: (bytes) => {
        provider.holds('MEDIA_ID', bytes, 'image/png');
        const picture = { ...text('', 'somebody'), MsgType: 'image', MediaId: 'MEDIA_ID' };
        return wireOf(door, provider.request(webhook, picture, { encrypted }));
      },
      text: (words, { externalId, forged }) => {
        const posting: Posting = { encrypted, ...(forged && { token: 'guessed' }) };
        return wireOf(door, provider.request(webhook, text(words, externalId), posting));
      },
    };
  });
});

describe('WeChat', () => {
  const parse = (channel: Channel, body: string) => {
    const door = doorOf(channel.kind, 'http://localhost', false);
    return channel.parse(Buffer.from(body), wireOf(door, { url: new URL(webhook), headers: {}, body }));
  };

  it('keeps ids that are longer than a number holds, in JSON too', () => {
    const said = (id: string) =>
      JSON.stringify({ FromUserName: 'o', CreateTime: 1, MsgType: 'text', Content: 'x' }).replace('}', `,"MsgId":${id}}`);
    const [one, two] = ['23456789012345671', '23456789012345672'].map((id) => parse(wechatMini as Channel, said(id))[0]);
    expect(one?.params).toMatchObject({ messageId: '23456789012345671' });
    expect(two?.params).toMatchObject({ messageId: '23456789012345672' });
  });

  it('takes what has no MsgId, and events, by who and when', () => {
    const event =
      '<xml><FromUserName>o1</FromUserName><CreateTime>17</CreateTime><MsgType>event</MsgType><Event>subscribe</Event></xml>';
    expect(parse(wechat as Channel, event)).toEqual([
      {
        method: 'event.receive',
        params: { eventId: 'o1:17:subscribe', from: { externalId: 'o1' }, event: 'JOINED', notice: '客户关注了公众号。' },
      },
    ]);
  });
});

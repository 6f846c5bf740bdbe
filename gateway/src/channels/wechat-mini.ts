import type { Channel } from './channel.ts';
import { numbered, wordsIn } from './degrade.ts';
import type { OutgoingFile } from './outgoing.ts';
import type { ChannelCall, HeldFile } from './received.ts';
import { refuse } from './refused.ts';
import { callWechat, fetchWechat, isShown, sendFile, troubled } from './wechat-api.ts';
import { greetWechat, verifyWechat } from './wechat-signed.ts';
import { readXml, type Xml } from './xml.ts';

/** Customer-service messages of a mini-program (小程序客服消息), as JSON or XML, whichever the account has chosen. */

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: string): Fields | null => {
  if (body.trimStart().startsWith('<')) return readXml(body) satisfies Xml | null;
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Fields) : null;
  } catch {
    return null;
  }
};

/** A field's text or number as text; empty where it is neither. A MsgId is longer than a number holds: see exactly(). */
const says = (fields: Fields, name: string): string => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** As it stands in the text: JSON.parse would round ids beyond 2^53, and two messages would become one. */
const exactly = (body: string, name: string): string | null =>
  new RegExp(`"${name}"\\s*:\\s*(\\d{1,30})`).exec(body)?.[1] ?? null;

const longest = 2_048;

type Part = { readonly text: string } | { readonly file: OutgoingFile };

export const wechatMini: Channel<Part> = {
  kind: 'WECHAT_MINI',
  greet: greetWechat,
  verify: (wire) =>
    verifyWechat(wire, (body) => {
      const fields = fieldsOf(body);
      if (!fields) throw refuse('neither JSON nor the XML that WeChat speaks', 400);
      return says(fields, 'Encrypt');
    }),

  parse(opened) {
    const body = opened.toString();
    const fields = fieldsOf(body);
    const openid = fields ? says(fields, 'FromUserName') : '';
    if (!fields || openid === '' || openid.length > 128) throw refuse('nobody has sent it', 400);
    const from = { externalId: openid, ...(says(fields, 'UnionId') && { links: [`unionid:${says(fields, 'UnionId')}`] }) };
    const created = says(fields, 'CreateTime');
    const messageId = exactly(body, 'MsgId') ?? (says(fields, 'MsgId') || `${openid}:${created}`);
    const said = (kind: 'TEXT' | 'IMAGE', text: string, files: HeldFile[] = []): ChannelCall[] => [
      { method: 'message.receive', params: { messageId, from, kind, text, ...(files.length > 0 && { files }) } },
    ];
    switch (says(fields, 'MsgType')) {
      case 'text':
        return says(fields, 'Content') === '' ? [] : said('TEXT', says(fields, 'Content'));
      case 'image':
        return said('IMAGE', '[图片]', says(fields, 'MediaId') === '' ? [] : [{ ref: says(fields, 'MediaId') }]);
      case 'miniprogrampage':
        return said(
          'TEXT',
          [`[小程序] ${says(fields, 'Title')}`.trim(), says(fields, 'PagePath')].filter(Boolean).join('\n'),
        );
      case 'event': {
        const eventId = `${openid}:${created}:${says(fields, 'Event')}`;
        // Opening the chat lets us answer, and for 48 hours.
        return says(fields, 'Event') === 'user_enter_tempsession'
          ? [{ method: 'event.receive', params: { eventId, from, event: 'TOUCHED' } }]
          : [];
      }
      default:
        return [];
    }
  },

  acknowledge: () => ({ status: 200, type: 'text/plain; charset=utf-8', body: 'success' }),

  // Sound is not among what a mini-program's chat takes.
  carries: (file) => file.contentType.startsWith('image/') && isShown(file),
  fetch: ({ ref }, door, tools, most) => fetchWechat(ref, door, tools, most),

  compose: ({ text, buttons, files }) => [
    ...files.map((file) => ({ file })),
    ...wordsIn({ text: numbered(text, buttons), files }, longest, 'bytes').map((part) => ({ text: part })),
  ],

  async send(part, { door, externalId }, tools) {
    const answer =
      'file' in part
        ? await sendFile(part.file, door, externalId, tools)
        : await callWechat(door, tools, {
            path: '/cgi-bin/message/custom/send',
            json: { touser: externalId, msgtype: 'text', text: { content: part.text } },
          });
    if (answer.errcode !== 0) throw troubled(answer);
    return [];
  },
};

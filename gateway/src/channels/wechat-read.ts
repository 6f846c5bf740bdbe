import type { ChannelCall, MessageReceived } from './received.ts';
import { textOf, type Xml } from './xml.ts';

/** What an account's XML says: a message's words, or what happened. */

export const says = (xml: Xml, name: string): string => textOf(xml, name);
const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

type Words = Pick<MessageReceived, 'kind' | 'text' | 'choice' | 'files'>;

const held = (xml: Xml): Pick<MessageReceived, 'files'> => {
  const [ref, name] = [says(xml, 'MediaId'), says(xml, 'Title')];
  return ref === '' ? {} : { files: [{ ref, ...(name && { name }) }] };
};

/** A message's words; null for one that says nothing we could keep. */
export const wordsOf = (xml: Xml): Words | null => {
  switch (says(xml, 'MsgType')) {
    case 'text': {
      const choice = Number(says(xml, 'bizmsgmenuid') || Number.NaN);
      const text = says(xml, 'Content');
      return text === ''
        ? null
        : { kind: 'TEXT', text, ...(Number.isInteger(choice) && choice > 0 && choice < 100 && { choice }) };
    }
    case 'image':
      return { kind: 'IMAGE', text: '[图片]', ...held(xml) };
    case 'voice':
      return { kind: 'VOICE', text: says(xml, 'Recognition') || '[语音]', ...held(xml) };
    case 'video':
    case 'shortvideo':
      return { kind: 'FILE', text: '[视频]', ...held(xml) };
    case 'file':
      return { kind: 'FILE', text: lines('[文件]', says(xml, 'Title')), ...held(xml) };
    case 'location':
      return {
        kind: 'TEXT',
        text: lines(`[位置] ${says(xml, 'Label')}`.trim(), `${says(xml, 'Location_X')},${says(xml, 'Location_Y')}`),
      };
    case 'link':
      return { kind: 'TEXT', text: lines(says(xml, 'Title'), says(xml, 'Description'), says(xml, 'Url')) || '[链接]' };
    default:
      return null;
  }
};

/** What an event is in our words; nothing for one that says nothing to us. */
export const eventCall = (xml: Xml, openid: string): ChannelCall[] => {
  const eventId = `${openid}:${says(xml, 'CreateTime')}:${says(xml, 'Event')}`;
  const [name, key] = [says(xml, 'Event'), says(xml, 'EventKey')];
  const from = { externalId: openid, ...(says(xml, 'UnionId') && { links: [`unionid:${says(xml, 'UnionId')}`] }) };
  const happened = (event: 'JOINED' | 'LEFT' | 'TOUCHED', notice?: string): ChannelCall[] => [
    { method: 'event.receive', params: { eventId, from, event, ...(notice && { notice }) } },
  ];
  switch (name) {
    case 'subscribe':
      return happened('JOINED', '客户关注了公众号。');
    case 'unsubscribe':
      return happened('LEFT', '客户取消了关注。');
    case 'SCAN':
      return happened('TOUCHED', key && `客户扫描了二维码：${key}`);
    // A menu's key is what the customer says by pressing it.
    case 'CLICK':
      return key === ''
        ? []
        : [{ method: 'message.receive', params: { messageId: eventId, from, kind: 'TEXT', text: key } }];
    case 'VIEW':
      return happened('TOUCHED');
    default:
      return [];
  }
};

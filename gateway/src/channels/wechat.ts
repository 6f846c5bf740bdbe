import {
  type Channel,
  type ChannelCall,
  type MessageReceived,
  type OutgoingFile,
  plain,
  type Reply,
  refuse,
  type Wire,
} from './channel.ts';
import { numbered, wordsIn } from './degrade.ts';
import { callWechat, fetchWechat, identifyWechat, isShown, sendFile, troubled } from './wechat-api.ts';
import { decrypt, encrypt, isSigned, signatureOf } from './wechat-crypt.ts';
import { readXml, textOf, writeXml, type Xml } from './xml.ts';

/** The Official Account (公众号): XML in, plain or encrypted; out by the customer-service API, or passively within five seconds. */

/** Seconds by which a signed moment may be off: in plain mode the signature does not cover the body, so it must not last. */
const fresh = 600;

const query = ({ url }: Wire, name: string): string => url.searchParams.get(name) ?? '';

/** Whether it is signed for now, with the app's token. */
const checkSignature = (wire: Wire, signature: string, ...more: string[]): void => {
  const [timestamp, nonce] = [query(wire, 'timestamp'), query(wire, 'nonce')];
  if (!isSigned(query(wire, signature), wire.door.settings['token'] ?? '', timestamp, nonce, ...more)) {
    throw refuse('the signature is not right');
  }
  const off = Math.abs(wire.now.getTime() / 1000 - Number(timestamp));
  if (!(off <= fresh)) throw refuse('the signature is of another time');
};

const opened = (encrypted: string, { door: { settings } }: Wire): Buffer => {
  const { appId = '', encodingAesKey } = settings;
  if (encodingAesKey === undefined) throw refuse('encrypted, and there is no key to open it');
  const text = decrypt(encrypted, appId, encodingAesKey);
  if (!text) throw refuse('encrypted for somebody else');
  return text;
};

/** The question whether the address is ours: `echostr` comes back, opened where it is encrypted. */
export const greetWechat = (wire: Wire): Reply | null => {
  if (wire.method !== 'GET') return null;
  const echo = query(wire, 'echostr');
  if (query(wire, 'msg_signature') !== '') {
    checkSignature(wire, 'msg_signature', echo);
    return plain(opened(echo, wire).toString());
  }
  checkSignature(wire, 'signature');
  return plain(echo);
};

/** `encryptedIn`: where the body says what is encrypted; empty where it does not. */
export const verifyWechat = (wire: Wire, encryptedIn: (body: string) => string): Buffer => {
  const encrypted = encryptedIn(wire.body.toString());
  if (encrypted !== '') {
    checkSignature(wire, 'msg_signature', encrypted);
    return opened(encrypted, wire);
  }
  checkSignature(wire, 'signature');
  if (wire.door.settings['encodingAesKey'] !== undefined) throw refuse('in plain, where only encrypted ones are taken');
  return wire.body;
};

const says = (xml: Xml, name: string): string => textOf(xml, name);
const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

type Words = Pick<MessageReceived, 'kind' | 'text' | 'choice' | 'files'>;

const held = (xml: Xml): Pick<MessageReceived, 'files'> => {
  const [ref, name] = [says(xml, 'MediaId'), says(xml, 'Title')];
  return ref === '' ? {} : { files: [{ ref, ...(name && { name }) }] };
};

/** A message's words; null for one that says nothing we could keep. */
const wordsOf = (xml: Xml): Words | null => {
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

const eventCall = (xml: Xml, openid: string): ChannelCall[] => {
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

/** Limits of the customer-service API and of a passive answer, in bytes. */
const longest = 2_048;

type Part =
  | { readonly text: string }
  | { readonly file: OutgoingFile }
  | {
      readonly menu: { readonly head: string; readonly list: readonly { readonly id: string; readonly content: string }[] };
    };

const linksIn = (buttons: readonly { readonly title: string; readonly url: string | null }[]): string =>
  buttons
    .flatMap(({ title, url }) => (url === null ? [] : [`<a href="${url.replaceAll('"', '%22')}">${title}</a>`]))
    .join('\n');

/** The slot of one person's open request. */
const slotOf = (channelId: string, openid: string): string => `${channelId}:${openid}`;
/** Milliseconds from the request to our answer: WeChat hangs up after five seconds. */
const passively = 4_300;

const success = plain('success');

export const wechat: Channel<Part> = {
  kind: 'WECHAT',
  greet: greetWechat,
  verify: (wire) =>
    verifyWechat(wire, (body) => {
      const xml = readXml(body);
      if (!xml) throw refuse('not the XML that WeChat speaks', 400);
      return textOf(xml, 'Encrypt');
    }),

  parse(body) {
    const xml = readXml(body.toString());
    const openid = xml ? says(xml, 'FromUserName') : '';
    if (!xml || openid === '' || openid.length > 128) throw refuse('nobody has sent it', 400);
    if (says(xml, 'MsgType') === 'event') return eventCall(xml, openid);
    const words = wordsOf(xml);
    if (!words) return [];
    const messageId = says(xml, 'MsgId') || `${openid}:${says(xml, 'CreateTime')}`;
    return [{ method: 'message.receive', params: { messageId, from: { externalId: openid }, ...words } }];
  },

  async acknowledge(body, calls, wire, { passive }) {
    const said = calls.find(({ method }) => method === 'message.receive');
    if (wire.door.settings['passiveReply'] !== 'true' || said?.method !== 'message.receive') return success;
    const { externalId } = said.params.from;
    const answer = await passive.wait(slotOf(wire.door.id, externalId), passively);
    if (!answer) return success;
    const question = readXml(body.toString());
    const reply = writeXml({
      ToUserName: externalId,
      FromUserName: question ? says(question, 'ToUserName') : '',
      CreateTime: Math.floor(wire.now.getTime() / 1000),
      MsgType: 'text',
      Content: answer.body,
    });
    return { status: 200, type: 'application/xml; charset=utf-8', body: sealed(reply, wire), sent: answer.sent };
  },

  carries: (file, { settings }) => settings['passiveReply'] !== 'true' && isShown(file),
  fetch: ({ ref }, door, tools, most) => fetchWechat(ref, door, tools, most),

  compose({ text, buttons, files, door }) {
    if (door.settings['passiveReply'] === 'true')
      return wordsIn({ text: numbered(text, buttons), files }, longest, 'bytes').map((part) => ({ text: part }));
    const links = linksIn(buttons);
    const words = wordsIn({ text: links === '' ? text : `${text}\n${links}`, files }, longest, 'bytes');
    const list = buttons.flatMap(({ title, url }, index) =>
      url === null ? [{ id: String(index + 1), content: title }] : [],
    );
    if (list.length === 0) return [...files.map((file) => ({ file })), ...words.map((part) => ({ text: part }))];
    const head = words.pop() ?? '';
    return [...words.map((part) => ({ text: part })), { menu: { head, list } }];
  },

  async send(part, { door, externalId }, tools) {
    if ('text' in part && (await tools.passive.take(slotOf(door.id, externalId))?.answer(part.text))) return [];
    const answer =
      'file' in part
        ? await sendFile(part.file, door, externalId, tools)
        : await callWechat(door, tools, {
            path: '/cgi-bin/message/custom/send',
            json:
              'text' in part
                ? { touser: externalId, msgtype: 'text', text: { content: part.text } }
                : {
                    touser: externalId,
                    msgtype: 'msgmenu',
                    msgmenu: { head_content: part.menu.head, list: part.menu.list, tail_content: '' },
                  },
          });
    if (answer.errcode !== 0) throw troubled(answer);
    return answer.msgid === undefined ? [] : [String(answer.msgid)];
  },

  identify: identifyWechat,
};

/** A passive answer is encrypted where its question was. */
const sealed = (body: string, { door: { settings }, now }: Wire): string => {
  const { appId = '', token = '', encodingAesKey } = settings;
  if (encodingAesKey === undefined) return body;
  const encrypted = encrypt(body, appId, encodingAesKey);
  const timestamp = Math.floor(now.getTime() / 1000);
  const nonce = String(Math.floor(Math.random() * 1e10));
  return writeXml({
    Encrypt: encrypted,
    MsgSignature: signatureOf(token, String(timestamp), nonce, encrypted),
    TimeStamp: timestamp,
    Nonce: nonce,
  });
};

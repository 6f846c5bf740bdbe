import { type Channel, plain } from './channel.ts';
import { numbered, wordsIn } from './degrade.ts';
import type { OutgoingFile } from './outgoing.ts';
import { refuse } from './refused.ts';
import { callWechat, fetchWechat, identifyWechat, isShown, sendFile, troubled } from './wechat-api.ts';
import { eventCall, says, wordsOf } from './wechat-read.ts';
import { greetWechat, sealed, verifyWechat } from './wechat-signed.ts';
import { readXml, textOf, writeXml } from './xml.ts';

/** The Official Account (公众号): XML in, plain or encrypted; out by the customer-service API, or passively within five seconds. */

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

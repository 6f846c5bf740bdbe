import type { Channel } from './channel.ts';
import { inParts, numbered, wordsIn } from './degrade.ts';
import { type Fields, fieldsIn, has, lines, listIn, says, within } from './fields.ts';
import { isLinked, megabytes } from './files.ts';
import { callGraph, download, greetMeta, isClosed, metaBodyBytes, verifyMeta } from './meta.ts';
import type { Button, Outgoing, OutgoingFile } from './outgoing.ts';
import { carried, pressed, titled } from './pressed.ts';
import type { ChannelCall, HeldFile, MessageReceived } from './received.ts';
import { never } from './refused.ts';
import { placeInWords, standsFor, type Wordless } from './stand-ins.ts';

/** Messenger, for a page on Facebook. */

type Words = Pick<MessageReceived, 'kind' | 'text' | 'choice' | 'files'>;

const attached: Readonly<Record<string, readonly [MessageReceived['kind'], Wordless]>> = {
  image: ['IMAGE', 'picture'],
  audio: ['VOICE', 'voice'],
  video: ['FILE', 'video'],
  file: ['FILE', 'file'],
};

const attachmentWords = (attachment: Fields): Words => {
  const [type, payload] = [says(attachment, 'type'), within(attachment, 'payload')];
  const [kind, what] = (Object.hasOwn(attached, type) && attached[type]) || (['TEXT', 'other'] as const);
  if (has(payload, 'sticker_id')) return { kind: 'TEXT', text: standsFor('sticker') };
  if (type === 'location') {
    const { lat, long } = within(payload, 'coordinates') as { lat?: unknown; long?: unknown };
    const place = {
      name: says(attachment, 'title'),
      address: '',
      latitude: String(lat ?? ''),
      longitude: String(long ?? ''),
    };
    return { kind: 'TEXT', text: placeInWords(place) };
  }
  // A page that was shared.
  const shared = type === 'fallback' ? lines(says(attachment, 'title'), says(payload, 'url')) : '';
  return { kind, text: shared || standsFor(what) };
};

const held = (attachments: readonly Fields[]): HeldFile[] =>
  attachments.flatMap((attachment) => {
    const [type, payload] = [says(attachment, 'type'), within(attachment, 'payload')];
    const isFile = Object.hasOwn(attached, type) && !has(payload, 'sticker_id') && says(payload, 'url') !== '';
    return isFile ? [{ ref: says(payload, 'url') }] : [];
  });

/** Null for what we said ourselves (an echo), and for what was taken back. */
const wordsOf = (message: Fields): Words | null => {
  if (message['is_echo'] === true || message['is_deleted'] === true) return null;
  const [text, payload] = [says(message, 'text'), says(within(message, 'quick_reply'), 'payload')];
  if (payload !== '') return { kind: 'TEXT', ...pressed(payload, text) };
  const attachments = listIn(message, 'attachments');
  const [first] = attachments;
  if (!first) return { kind: 'TEXT', text: text || standsFor('other') };
  const [words, files] = [attachmentWords(first), held(attachments)];
  // Sound among others is a file like them.
  const kind = files.length > 1 && words.kind !== 'IMAGE' ? 'FILE' : words.kind;
  return { kind, text: text || words.text, ...(kind !== 'TEXT' && files.length > 0 && { files }) };
};

/** 9999-12-31. */
const latest = 253_402_214_400_000;

const callsOf = (happening: Fields): ChannelCall[] => {
  const from = { externalId: says(within(happening, 'sender'), 'id') };
  if (from.externalId === '') return [];
  const at = `${from.externalId}:${says(happening, 'timestamp')}`;
  if (has(happening, 'message')) {
    const message = within(happening, 'message');
    const [messageId, words] = [says(message, 'mid'), wordsOf(message)];
    return messageId === '' || !words?.text ? [] : [{ method: 'message.receive', params: { messageId, from, ...words } }];
  }
  if (has(happening, 'postback')) {
    const postback = within(happening, 'postback');
    const words = pressed(says(postback, 'payload'), says(postback, 'title'));
    const messageId = says(postback, 'mid') || at;
    return words.text === '' ? [] : [{ method: 'message.receive', params: { messageId, from, kind: 'TEXT', ...words } }];
  }
  if (has(happening, 'delivery')) {
    const ids = within(happening, 'delivery')['mids'];
    return (Array.isArray(ids) ? ids : [])
      .filter((id) => typeof id === 'string' && id !== '')
      .map((messageId) => ({ method: 'delivery.report', params: { messageId, state: 'DELIVERED' } }));
  }
  if (has(happening, 'read')) {
    // Milliseconds; a moment that is none is not reported.
    const watermark = Number(says(within(happening, 'read'), 'watermark') || Number.NaN);
    if (!(watermark > 0 && watermark < latest)) return [];
    const until = new Date(watermark).toISOString();
    return [{ method: 'delivery.report', params: { externalId: from.externalId, until, state: 'READ' } }];
  }
  // They opened the chat from a link, an advertisement or a checkbox.
  if (has(happening, 'referral') || has(happening, 'optin')) {
    return [{ method: 'event.receive', params: { eventId: at, from, event: 'JOINED' } }];
  }
  return [];
};

/** UTF-16 units, buttons and quick replies that Messenger takes; characters on one, bytes that one carries. */
const most = { text: 2_000, template: 640, buttons: 3, replies: 13, title: 20, payload: 1_000 } as const;

type Part = { readonly message: object };

const buttonOf = (button: Button, index: number) =>
  button.url === null
    ? { type: 'postback', title: button.title, payload: carried(button, index, most.payload) }
    : { type: 'web_url', title: button.title, url: button.url };

const replyOf = (button: Button, index: number) =>
  button.url !== null
    ? []
    : [{ content_type: 'text', title: titled(button.title, most.title), payload: carried(button, index, most.payload) }];

const fileOf = ({ contentType, url }: OutgoingFile) => {
  const family = contentType.split('/')[0] ?? '';
  const type = ['image', 'audio', 'video'].includes(family) ? family : 'file';
  return { attachment: { type, payload: { url, is_reusable: false } } };
};

/** Three buttons with short titles below the text; more, or longer ones, as a list in it with quick replies below. */
const composed = ({ text, buttons, files }: Outgoing): Part[] => {
  const few = buttons.length <= most.buttons && buttons.every(({ title }) => [...title].length <= most.title);
  if (buttons.length === 0 || !few) {
    const parts = wordsIn({ text: numbered(text, buttons), files }, most.text, 'units');
    const replies = buttons.flatMap(replyOf).slice(0, most.replies);
    const spoken = parts.map((part, at) => ({
      text: part,
      ...(at === parts.length - 1 && replies.length > 0 && { quick_replies: replies }),
    }));
    return [...files.map(fileOf), ...spoken].map((message) => ({ message }));
  }
  const words = inParts(text, most.text, 'units');
  const ends = inParts(words.pop() ?? '', most.template, 'units');
  const payload = { template_type: 'button', text: ends.pop(), buttons: buttons.map(buttonOf) };
  const card = { attachment: { type: 'template', payload } };
  return [...[...words, ...ends].map((part) => ({ text: part })), card].map((message) => ({ message }));
};

export const messenger: Channel<Part> = {
  kind: 'MESSENGER',
  bodyBytes: metaBodyBytes,
  greet: greetMeta,
  verify: verifyMeta,

  /** One address serves all pages of an app: what is for another page is another channel's. */
  parse: (opened, { door }) =>
    listIn(fieldsIn(opened), 'entry')
      .filter((entry) => says(entry, 'id') === door.settings['pageId'])
      .flatMap((entry) => listIn(entry, 'messaging'))
      .flatMap(callsOf),

  carries: (file) => isLinked(file) && file.bytes <= 25 * megabytes,
  compose: composed,
  fetch: ({ ref }, door, tools, largest) => download(tools, door, ref, largest),

  async send({ message }, { door, externalId, lastReceivedAt }, tools) {
    if (isClosed(lastReceivedAt, tools.now())) {
      throw never('WINDOW_CLOSED', 'Messenger: 24 hours have passed since they last wrote.');
    }
    const { pageId, pageAccessToken = '' } = door.settings;
    const answer = await callGraph(tools, door, pageAccessToken, {
      path: `${pageId}/messages`,
      json: { recipient: { id: externalId }, messaging_type: 'RESPONSE', message },
    });
    return typeof answer.message_id === 'string' ? [answer.message_id] : [];
  },

  async identify(externalId, door, tools) {
    const { first_name, last_name, locale } = await callGraph(tools, door, door.settings['pageAccessToken'] ?? '', {
      method: 'GET',
      path: encodeURIComponent(externalId),
      query: { fields: 'first_name,last_name,locale' },
    });
    const name = [first_name, last_name].filter((part) => typeof part === 'string' && part !== '').join(' ');
    return {
      externalId,
      ...(name && { name }),
      ...(typeof locale === 'string' && locale !== '' && { locale: locale.replace('_', '-') }),
    };
  },
};

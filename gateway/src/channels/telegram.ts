import { sameSecret } from '@liuke/kit';
import { type Channel, plain } from './channel.ts';
import { wordsIn } from './degrade.ts';
import { type Fields, fieldsIn, has, listIn, says, within } from './fields.ts';
import { formWith, megabytes } from './files.ts';
import type { Button, OutgoingFile } from './outgoing.ts';
import { carried, pressed } from './pressed.ts';
import type { ChannelCall, HeldFile, MessageReceived, Sender } from './received.ts';
import { refuse } from './refused.ts';
import { placeInWords, standsFor, type Wordless } from './stand-ins.ts';
import { callTelegram, fetchTelegram } from './telegram-api.ts';

/** A Telegram bot in private chats. In groups it says and hears nothing: what is said there is nobody's conversation with us. */

const senderOf = (chat: Fields, user: Fields): Sender => {
  const name = [says(user, 'first_name'), says(user, 'last_name')].filter(Boolean).join(' ');
  const locale = says(user, 'language_code');
  return { externalId: says(chat, 'id'), ...(name && { name }), ...(locale && { locale }) };
};

const isPrivate = (chat: Fields): boolean => says(chat, 'id') !== '' && says(chat, 'type') === 'private';

type Words = Pick<MessageReceived, 'kind' | 'text' | 'files'>;

const files: readonly (readonly [field: string, kind: MessageReceived['kind'], what: Wordless])[] = [
  ['photo', 'IMAGE', 'picture'],
  ['voice', 'VOICE', 'voice'],
  // An animation comes as a document too; the first of these that is there counts.
  ['animation', 'FILE', 'video'],
  ['video', 'FILE', 'video'],
  ['video_note', 'FILE', 'video'],
  ['audio', 'FILE', 'audio'],
  ['document', 'FILE', 'file'],
];

/** A picture comes in several sizes, the largest last. */
const held = (message: Fields, field: string): HeldFile[] => {
  const sizes = listIn(message, field);
  const file = sizes.at(-1) ?? within(message, field);
  const [ref, name, contentType] = [says(file, 'file_id'), says(file, 'file_name'), says(file, 'mime_type')];
  return ref === '' ? [] : [{ ref, ...(name && { name }), ...(contentType && { contentType }) }];
};

/** Null for what says nothing: somebody's new picture, a pinned message. */
const wordsOf = (message: Fields, locale?: string): Words | null => {
  if (says(message, 'text') !== '') return { kind: 'TEXT', text: says(message, 'text') };
  for (const [field, kind, what] of files) {
    if (!has(message, field)) continue;
    return { kind, text: says(message, 'caption') || standsFor(what, locale), files: held(message, field) };
  }
  if (has(message, 'sticker')) {
    return { kind: 'TEXT', text: says(within(message, 'sticker'), 'emoji') || standsFor('sticker', locale) };
  }
  if (has(message, 'location')) {
    const [venue, { latitude, longitude }] = [within(message, 'venue'), placeOf(within(message, 'location'))];
    const place = { name: says(venue, 'title'), address: says(venue, 'address'), latitude, longitude };
    return { kind: 'TEXT', text: placeInWords(place, locale) };
  }
  if (has(message, 'contact')) {
    const contact = within(message, 'contact');
    const who = [says(contact, 'first_name'), says(contact, 'last_name'), says(contact, 'phone_number')];
    return { kind: 'TEXT', text: [standsFor('contact', locale), ...who].filter(Boolean).join(' ') };
  }
  return null;
};

const placeOf = (location: Fields) => ({ latitude: says(location, 'latitude'), longitude: says(location, 'longitude') });

const messageCalls = (message: Fields): ChannelCall[] => {
  const chat = within(message, 'chat');
  if (!isPrivate(chat)) return [];
  const from = senderOf(chat, within(message, 'from'));
  const messageId = `${from.externalId}:${says(message, 'message_id')}`;
  // What Telegram itself says by the button with which a chat begins.
  if (/^\/start\b/.test(says(message, 'text'))) {
    return [{ method: 'event.receive', params: { eventId: messageId, from, event: 'JOINED' } }];
  }
  const words = wordsOf(message, from.locale);
  return words ? [{ method: 'message.receive', params: { messageId, from, ...words } }] : [];
};

const pressCalls = (query: Fields): ChannelCall[] => {
  const message = within(query, 'message');
  const chat = within(message, 'chat');
  const data = says(query, 'data');
  if (!isPrivate(chat) || says(query, 'id') === '' || data === '') return [];
  const from = senderOf(chat, within(query, 'from'));
  const said = pressed(data, titleOf(message, data));
  return [{ method: 'message.receive', params: { messageId: `press:${says(query, 'id')}`, from, kind: 'TEXT', ...said } }];
};

/** What stands on the button that carries this. */
const titleOf = (message: Fields, data: string): string => {
  const rows = within(message, 'reply_markup')['inline_keyboard'];
  for (const row of Array.isArray(rows) ? rows.flat() : []) {
    if (row?.callback_data === data && typeof row.text === 'string') return row.text;
  }
  return '';
};

const memberCalls = (change: Fields, updateId: string): ChannelCall[] => {
  const chat = within(change, 'chat');
  if (!isPrivate(chat)) return [];
  const status = says(within(change, 'new_chat_member'), 'status');
  const event = status === 'kicked' ? 'LEFT' : status === 'member' ? 'JOINED' : null;
  const from = senderOf(chat, within(change, 'from'));
  return event ? [{ method: 'event.receive', params: { eventId: `update:${updateId}`, from, event } }] : [];
};

/** UTF-16 units of one message, and bytes that a button carries. */
const longest = 4_096;
const carries = 64;

type Key = { readonly text: string } & ({ readonly url: string } | { readonly callback_data: string });
type Part = { readonly text: string; readonly keys: readonly Key[] } | { readonly file: OutgoingFile };

const keyOf = (button: Button, index: number): Key =>
  button.url === null
    ? { text: button.title, callback_data: carried(button, index, carries) }
    : { text: button.title, url: button.url };

/** By which call a file goes, and its field there; anything is a document. */
const waysOf: Readonly<Record<string, readonly [method: string, field: string]>> = {
  'image/jpeg': ['sendPhoto', 'photo'],
  'image/png': ['sendPhoto', 'photo'],
  'image/gif': ['sendAnimation', 'animation'],
  'audio/ogg': ['sendVoice', 'voice'],
  'audio/mpeg': ['sendAudio', 'audio'],
  'audio/mp4': ['sendAudio', 'audio'],
  'video/mp4': ['sendVideo', 'video'],
};
const largestPhoto = 10 * megabytes;

const wayOf = ({ contentType, bytes }: OutgoingFile): readonly [method: string, field: string] => {
  const way = waysOf[contentType];
  return way && (way[1] !== 'photo' || bytes <= largestPhoto) ? way : ['sendDocument', 'document'];
};

export const telegram: Channel<Part> = {
  kind: 'TELEGRAM',
  verify(wire) {
    const given = wire.headers['x-telegram-bot-api-secret-token'] ?? '';
    if (!sameSecret(given, wire.door.settings['secretToken'] ?? '')) throw refuse('the secret token is not right');
    return wire.body;
  },

  parse(opened) {
    const update = fieldsIn(opened);
    const updateId = says(update, 'update_id');
    if (updateId === '') throw refuse('no update', 400);
    if (has(update, 'message')) return messageCalls(within(update, 'message'));
    if (has(update, 'callback_query')) return pressCalls(within(update, 'callback_query'));
    if (has(update, 'my_chat_member')) return memberCalls(within(update, 'my_chat_member'), updateId);
    return [];
  },

  /** A pressed button turns until it is answered; our answer to the webhook may be a call. */
  acknowledge(opened) {
    const id = says(within(fieldsIn(opened), 'callback_query'), 'id');
    if (id === '') return plain('');
    const call = JSON.stringify({ method: 'answerCallbackQuery', callback_query_id: id });
    return { status: 200, type: 'application/json; charset=utf-8', body: call };
  },

  carries: ({ bytes }) => bytes <= 50 * megabytes,

  compose({ text, files, buttons }) {
    const words = wordsIn({ text, files }, longest, 'units');
    return [
      ...files.map((file) => ({ file })),
      ...words.map((part, at) => ({ text: part, keys: at === words.length - 1 ? buttons.map(keyOf) : [] })),
    ];
  },

  fetch: ({ ref }, door, tools, most) => fetchTelegram(tools, door, ref, most),

  async send(part, { door, externalId }, tools) {
    if ('file' in part) {
      const [method, field] = wayOf(part.file);
      const form = await formWith(tools, field, part.file, { chat_id: externalId });
      const result = await callTelegram(tools, door, method, form);
      return [`${externalId}:${result?.message_id}`];
    }
    const { text, keys } = part;
    const result = await callTelegram(tools, door, 'sendMessage', {
      chat_id: externalId,
      text,
      ...(keys.length > 0 && { reply_markup: { inline_keyboard: keys.map((key) => [key]) } }),
    });
    return [`${externalId}:${result?.message_id}`];
  },
};

import { createHmac } from 'node:crypto';
import { sameSecret } from '@liuke/kit';
import type { Channel } from './channel.ts';
import { numbered, wordsIn } from './degrade.ts';
import { type Fields, fieldsIn, listIn, says, within } from './fields.ts';
import { isAmong, isLinked, megabytes } from './files.ts';
import { callLine, fetchLine, retryKeyOf, troubled } from './line-api.ts';
import type { Button, OutgoingFile } from './outgoing.ts';
import { carried, pressed, titled } from './pressed.ts';
import type { ChannelCall, MessageReceived } from './received.ts';
import { refuse } from './refused.ts';
import { placeInWords, standsFor } from './stand-ins.ts';

/**
 * A LINE Official Account in one-to-one chats. Answers are pushed, not sent by reply token: a token is good for a minute and once,
 * and a push with its retry key arrives once however often we have to ask.
 */

export const signatureOf = (body: Buffer, channelSecret: string): string =>
  createHmac('sha256', channelSecret).update(body).digest('base64');

type Words = Pick<MessageReceived, 'kind' | 'text' | 'files'>;

/** What lies with LINE; what somebody else's page has put into the chat lies there, and is not fetched. */
const held = (message: Fields): Pick<MessageReceived, 'files'> => {
  const [ref, name, provider] = [
    says(message, 'id'),
    says(message, 'fileName'),
    says(within(message, 'contentProvider'), 'type'),
  ];
  return ref === '' || provider === 'external' ? {} : { files: [{ ref, ...(name && { name }) }] };
};

const wordsOf = (message: Fields): Words => {
  switch (says(message, 'type')) {
    case 'text':
      return { kind: 'TEXT', text: says(message, 'text') || standsFor('other') };
    case 'image':
      return { kind: 'IMAGE', text: standsFor('picture'), ...held(message) };
    case 'audio':
      return { kind: 'VOICE', text: standsFor('voice'), ...held(message) };
    case 'video':
      return { kind: 'FILE', text: standsFor('video'), ...held(message) };
    case 'file':
      return { kind: 'FILE', text: `${standsFor('file')} ${says(message, 'fileName')}`.trim(), ...held(message) };
    case 'sticker':
      return { kind: 'TEXT', text: `${standsFor('sticker')} ${says(message, 'text')}`.trim() };
    case 'location': {
      const [name, address] = [says(message, 'title'), says(message, 'address')];
      const [latitude, longitude] = [says(message, 'latitude'), says(message, 'longitude')];
      return { kind: 'TEXT', text: placeInWords({ name, address, latitude, longitude }) };
    }
    default:
      return { kind: 'TEXT', text: standsFor('other') };
  }
};

/** One event of a person. Groups, and accounts where somebody else answers at the moment (standby), are left alone. */
const callsOf = (event: Fields): ChannelCall[] => {
  const source = within(event, 'source');
  const from = { externalId: says(source, 'userId') };
  if (says(source, 'type') !== 'user' || from.externalId === '' || says(event, 'mode') === 'standby') return [];
  const eventId = says(event, 'webhookEventId') || `${from.externalId}:${says(event, 'timestamp')}`;
  const happened = (what: 'JOINED' | 'LEFT' | 'TOUCHED'): ChannelCall[] => [
    { method: 'event.receive', params: { eventId, from, event: what } },
  ];
  switch (says(event, 'type')) {
    case 'message': {
      const message = within(event, 'message');
      const messageId = says(message, 'id') || eventId;
      return [{ method: 'message.receive', params: { messageId, from, ...wordsOf(message) } }];
    }
    case 'postback': {
      const data = says(within(event, 'postback'), 'data');
      const params = { messageId: eventId, from, kind: 'TEXT', ...pressed(data, '') } as const;
      return data === '' ? [] : [{ method: 'message.receive', params }];
    }
    case 'follow':
      return happened('JOINED');
    case 'unfollow':
      return happened('LEFT');
    case 'beacon':
      return happened('TOUCHED');
    default:
      return [];
  }
};

/** What LINE takes: UTF-16 units of a text, quick replies below it, characters on one, bytes that one carries. */
const most = { text: 5_000, replies: 13, label: 20, data: 300 } as const;

type Part = { readonly text: string; readonly replies: readonly object[] } | { readonly file: OutgoingFile };

const replyOf = (button: Button, index: number): object[] =>
  button.url !== null
    ? []
    : [
        {
          type: 'action',
          action: {
            type: 'postback',
            label: titled(button.title, most.label),
            data: carried(button, index, most.data),
            displayText: button.title,
          },
        },
      ];

const messageOf = (part: Part): object =>
  'file' in part
    ? { type: 'image', originalContentUrl: part.file.url, previewImageUrl: part.file.url }
    : { type: 'text', text: part.text, ...(part.replies.length > 0 && { quickReply: { items: part.replies } }) };

export const line: Channel<Part> = {
  kind: 'LINE',
  verify({ headers, body, door }) {
    if (!sameSecret(headers['x-line-signature'] ?? '', signatureOf(body, door.settings['channelSecret'] ?? ''))) {
      throw refuse('the signature is not right');
    }
    return body;
  },

  // The console's question whether we are there is a list of no events.
  parse: (opened) => listIn(fieldsIn(opened), 'events').flatMap(callsOf),

  /** A picture that is its own preview. LINE takes no documents, sound only with its length, and film only with a still. */
  carries: (file) => isLinked(file) && isAmong(file, { types: ['image/jpeg', 'image/png'], most: megabytes }),

  /** Quick replies are gone with the next message, and computers do not show them: the list stands in the text too. */
  compose({ text, files, buttons }) {
    const words = wordsIn({ text: numbered(text, buttons), files }, most.text, 'units');
    const replies = buttons.flatMap(replyOf).slice(0, most.replies);
    return [
      ...files.map((file) => ({ file })),
      ...words.map((part, at) => ({ text: part, replies: at === words.length - 1 ? replies : [] })),
    ];
  },

  fetch: ({ ref }, door, tools, largest) => fetchLine(tools, door, ref, largest),

  async send(part, { door, externalId }, tools, key) {
    const answer = await callLine(tools, door, {
      path: '/v2/bot/message/push',
      headers: { 'x-line-retry-key': retryKeyOf(key) },
      json: { to: externalId, messages: [messageOf(part)] },
    });
    // 409: this very message was taken before; the answer names it.
    if (answer.status !== 200 && answer.status !== 409) throw troubled(answer);
    const { sentMessages } = answer.json;
    return Array.isArray(sentMessages) ? sentMessages.map(({ id }) => String(id)) : [];
  },

  async identify(externalId, door, tools) {
    const path = `/v2/bot/profile/${encodeURIComponent(externalId)}`;
    const answer = await callLine(tools, door, { method: 'GET', path });
    // Whoever has not added the account is not told of.
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw troubled(answer);
    const { displayName, language } = answer.json;
    return {
      externalId,
      ...(typeof displayName === 'string' && displayName !== '' && { name: displayName }),
      ...(typeof language === 'string' && language !== '' && { locale: language }),
    };
  },
};

import type { Channel } from './channel.ts';
import { type Fields, fieldsIn, listIn, says, within } from './fields.ts';
import { callGraph, download, greetMeta, isClosed, metaBodyBytes, problemOf, verifyMeta } from './meta.ts';
import { pressed } from './pressed.ts';
import type { ChannelCall, DeliveryReported, MessageReceived, Sender } from './received.ts';
import { lost, never, Undelivered } from './refused.ts';
import { placeInWords, standsFor } from './stand-ins.ts';
import { composeWhatsapp, isCarried, type Part, templates } from './whatsapp-compose.ts';

/** WhatsApp Business, by Meta's Cloud API. */

/** The number is Meta's own word for who it is. */
const senderOf = (number: string, contacts: readonly Fields[]): Sender => {
  const name = says(within(contacts.find((contact) => says(contact, 'wa_id') === number) ?? {}, 'profile'), 'name');
  return {
    externalId: number,
    ...(/^[1-9]\d{6,14}$/.test(number) && { links: [`phone:+${number}`] }),
    ...(name && { name }),
  };
};

type Words = Pick<MessageReceived, 'kind' | 'text' | 'choice' | 'files'>;

const held = (content: Fields): Pick<MessageReceived, 'files'> => {
  const [ref, name, contentType] = [says(content, 'id'), says(content, 'filename'), says(content, 'mime_type')];
  return ref === '' ? {} : { files: [{ ref, ...(name && { name }), ...(contentType && { contentType }) }] };
};

/** Null for what is no message: a reaction, a change of number. */
const wordsOf = (message: Fields): Words | null => {
  const type = says(message, 'type');
  const content = within(message, type);
  switch (type) {
    case 'text':
      return { kind: 'TEXT', text: says(content, 'body') || standsFor('other') };
    case 'image':
      return { kind: 'IMAGE', text: says(content, 'caption') || standsFor('picture'), ...held(content) };
    case 'audio':
      return { kind: 'VOICE', text: standsFor('voice'), ...held(content) };
    case 'video':
      return { kind: 'FILE', text: says(content, 'caption') || standsFor('video'), ...held(content) };
    case 'document':
      return {
        kind: 'FILE',
        text: says(content, 'caption') || `${standsFor('file')} ${says(content, 'filename')}`.trim(),
        ...held(content),
      };
    case 'sticker':
      return { kind: 'TEXT', text: standsFor('sticker') };
    case 'location': {
      const [name, address] = [says(content, 'name'), says(content, 'address')];
      const [latitude, longitude] = [says(content, 'latitude'), says(content, 'longitude')];
      return { kind: 'TEXT', text: placeInWords({ name, address, latitude, longitude }) };
    }
    case 'contacts': {
      const names = listIn(message, 'contacts').map((contact) => says(within(contact, 'name'), 'formatted_name'));
      return { kind: 'TEXT', text: `${standsFor('contact')} ${names.filter(Boolean).join(', ')}`.trim() };
    }
    // A quick reply below a template.
    case 'button':
      return { kind: 'TEXT', ...pressed(says(content, 'payload'), says(content, 'text')) };
    case 'interactive': {
      const reply = within(content, says(content, 'type'));
      return { kind: 'TEXT', ...pressed(says(reply, 'id'), says(reply, 'title')) };
    }
    case 'reaction':
    case 'system':
      return null;
    default:
      return { kind: 'TEXT', text: standsFor('other') };
  }
};

const messageCall = (message: Fields, contacts: readonly Fields[]): ChannelCall[] => {
  const [messageId, number] = [says(message, 'id'), says(message, 'from')];
  const words = wordsOf(message);
  if (messageId === '' || number === '' || !words?.text) return [];
  return [{ method: 'message.receive', params: { messageId, from: senderOf(number, contacts), ...words } }];
};

const states: Readonly<Record<string, DeliveryReported['state']>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  played: 'READ',
  failed: 'FAILED',
};

const statusCall = (status: Fields): ChannelCall[] => {
  const [messageId, name] = [says(status, 'id'), says(status, 'status')];
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (messageId === '' || !state) return [];
  const error = listIn(status, 'errors')[0] ?? {};
  const why = says(within(error, 'error_data'), 'details') || says(error, 'title') || says(error, 'message');
  const code = problemOf(Number(says(error, 'code') || Number.NaN));
  const problem = why && `Meta ${says(error, 'code')}: ${why}`.slice(0, 300);
  return [
    {
      method: 'delivery.report',
      params: { messageId, state, ...(state === 'FAILED' && { ...(problem && { problem }), ...(code && { code }) }) },
    },
  ];
};

export const whatsapp: Channel<Part> = {
  kind: 'WHATSAPP',
  bodyBytes: metaBodyBytes,
  greet: greetMeta,
  verify: verifyMeta,

  /** One address serves all numbers of an app: what is for another number is another channel's. */
  parse: (opened, { door }) =>
    listIn(fieldsIn(opened), 'entry')
      .flatMap((entry) => listIn(entry, 'changes'))
      .map((change) => within(change, 'value'))
      .filter((value) => says(within(value, 'metadata'), 'phone_number_id') === door.settings['phoneNumberId'])
      .flatMap((value) => [
        ...listIn(value, 'messages').flatMap((message) => messageCall(message, listIn(value, 'contacts'))),
        ...listIn(value, 'statuses').flatMap(statusCall),
      ]),

  carries: isCarried,
  compose: composeWhatsapp,

  /** Where the file lies is asked for, and good for five minutes. */
  async fetch({ ref }, door, tools, most) {
    const { phoneNumberId = '', accessToken = '' } = door.settings;
    const found = await callGraph(tools, door, accessToken, {
      method: 'GET',
      path: encodeURIComponent(ref),
      query: { phone_number_id: phoneNumberId },
    });
    if (Number(found.file_size) > most) throw lost('TOO_LARGE', `${found.file_size} bytes.`);
    return download(tools, door, String(found.url ?? ''), most, { authorization: `Bearer ${accessToken}` });
  },

  /** Once the day is over, in the template that the settings name: it opens no window, and is all that Meta lets through. */
  async send(part, { door, externalId, lastReceivedAt }, tools) {
    const { phoneNumberId, accessToken = '', template } = door.settings;
    const hand = async (content: object): Promise<string[]> => {
      const to = { messaging_product: 'whatsapp', recipient_type: 'individual', to: externalId };
      const answer = await callGraph(tools, door, accessToken, {
        path: `${phoneNumberId}/messages`,
        json: { ...to, ...content },
      });
      return Array.isArray(answer.messages) ? answer.messages.map(({ id }: { id: unknown }) => String(id)) : [];
    };
    if (!isClosed(lastReceivedAt, tools.now())) {
      try {
        return await hand(part.content);
      } catch (error) {
        // Meta's clock counts; and with a template it still goes.
        if (!(error instanceof Undelivered) || error.problem !== 'WINDOW_CLOSED' || template === undefined) throw error;
      }
    } else if (template === undefined) {
      throw never('WINDOW_CLOSED', 'WhatsApp: 24 hours have passed since they last wrote, and no template is set.');
    }
    const ids: string[] = [];
    for (const content of templates(part.words, door)) ids.push(...(await hand(content)));
    return ids;
  },
};

import type { Schema } from './shape.ts';

export type Given = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: a result is looked into by the method that asked for it
export type Data = any;

/** One method: what it takes, what it asks of the graph, and what it answers with. */
export type Method = {
  readonly name: string;
  readonly summary: string;
  /** In this order where they are given as a list. */
  readonly params: Readonly<Record<string, Schema & { readonly description: string }>>;
  readonly required: readonly string[];
  readonly result: Schema;
  /** One operation of the API; a subscription where `notifies` is set. */
  readonly document: string;
  readonly variables: (given: Given) => Record<string, unknown>;
  readonly pick: (data: Data) => unknown;
  /** Over WebSocket alone: the notification by which each event comes, and what is in it beside `subscription`. */
  readonly notifies?: { readonly name: string; readonly params: Schema };
};

/** A method that the door does itself, without asking the graph. */
export type OwnMethod = Omit<Method, 'document' | 'variables' | 'pick' | 'notifies'> & { readonly socketOnly: boolean };

export const id = (description: string) => ({ type: 'string', format: 'uuid', description }) as const;
export const text = (description: string, maxLength: number, minLength = 1) =>
  ({ type: 'string', minLength, maxLength, description }) as const;
export const integer = (description: string, minimum: number, maximum = 2_147_483_647) =>
  ({ type: 'integer', minimum, maximum, description }) as const;
export const flag = (description: string) => ({ type: 'boolean', description }) as const;
export const oneOf = (description: string, ...values: readonly string[]) =>
  ({ type: 'string', enum: values, description }) as const;
export const conversationId = id('The conversation.');
export const clientMessageId = text(
  'The own id of the message: the same one again stores nothing and answers with the first.',
  128,
);
const moment = { type: 'string', format: 'date-time' } as const;
const maybe = { type: ['string', 'null'] } as const;

export const kinds = ['TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD', 'NOTE', 'EVENT'] as const;

export const messageSchema: Schema = {
  type: 'object',
  required: ['id', 'seq', 'kind', 'text', 'sender', 'channel', 'delivery', 'createdAt'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    seq: { type: 'integer', description: 'Its place in the conversation.' },
    kind: { type: 'string', enum: kinds },
    text: maybe,
    channel: { type: 'string' },
    delivery: { type: 'string', enum: ['STORED', 'SENT', 'DELIVERED', 'READ', 'FAILED'] },
    clientMessageId: maybe,
    createdAt: moment,
    sender: {
      type: 'object',
      required: ['type'],
      properties: { type: { type: 'string', enum: ['Customer', 'Agent', 'Bot', 'System'] }, id: maybe, name: maybe },
    },
    buttons: {
      type: 'array',
      items: { type: 'object', properties: { title: { type: 'string' }, value: { type: 'string' }, url: maybe } },
    },
    attachments: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          contentType: { type: 'string' },
          bytes: { type: 'integer' },
          url: { type: 'string', format: 'uri' },
          transcript: maybe,
        },
      },
    },
  },
};
export const messageFields = `id seq kind text channel delivery clientMessageId createdAt buttons { title value url }
  attachments { id name contentType bytes url transcript }
  sender { __typename ... on Customer { id } ... on Agent { id name } ... on Bot { name } ... on System { name } }`;
/** A message as these methods tell it. */
export const messageOf = ({ sender: { __typename, ...sender }, ...message }: Data) => ({
  ...message,
  sender: { type: __typename, ...sender },
});

export const conversationSchema: Schema = {
  type: 'object',
  required: ['id', 'status', 'lastSeq', 'unreadCount'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { type: 'string', enum: ['BOT', 'QUEUED', 'ASSIGNED', 'RESOLVED'] },
    channel: { type: 'string' },
    subject: maybe,
    locale: { type: 'string' },
    lastSeq: { type: 'integer', description: 'Of its newest message.' },
    unreadCount: { type: 'integer' },
    rating: { type: ['integer', 'null'] },
    createdAt: moment,
    updatedAt: moment,
    resolvedAt: maybe,
  },
};
export const conversationFields =
  'id status channel subject locale lastSeq unreadCount rating createdAt updatedAt resolvedAt';

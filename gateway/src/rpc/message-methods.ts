import { cursor } from '@liuke/kit';
import {
  clientMessageId,
  conversationId,
  integer,
  type Method,
  messageFields,
  messageOf,
  messageSchema,
  oneOf,
  text,
} from './method.ts';

const buttons = {
  type: 'array',
  maxItems: 10,
  description: 'Of a CARD.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'value'],
    properties: {
      title: text('What it reads.', 80),
      value: text('What is sent when it is pressed.', 500, 0),
      url: text('An https address to open instead.', 2_000),
    },
  },
} as const;

/** What is written in a conversation, and read. */
export const messageMethods: readonly Method[] = [
  {
    name: 'message.send',
    summary: 'Stores a message. What a partner’s key writes counts as the machine’s words.',
    params: {
      conversationId,
      text: text('What it says.', 8_000, 0),
      clientMessageId,
      kind: oneOf('TEXT where not said.', 'TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD', 'NOTE'),
      buttons,
      attachmentIds: { type: 'array', maxItems: 10, items: { type: 'string' }, description: 'Uploads that go with it.' },
    },
    required: ['conversationId'],
    result: messageSchema,
    document: `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${messageFields} } } }`,
    variables: (given) => ({ input: given }),
    pick: ({ sendMessage }) => messageOf(sendMessage.message),
  },
  {
    name: 'message.list',
    summary: 'Messages in the order of seq, those after a seq where one is given.',
    params: {
      conversationId,
      afterSeq: integer('Only what comes after it.', 0),
      limit: integer('At most so many; 50 where not said.', 1, 100),
    },
    required: ['conversationId'],
    result: {
      type: 'object',
      required: ['messages', 'more'],
      properties: {
        messages: { type: 'array', items: messageSchema },
        more: { type: 'boolean', description: 'Others follow.' },
      },
    },
    document: `query ($id: ID!, $first: Int!, $after: String) { conversation(id: $id) {
      messages(first: $first, after: $after) { edges { node { ${messageFields} } } pageInfo { hasNextPage } } } }`,
    variables: ({ conversationId: of, afterSeq, limit }) => ({
      id: of,
      first: limit ?? 50,
      after: typeof afterSeq === 'number' && afterSeq > 0 ? cursor([afterSeq]) : null,
    }),
    pick: ({ conversation }) => ({
      messages: (conversation?.messages.edges ?? []).map(({ node }: { node: unknown }) => messageOf(node)),
      more: conversation?.messages.pageInfo.hasNextPage ?? false,
    }),
  },
];

import {
  conversationFields,
  conversationId,
  conversationSchema,
  integer,
  type Method,
  messageFields,
  messageOf,
  messageSchema,
} from './method.ts';

const subscription = {
  type: 'object',
  required: ['subscription'],
  properties: {
    subscription: { type: 'string', description: 'Stands in each notification, and ends it by subscription.end.' },
  },
} as const;

/** What is followed over a WebSocket: each answers with a subscription's name, and notifies from then on. */
export const subscribingMethods: readonly Method[] = [
  {
    name: 'message.subscribe',
    summary: 'Everything after a seq, then every message as it comes, without gap or repeat.',
    params: {
      conversationId,
      afterSeq: integer('The last seq that the caller has; absent: only what comes from now on.', 0),
    },
    required: ['conversationId'],
    result: subscription,
    document: `subscription ($conversationId: ID!, $afterSeq: Int) {
      messageAdded(conversationId: $conversationId, afterSeq: $afterSeq) { ${messageFields} } }`,
    variables: (given) => ({ ...given }),
    pick: ({ messageAdded }) => ({ message: messageOf(messageAdded) }),
    notifies: {
      name: 'message.added',
      params: { type: 'object', required: ['message'], properties: { message: messageSchema } },
    },
  },
  {
    name: 'conversation.subscribe',
    summary: 'The conversation as it is now, and again at each change.',
    params: { conversationId },
    required: ['conversationId'],
    result: subscription,
    document: `subscription ($conversationId: ID!) { conversationChanged(conversationId: $conversationId) { ${conversationFields} } }`,
    variables: (given) => ({ ...given }),
    pick: ({ conversationChanged }) => ({ conversation: conversationChanged }),
    notifies: {
      name: 'conversation.changed',
      params: { type: 'object', required: ['conversation'], properties: { conversation: conversationSchema } },
    },
  },
  {
    name: 'typing.subscribe',
    summary: 'Who else begins and stops writing.',
    params: { conversationId },
    required: ['conversationId'],
    result: subscription,
    document: `subscription ($conversationId: ID!) { typingChanged(conversationId: $conversationId) {
      typing sender { __typename ... on Customer { id } ... on Agent { id name } ... on Bot { name } ... on System { name } } } }`,
    variables: (given) => ({ ...given }),
    pick: ({ typingChanged }) => ({
      typing: typingChanged.typing,
      sender: messageOf({ sender: typingChanged.sender }).sender,
    }),
    notifies: {
      name: 'typing.changed',
      params: {
        type: 'object',
        required: ['typing', 'sender'],
        properties: { typing: { type: 'boolean' }, sender: { type: 'object' } },
      },
    },
  },
];

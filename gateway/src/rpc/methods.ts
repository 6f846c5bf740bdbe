import { cursor } from '@liuke/kit';
import {
  conversationFields,
  conversationSchema,
  flag,
  id,
  integer,
  type Method,
  messageFields,
  messageOf,
  messageSchema,
  type OwnMethod,
  oneOf,
  text,
} from './method.ts';

const conversationId = id('The conversation.');
const clientMessageId = text(
  'The own id of the message: the same one again stores nothing and answers with the first.',
  128,
);
const channels = ['WEB', 'APP'] as const;
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
const subscription = {
  type: 'object',
  required: ['subscription'],
  properties: {
    subscription: { type: 'string', description: 'Stands in each notification, and ends it by subscription.end.' },
  },
} as const;

/** Everything that an app or a partner asks by JSON-RPC, each one operation of the graph. */
export const methods: readonly Method[] = [
  {
    name: 'session.start',
    summary: "Opens or resumes a customer's session; needs no token. On a WebSocket what follows is asked as that customer.",
    params: {
      workspaceKey: text("The workspace's public key.", 100),
      channel: oneOf('The way they come; WEB where not said.', ...channels),
      locale: text('Preferred language as BCP 47.', 35),
      identityToken: text("A JWT signed by the workspace's backend.", 8_000),
      resumeToken: text('Resumes an earlier session.', 200),
    },
    required: ['workspaceKey'],
    result: {
      type: 'object',
      required: ['token', 'resumeToken', 'expiresAt', 'customer', 'conversation'],
      properties: {
        token: { type: 'string', description: 'Bearer token.' },
        resumeToken: { type: 'string' },
        expiresAt: { type: 'string', format: 'date-time' },
        customer: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
        conversation: { ...conversationSchema, type: ['object', 'null'] },
      },
    },
    document: `mutation ($input: StartSessionInput!) { startSession(input: $input) {
      token resumeToken expiresAt customer { id anonymous displayName locale } conversation { ${conversationFields} } } }`,
    variables: (given) => ({ input: given }),
    pick: ({ startSession }) => startSession,
  },
  {
    name: 'conversation.start',
    summary: "Opens the customer's conversation, or takes the one that is open, and says the first message in it.",
    params: {
      channel: oneOf("The way it comes; the session's where not said.", ...channels),
      subject: text('What it is about.', 200),
      firstMessage: text('What is said at once.', 8_000),
      clientMessageId,
      customerId: id('With whom, for partners; customers leave it out.'),
    },
    required: [],
    result: conversationSchema,
    document: `mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { ${conversationFields} } } }`,
    variables: (given) => ({ input: given }),
    pick: ({ startConversation }) => startConversation.conversation,
  },
  {
    name: 'conversation.get',
    summary: 'One conversation; null when there is none or it is not the caller’s to see.',
    params: { conversationId },
    required: ['conversationId'],
    result: { ...conversationSchema, type: ['object', 'null'] },
    document: `query ($id: ID!) { conversation(id: $id) { ${conversationFields} } }`,
    variables: (given) => ({ id: given['conversationId'] }),
    pick: ({ conversation }) => conversation,
  },
  {
    name: 'conversation.read',
    summary: "The caller's side has read everything up to seq. It never goes back.",
    params: { conversationId, seq: integer('The newest message read.', 0) },
    required: ['conversationId', 'seq'],
    result: conversationSchema,
    document: `mutation ($conversationId: ID!, $seq: Int!) { markRead(conversationId: $conversationId, seq: $seq) {
      conversation { ${conversationFields} } } }`,
    variables: (given) => ({ ...given }),
    pick: ({ markRead }) => markRead.conversation,
  },
  {
    name: 'conversation.typing',
    summary: 'The caller is writing, or has stopped; it lapses by itself after 8 seconds.',
    params: { conversationId, typing: flag('False: stopped.') },
    required: ['conversationId', 'typing'],
    result: { type: 'boolean' },
    document:
      'mutation ($conversationId: ID!, $typing: Boolean!) { setTyping(conversationId: $conversationId, typing: $typing) }',
    variables: (given) => ({ ...given }),
    pick: ({ setTyping }) => setTyping,
  },
  {
    name: 'conversation.resolve',
    summary: 'Closes it; for staff and partners.',
    params: { conversationId, outcome: text("How it ended, in the workspace's own words.", 200) },
    required: ['conversationId'],
    result: conversationSchema,
    document: `mutation ($id: ID!, $outcome: String) { resolveConversation(id: $id, outcome: $outcome) {
      conversation { ${conversationFields} } } }`,
    variables: ({ conversationId: of, ...rest }) => ({ id: of, ...rest }),
    pick: ({ resolveConversation }) => resolveConversation.conversation,
  },
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

export const ownMethods: readonly OwnMethod[] = [
  {
    name: 'rpc.discover',
    summary: 'This description.',
    params: {},
    required: [],
    result: { type: 'object' },
    socketOnly: false,
  },
  {
    name: 'session.authenticate',
    summary: 'Says who asks from now on over this socket: for pages, which cannot set headers on one.',
    params: { token: text('A bearer token.', 8_000), apiKey: text('An API key.', 200) },
    required: [],
    result: { type: 'boolean' },
    socketOnly: true,
  },
  {
    name: 'subscription.end',
    summary: 'Ends a subscription; false when there is none of that name.',
    params: { subscription: text('As the subscribing method answered it.', 40) },
    required: ['subscription'],
    result: { type: 'boolean' },
    socketOnly: true,
  },
];

export const methodByName: ReadonlyMap<string, Method> = new Map(methods.map((method) => [method.name, method]));
export const ownByName: ReadonlyMap<string, OwnMethod> = new Map(ownMethods.map((method) => [method.name, method]));

import {
  clientMessageId,
  conversationFields,
  conversationId,
  conversationSchema,
  flag,
  id,
  integer,
  type Method,
  oneOf,
  text,
} from './method.ts';

const channels = ['WEB', 'APP'] as const;

/** A session, and what is asked of a conversation as a whole. */
export const conversationMethods: readonly Method[] = [
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
];

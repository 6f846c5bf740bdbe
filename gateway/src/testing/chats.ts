import { EventEmitter } from 'node:events';
import { fault, stepUpRequired } from '@liuke/kit';
import type { TestSubgraph } from './subgraphs.ts';

/** What the three test subgraphs know; tests write here and look here. */
export type World = {
  readonly messages: { id: string; seq: number; text: string; from: string }[];
  readonly bus: EventEmitter;
  /** Stores a message and tells whoever listens. */
  say(text: string, from?: string): void;
  /** Tells `typing` listeners without storing anything. */
  type(name: string): void;
  /** Viewers (their ids) who have lost the right to read classifications. */
  readonly revoked: Set<string>;
};

export const newWorld = (): World => {
  const bus = new EventEmitter().setMaxListeners(0);
  const messages: World['messages'] = [];
  return {
    messages,
    bus,
    revoked: new Set(),
    say: (text, from = 'a1') => {
      const seq = messages.length + 1;
      messages.push({ id: `m${seq}`, seq, text, from });
      bus.emit('message');
    },
    type: (name) => bus.emit('typing', name),
  };
};

const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@inaccessible", "@requiresScopes", "@external", "@requires", "@provides"])';

/** Chats: owns messages and the subscription that can be resumed, in the shape of the real contract. */
export const chats = (world: World): TestSubgraph => ({
  name: 'chats',
  sdl: `${head}
    type Query { chat(id: ID!): Chat message(seq: Int!): Message! me: String! slow: String broken: String secret: String messages(first: Int, after: String): MessageConnection! }
    type Mutation { say(text: String!): Message! enter: Entered! }
    type Entered { chat: Chat! }
    type Subscription { messageAdded(chatId: ID!, afterSeq: Int): Message! @authenticated typing(chatId: ID!): Typing! forbidden: String }
    type Typing { name: String! by: Agent }
    type Chat @key(fields: "id") { id: ID! messages(first: Int, last: Int): MessageConnection! all: [Message!]! }
    type MessageConnection { edges: [MessageEdge!]! }
    type MessageEdge { cursor: String! node: Message! }
    type Message @key(fields: "id") { id: ID! seq: Int! text: String! sender: Sender! chat: Chat! fails: String failsHard: String! maybe: Agent }
    union Sender = Agent | Bot
    type Agent @key(fields: "id", resolvable: false) { id: ID! }
    type Bot { name: String! }`,
  resolvers: {
    Query: {
      chat: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : { id }),
      message: (_: unknown, { seq }: { seq: number }) => world.messages[seq - 1],
      me: (_: unknown, _args: unknown, { viewer }: { viewer: { kind: string; id: string } }) =>
        `${viewer.kind}:${viewer.id}`,
      slow: () => new Promise((resolve) => world.bus.once('hurry', () => resolve('done'))),
      secret: () => {
        throw stepUpRequired();
      },
      broken: () => {
        throw new Error('the password is hunter2');
      },
      messages: () => page(world.messages),
    },
    Mutation: {
      say: (_: unknown, { text }: { text: string }) => {
        world.say(text);
        return world.messages.at(-1);
      },
      enter: (_: unknown, _args: unknown, context: { become(kind: 'customer', id: string): void }) => {
        context.become('customer', 'c9');
        return { chat: { id: '1' } };
      },
    },
    Subscription: {
      messageAdded: {
        subscribe: (_: unknown, { afterSeq }: { afterSeq?: number }) =>
          messagesAfter(world, afterSeq ?? world.messages.length),
        resolve: (event: unknown) => event,
      },
      typing: { subscribe: () => typings(world), resolve: (name: string) => ({ name, by: { id: name } }) },
      forbidden: {
        subscribe: () => {
          throw fault('FORBIDDEN');
        },
        resolve: () => null,
      },
    },
    Chat: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      messages: (_: unknown, { last, first }: { last?: number; first?: number }) =>
        page(last ? world.messages.slice(-last) : world.messages.slice(0, first ?? 50)),
      all: () => world.messages,
    },
    Message: {
      __resolveReference: ({ id }: { id: string }) => world.messages.find((message) => message.id === id) ?? null,
      chat: () => ({ id: '1' }),
      sender: ({ from }: { from: string }) =>
        from === 'bot' ? { __typename: 'Bot', name: 'Bo' } : { __typename: 'Agent', id: from },
      maybe: ({ seq }: { seq: number }) => (seq % 3 === 0 ? null : { id: `a${seq % 4}` }),
      fails: ({ seq }: { seq: number }) => {
        if (seq % 2 === 0) throw fault('CONFLICT', `message ${seq} fails`);
        return 'fine';
      },
      failsHard: ({ seq }: { seq: number }) => {
        if (seq % 2 === 0) throw fault('CONFLICT', `message ${seq} fails hard`);
        return 'fine';
      },
    },
  },
});

const page = (messages: World['messages']) => ({ edges: messages.map((node) => ({ cursor: node.id, node })) });

async function* messagesAfter(world: World, after: number) {
  let seen = after;
  for (;;) {
    for (const message of world.messages.filter(({ seq }) => seq > seen)) {
      seen = message.seq;
      yield message;
    }
    if (world.messages.length === seen) await new Promise((resolve) => world.bus.once('message', resolve));
  }
}

async function* typings(world: World) {
  for (;;) yield await new Promise((resolve) => world.bus.once('typing', resolve));
}

/** People: owns agents; fails for some of them. */
export const people = (): TestSubgraph => ({
  name: 'people',
  sdl: `${head}
    type Query { agents(first: Int): [Agent!]! }
    type Agent @key(fields: "id") { id: ID! name: String! mood: String! nick: String boss: Agent peers: [Agent!]! chat: Chat }
    type Chat @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: { agents: () => ['a1', 'a2', 'a3'].map((id) => ({ id })) },
    Agent: {
      __resolveReference: ({ id }: { id: string }) => (id === 'a0' ? null : { id }),
      name: ({ id }: { id: string }) => `Agent ${id}`,
      mood: ({ id }: { id: string }) => {
        if (id === 'a2') throw fault('NOT_FOUND', 'a2 has no mood');
        return 'calm';
      },
      nick: ({ id }: { id: string }) => {
        if (id === 'a3') throw fault('FORBIDDEN', 'a3 hides');
        return id;
      },
      boss: ({ id }: { id: string }) => (id === 'a1' ? null : { id: 'a1' }),
      peers: () => [{ id: 'a1' }, { id: 'a2' }, { id: 'a1' }],
      chat: () => ({ id: '1' }),
    },
  },
});

/** Insight: adds to messages and chats from outside, by what it is told of them. */
export const insight = (world: World): TestSubgraph => ({
  name: 'insight',
  sdl: `${head}
    type Message @key(fields: "id") { id: ID! text: String! @external label: Label shout: String! @requires(fields: "text") who: String! @authenticated }
    type Label { name: String! score: Float! strict: String! agent: Agent }
    type Agent @key(fields: "id", resolvable: false) { id: ID! }
    type Chat @key(fields: "id") { id: ID! heat: Int! labels: [Label!]! }`,
  resolvers: {
    Message: {
      __resolveReference: (reference: object) => reference,
      shout: ({ text }: { text?: string }) => (text ?? '').toUpperCase(),
      who: (_: unknown, _args: unknown, { viewer }: { viewer: { id: string } }) => {
        if (world.revoked.has(viewer.id)) throw fault('FORBIDDEN');
        return viewer.id;
      },
      label: ({ id }: { id: string }) =>
        id === 'm4' ? null : { name: `label of ${id}`, score: 0.5, strict: strictOf(id), agent: { id: 'a1' } },
    },
    Label: { strict: ({ strict }: { strict: string | null }) => strict },
    Chat: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      heat: () => 7,
      labels: () => [{ name: 'x', score: 1, strict: 's', agent: { id: 'a2' } }],
    },
  },
});

const strictOf = (id: string): string | null => (id === 'm3' ? null : 'strict');

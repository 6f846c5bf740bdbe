import {
  type AgentSession,
  agentSession,
  type Customer,
  createWire,
  type MessagePartsFragment,
  openSession,
  type TypedDocument,
  type Wire,
} from '@liuke/sdk';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { Heard } from './heard.ts';

/** The people of the stories. Each speaks to the house only as its own client would: over HTTP and WebSocket, by the SDK. */
const text = <Data, Variables = Record<string, unknown>>(source: string) =>
  source as unknown as TypedDocument<Data, Variables>;

export type Opening = { readonly locale?: string; readonly identityToken?: string; readonly resumeToken?: string };

export const customerAt = async (url: string, opening: Opening = {}) => {
  const sockets = new Set<WebSocket>();
  /** The customer's own WebSocket, so that a story can cut the line as a tunnel would. */
  class Line extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      sockets.add(this);
      this.on('close', () => sockets.delete(this));
    }
  }
  const customer: Customer = await openSession({
    url,
    workspaceKey: 'demo',
    locale: 'zh-CN',
    webSocketImpl: Line,
    ...opening,
  });
  const heard = new Heard<MessagePartsFragment>();
  const listen = (afterSeq = 0) => heard.from(customer.messages(afterSeq));

  return {
    customer,
    id: customer.session.customer.id,
    conversationId: () => customer.conversation()!.id,
    /** Writes and, from the first word on, listens to the whole conversation. */
    async writes(words: string, clientMessageId: string = crypto.randomUUID()): Promise<MessagePartsFragment> {
      const message = await customer.send(words, clientMessageId);
      if (!heard.listening) listen();
      return message;
    },
    listen,
    heard,
    hears: (what: (message: MessagePartsFragment) => boolean) => heard.first(what),
    hearsFrom: (who: 'Agent' | 'Bot' | 'System') => heard.first(({ sender }) => sender.__typename === who),
    /** The line is dead from one moment to the next, as in a tunnel. */
    cutLine: () => {
      for (const socket of sockets) socket.terminate();
    },
    asks: <Data>(document: string, variables: Record<string, unknown> = {}) => customer.ask(text<Data>(document), variables),
    leaves: () => customer.close(),
  };
};
export type CustomerInStory = Awaited<ReturnType<typeof customerAt>>;

type Work = { readonly conversation: { readonly id: string }; readonly endedAt: string | null; readonly reason: string };

export const agentAt = async (url: string, email: string, password = 'liuke-demo') => {
  const session: AgentSession = agentSession({ url, webSocketImpl: WebSocket });
  const { agent } = await session.signIn({ workspaceKey: 'demo', email, password });
  const { wire } = session;
  const work = new Heard<Work>();
  const asks = <Data>(document: string, variables: Record<string, unknown> = {}) =>
    wire.ask(text<Data>(document), variables);
  const replies = (conversationId: string, words: string, clientMessageId: string = crypto.randomUUID()) =>
    asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id seq } } }', {
      input: { conversationId, text: words, clientMessageId },
    });

  return {
    id: agent.id,
    wire,
    asks,
    /** Opens the desk: the subscription that counts as presence, and ONLINE. */
    async comesOnline(): Promise<void> {
      const stream = wire.follow(
        text<{ assignmentChanged: Work }>('subscription { assignmentChanged { conversation { id } endedAt reason } }'),
        {},
      );
      work.from(mapped(stream, ({ assignmentChanged }) => assignmentChanged));
      await asks('mutation { setPresence(presence: ONLINE) { agent { id } } }');
    },
    isGiven: (conversationId: string) =>
      work.first(({ conversation, endedAt }) => conversation.id === conversationId && endedAt === null),
    /** Hears a conversation from its first message on. */
    follows(conversationId: string): Heard<MessagePartsFragment> {
      const heard = new Heard<MessagePartsFragment>();
      const stream = wire.follow(
        text<{ messageAdded: MessagePartsFragment }>(
          'subscription ($id: ID!) { messageAdded(conversationId: $id, afterSeq: 0) { id seq kind text createdAt sender { __typename } } }',
        ),
        { id: conversationId },
      );
      heard.from(mapped(stream, ({ messageAdded }) => messageAdded));
      return heard;
    },
    replies,
    /** Replies as soon as the conversation is the agent's by all rooms' word; once, however often that is tried. */
    async repliesOnceTaken(conversationId: string, words: string): Promise<void> {
      const clientMessageId = crypto.randomUUID();
      const tried = () =>
        replies(conversationId, words, clientMessageId).then(
          () => true,
          () => false,
        );
      await expect.poll(tried).toBe(true);
    },
    leaves: () => session.signOut(),
  };
};
export type AgentInStory = Awaited<ReturnType<typeof agentAt>>;

/** The shop's machine says nothing by itself from now on: every question is a middling one, whose answer waits for a human's word. */
export const reviewsEverything = async (url: string): Promise<void> => {
  const admin = await agentAt(url, 'admin@demo.test');
  await admin.asks('mutation { setAutomationPolicy(input: { answerAbove: 1, reviewAbove: 0.3 }) { answerAbove } }');
  await admin.leaves();
};

export const partnerAt = (url: string, apiKey: string) => {
  const wire: Wire = createWire({ url, credentials: () => ({ apiKey }), webSocketImpl: WebSocket });
  return {
    asks: <Data>(document: string, variables: Record<string, unknown> = {}) => wire.ask(text<Data>(document), variables),
  };
};

async function* mapped<In, Out>(stream: AsyncIterable<In>, map: (value: In) => Out): AsyncGenerator<Out> {
  for await (const value of stream) yield map(value);
}

import { LiukeError } from './error.ts';
import {
  type ContactInput,
  ConversationChangedDocument,
  type ConversationPartsFragment,
  EarlierMessagesDocument,
  type MessagePartsFragment,
  MyHistoryDocument,
  type MyHistoryQuery,
  QueuePositionDocument,
  type QueuePositionSubscription,
  RateConversationDocument,
  RequestAgentDocument,
  RequestStepUpDocument,
  type RequestStepUpMutation,
  SendMessageDocument,
  SetMyContactDocument,
  StartConversationDocument,
  StartSessionDocument,
  type StartSessionMutation,
  VerifyStepUpDocument,
} from './generated/documents.ts';
import { messagesOf } from './messages.ts';
import { createWire, type WireOptions } from './wire.ts';

export type CustomerOptions = Omit<WireOptions, 'credentials'> & {
  readonly workspaceKey: string;
  readonly locale?: string;
  /** A JWT signed by the workspace's own backend; absent for an anonymous visitor. */
  readonly identityToken?: string;
  /** From an earlier visit: the same customer and the same open conversation. */
  readonly resumeToken?: string | null;
};

export type Session = StartSessionMutation['startSession'];
export type Challenge = RequestStepUpMutation['requestStepUp'];
export type Customer = Awaited<ReturnType<typeof openSession>>;

/**
 * Opens (or resumes) a customer's session. A resume token that the house no longer knows is dropped and a new session is
 * opened; with neither token the visitor is anonymous.
 */
export const openSession = async (options: CustomerOptions) => {
  let token: string | null = null;
  let conversation: ConversationPartsFragment | null = null;
  const wire = createWire({ ...options, credentials: () => ({ token }) });

  const start = async (resumeToken: string | null): Promise<Session> => {
    const { workspaceKey, locale = null, identityToken = null } = options;
    const { startSession } = await wire.ask(StartSessionDocument, {
      input: { workspaceKey, locale, identityToken, resumeToken },
    });
    token = startSession.token;
    conversation = startSession.conversation;
    return startSession;
  };
  const session = await start(options.resumeToken ?? null).catch((error: unknown) => {
    if (!options.resumeToken || !(error instanceof LiukeError) || error.code === 'NETWORK') throw error;
    return start(null);
  });

  /** The open conversation; opened at the first word, so that a glance at the widget leaves nothing behind. */
  const conversationId = async (): Promise<string> => {
    if (conversation === null) {
      const { startConversation } = await wire.ask(StartConversationDocument, { input: {} });
      conversation = startConversation.conversation;
    }
    return conversation.id;
  };

  return {
    session,
    /** For documents of one's own, with this session's token. */
    ask: wire.ask,
    follow: wire.follow,
    conversation: () => conversation,
    /** Stored once per `clientMessageId`, however often it is sent: repeat it freely after a lost answer. */
    async send(text: string, clientMessageId: string): Promise<MessagePartsFragment> {
      const input = { conversationId: await conversationId(), text, clientMessageId };
      return (await wire.ask(SendMessageDocument, { input })).sendMessage.message;
    },
    async *messages(afterSeq = 0): AsyncGenerator<MessagePartsFragment> {
      yield* messagesOf(wire, await conversationId(), afterSeq);
    },
    async *changes(): AsyncGenerator<ConversationPartsFragment> {
      for await (const { conversationChanged } of wire.follow(ConversationChangedDocument, {
        conversationId: await conversationId(),
      })) {
        conversation = conversationChanged;
        yield conversationChanged;
      }
    },
    async *queuePosition(): AsyncGenerator<QueuePositionSubscription['queuePositionChanged']> {
      for await (const event of wire.follow(QueuePositionDocument, { conversationId: await conversationId() })) {
        yield event.queuePositionChanged;
      }
    },
    async requestAgent(): Promise<void> {
      await wire.ask(RequestAgentDocument, { conversationId: await conversationId() });
    },
    async rate(score: number, comment: string | null = null): Promise<void> {
      await wire.ask(RateConversationDocument, { input: { conversationId: await conversationId(), score, comment } });
    },
    async setContact(input: ContactInput): Promise<void> {
      await wire.ask(SetMyContactDocument, { input });
    },
    /** Sends a one-time code to the customer's phone or e-mail; CONFLICT when neither is known. */
    async requestStepUp(purpose: string): Promise<Challenge> {
      return (await wire.ask(RequestStepUpDocument, { purpose })).requestStepUp;
    },
    /** From here on this session carries the elevated token. BAD_USER_INPUT (with attemptsLeft) for a wrong code. */
    async verifyStepUp(challengeId: string, code: string): Promise<void> {
      token = (await wire.ask(VerifyStepUpDocument, { challengeId, code })).verifyStepUp.token;
    },
    /** Earlier conversations, newest first; INSUFFICIENT_USER_AUTHENTICATION until stepped up. */
    async history(first = 20, after: string | null = null): Promise<HistoryPage> {
      const { viewer } = await wire.ask(MyHistoryDocument, { first, after });
      if (!('history' in viewer)) throw new LiukeError('The session belongs to no customer.', { code: 'FORBIDDEN' });
      return viewer.history;
    },
    /** The last words of an earlier conversation, at most 100; none where it may not be read. */
    async earlierMessages(id: string, last = 50): Promise<readonly MessagePartsFragment[]> {
      const { conversation: earlier } = await wire.ask(EarlierMessagesDocument, { id, last });
      return earlier?.messages.edges.map(({ node }) => node) ?? [];
    },
    close: () => wire.close(),
  };
};

export type HistoryPage = Extract<MyHistoryQuery['viewer'], { history: unknown }>['history'];

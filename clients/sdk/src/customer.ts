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
  ReviewChangedDocument,
  SendMessageDocument,
  SetMyContactDocument,
  StartConversationDocument,
  StartSessionDocument,
  type StartSessionMutation,
  VerifyStepUpDocument,
} from './generated/documents.ts';
import { messagesOf } from './messages.ts';
import { later, seen } from './stream.ts';
import { openTyping, type Typing, typingOf } from './typing.ts';
import { openUpload, type Upload } from './upload.ts';
import { createWire, type SessionWireOptions } from './wire.ts';

export type CustomerOptions = SessionWireOptions & {
  readonly workspaceKey: string;
  readonly locale?: string;
  /** A JWT signed by the workspace's own backend; absent for an anonymous visitor. */
  readonly identityToken?: string;
  /** From an earlier visit: the same customer and the same open conversation. */
  readonly resumeToken?: string | null;
  /** A session was opened, or opened again: keep its `resumeToken` for the next visit. */
  readonly onSession?: (session: Session) => void;
};

/** Files that were uploaded, to send in one message. */
export type Files = { readonly kind: 'IMAGE' | 'FILE'; readonly ids: readonly string[] };
/** A customer's place in the queue. */
export type Waiting = QueuePositionSubscription['queuePositionChanged'];
export type Session = StartSessionMutation['startSession'];
export type Challenge = RequestStepUpMutation['requestStepUp'];
export type Customer = Awaited<ReturnType<typeof openSession>>;

/** The house said that it knows this token no longer; anything else (no network, too many visits) is no reason to forget it. */
const unknownToken = (error: unknown): boolean => error instanceof LiukeError && error.code === 'UNAUTHENTICATED';

/**
 * Opens (or resumes) a customer's session. A resume token that the house no longer knows is dropped and a new session is
 * opened; with neither token the visitor is anonymous. When the session's token ends, the session is resumed and what was
 * refused is asked again: a page may stay open for days.
 */
export const openSession = async (options: CustomerOptions) => {
  let token: string | null = null;
  let resumeToken = options.resumeToken ?? null;
  let conversation: ConversationPartsFragment | null = null;
  const wire = createWire({ ...options, credentials: () => ({ token }), renew: () => resume() });

  const start = async (from: { resumeToken: string | null; identityToken: string | null }): Promise<Session> => {
    const { workspaceKey, locale = null } = options;
    const { startSession } = await wire.ask(StartSessionDocument, { input: { workspaceKey, locale, ...from } }, 'anew');
    token = startSession.token;
    resumeToken = startSession.resumeToken;
    conversation = startSession.conversation ?? conversation;
    options.onSession?.(startSession);
    return startSession;
  };
  // The page's identity token may have ended by now; the session knows already whose it is.
  const resume = (): Promise<Session> => start({ resumeToken, identityToken: null });

  const identityToken = options.identityToken ?? null;
  const session = await start({ resumeToken, identityToken }).catch((error: unknown) => {
    if (resumeToken === null || !unknownToken(error)) throw error;
    return start({ resumeToken: null, identityToken });
  });

  /** The open conversation; opened at the first word, so that a glance at the widget leaves nothing behind. */
  const conversationId = async (): Promise<string> => {
    if (conversation === null) {
      const { startConversation } = await wire.ask(StartConversationDocument, { input: {} });
      conversation = startConversation.conversation;
    }
    return conversation.id;
  };

  let typing: ReturnType<typeof openTyping> | null = null;
  return {
    session,
    /** For documents of one's own, with this session's token. */
    ask: wire.ask,
    follow: wire.follow,
    conversation: () => conversation,
    /** Stored once per `clientMessageId`, however often it is sent: repeat it freely after a lost answer. */
    async send(text: string, clientMessageId: string, files?: Files): Promise<MessagePartsFragment> {
      const words = { conversationId: await conversationId(), text: text === '' ? null : text, clientMessageId };
      const input = files ? { ...words, kind: files.kind, attachmentIds: [...files.ids] } : words;
      return (await wire.ask(SendMessageDocument, { input })).sendMessage.message;
    },
    /** A file of the customer's, to be sent once it is stored. */
    upload: (file: File): Upload => openUpload(wire, file),
    messages: (afterSeq = 0) => later(conversationId().then((id) => messagesOf(wire, id, afterSeq))),
    /** The conversation as it is now, and again at each change. */
    changes: () =>
      later(
        conversationId().then((id) =>
          seen(wire.follow(ConversationChangedDocument, { conversationId: id }), ({ conversationChanged }) => {
            conversation = conversationChanged;
            return conversationChanged;
          }),
        ),
      ),
    queuePosition: () =>
      later(
        conversationId().then((id) =>
          seen(wire.follow(QueuePositionDocument, { conversationId: id }), (event) => event.queuePositionChanged),
        ),
      ),
    /** Whether a human is looking at what the machine would answer: now, and each time that changes. */
    reviews: () =>
      later(
        conversationId().then((id) =>
          seen(wire.follow(ReviewChangedDocument, { conversationId: id }), (event) => event.reviewChanged.beingReviewed),
        ),
      ),
    /** The box holds this now: others see that somebody writes. Before the first word there is nobody to see it. */
    wrote(text: string): void {
      if (conversation === null) return;
      typing ??= openTyping(wire, conversation.id);
      typing.wrote(text);
    },
    /** Who else begins and stops writing. */
    typing: () => later<Typing>(conversationId().then((id) => typingOf(wire, id))),
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

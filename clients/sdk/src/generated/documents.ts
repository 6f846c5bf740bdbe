/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A button to show. */
export type ButtonInput = {
  /** What it reads; at most 80 characters. */
  title: string;
  /** An https address to open instead. */
  url?: string | null | undefined;
  /** What is sent when it is pressed; at most 500 characters. */
  value: string;
};

/** How a customer reaches us. */
export type ChannelKind =
  /** The workspace's own app. */
  | 'APP'
  /** E-mail. */
  | 'EMAIL'
  /** A LINE official account. */
  | 'LINE'
  /** Facebook Messenger. */
  | 'MESSENGER'
  /** Text messages. */
  | 'SMS'
  /** A Telegram bot. */
  | 'TELEGRAM'
  /** The widget on a web page. */
  | 'WEB'
  /** A WeChat official account. */
  | 'WECHAT'
  /** A WeChat mini program. */
  | 'WECHAT_MINI'
  /** WhatsApp Business. */
  | 'WHATSAPP';

/** Contact data; what is absent stays, null removes. */
export type ContactInput = {
  /** An e-mail address of up to 254 characters. */
  email?: string | null | undefined;
  /** 6 to 15 digits; a leading +, spaces, dashes and brackets are fine. */
  phone?: string | null | undefined;
  /** Up to 100 characters. */
  realName?: string | null | undefined;
};

/** Who has the turn. BOT: answered automatically; QUEUED: waits for an agent; ASSIGNED: an agent has it; RESOLVED: closed, reopened by the customer's next message. */
export type ConversationStatus =
  /** An agent has it; the machine is silent. */
  | 'ASSIGNED'
  /** Answered automatically. */
  | 'BOT'
  /** Waits for an agent; the machine is silent. */
  | 'QUEUED'
  /** Closed; reopened by the customer's next message. */
  | 'RESOLVED';

/** A file to upload. */
export type CreateUploadInput = {
  /** Size: exactly so many bytes will be taken. */
  bytes: number;
  /** Media type, e.g. image/png: what the bytes really are. */
  contentType: string;
  /** File name; at most 200 characters, without the folder. */
  name: string;
};

/** NOTE is seen by staff only; EVENT is the system's word (assigned, transferred, resolved); CARD carries buttons. */
export type MessageKind =
  /** Words with buttons. */
  | 'CARD'
  /** A notice by the system: somebody joined, it was closed. Nobody can send one. */
  | 'EVENT'
  /** Any other file. */
  | 'FILE'
  /** A picture. */
  | 'IMAGE'
  /** A remark among staff: no customer and no partner ever sees it. */
  | 'NOTE'
  /** Words. */
  | 'TEXT'
  /** Spoken words. */
  | 'VOICE';

/** A customer's rating. */
export type RateConversationInput = {
  /** Why; at most 2,000 characters. */
  comment?: string | null | undefined;
  /** Of which conversation. */
  conversationId: string;
  /** 1 to 5. */
  score: number;
};

/** A message to send. */
export type SendMessageInput = {
  /** Attachments from createUpload, uploaded and not sent yet, each by who created it: 1 to 10 for an IMAGE, a FILE or a VOICE, none for others. */
  attachmentIds?: Array<string> | null | undefined;
  /** 1 to 10 buttons of a CARD. */
  buttons?: Array<ButtonInput> | null | undefined;
  /** The client's own id for it, at most 128 characters, unique in the conversation: makes sending it again harmless. */
  clientMessageId?: string | null | undefined;
  /** Where. */
  conversationId: string;
  /**
   * TEXT, IMAGE, FILE and VOICE from anyone; NOTE from agents; CARD, with buttons, from agents and partners. IMAGE holds
   * pictures, VOICE one sound, FILE anything.
   */
  kind?: MessageKind | null | undefined;
  /** What it says; 1 to 8,000 characters, not only white space. With attachments it may be left out. */
  text?: string | null | undefined;
};

/** Who wants to sign in, where. */
export type SignInInput = {
  /** The agent's e-mail; case does not matter. */
  email: string;
  /** The agent's password. */
  password: string;
  /** The six digits that the agent's authenticator shows (RFC 6238), where the agent has enrolled one, or one of the recovery codes. Each is good once. */
  totp?: string | null | undefined;
  /** The workspace's public key, e.g. `demo`. */
  workspaceKey: string;
};

/** A conversation to open. */
export type StartConversationInput = {
  /** The way it comes; absent: the session's. */
  channel?: ChannelKind | null | undefined;
  /** Makes sending firstMessage again harmless, see sendMessage. */
  clientMessageId?: string | null | undefined;
  /** For agents and partners: with whom. Customers leave it out. */
  customerId?: string | null | undefined;
  /** What the customer says at once. From a partner: what the machine says. Agents leave it out. */
  firstMessage?: string | null | undefined;
  /** What it is about; at most 200 characters. Kept only when a conversation is opened by this. */
  subject?: string | null | undefined;
};

/** Who comes, and by which way. */
export type StartSessionInput = {
  /** The way they come. */
  channel?: ChannelKind;
  /**
   * A JWT signed by the workspace's own backend, with HS256 by its secret or with RS256, ES256 or EdDSA by a key of the set that
   * the workspace's setting `identityJwks` holds or names by its https address (sub, name, tier, phone, email, locale; also nickname, and gender for
   * the salutation). The same sub is the same customer for ever. It needs an `exp`, or an `iat` within the last hour.
   * Absent: an anonymous customer.
   */
  identityToken?: string | null | undefined;
  /** Preferred language as BCP 47; absent: the identity token's, the last known one's, the workspace's. */
  locale?: string | null | undefined;
  /** Resumes an earlier session: same customer, same open conversation. */
  resumeToken?: string | null | undefined;
  /** The workspace's public key. */
  workspaceKey: string;
};

/** How a caller proves again who they are. */
export type StepUpMethod =
  /** A code sent to the customer's or the agent's e-mail. */
  | 'EMAIL'
  /** A code sent to the customer's phone. */
  | 'SMS'
  /** A code from the agent's authenticator; nothing is sent. */
  | 'TOTP';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { __typename: 'SignInPayload', token: string, refreshToken: string, expiresAt: string, agent: { __typename: 'Agent', id: string, name: string } } };

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { refreshSession: { __typename: 'SignInPayload', token: string, refreshToken: string, expiresAt: string, agent: { __typename: 'Agent', id: string, name: string } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SignInProviderQueryVariables = Exact<{
  workspaceKey: string;
}>;


export type SignInProviderQuery = { signInProvider: { __typename: 'SignInProvider', name: string, path: string } | null };

export type SignInByCodeMutationVariables = Exact<{
  code: string;
  verifier: string;
}>;


export type SignInByCodeMutation = { signInByCode: { __typename: 'SignInPayload', token: string, refreshToken: string, expiresAt: string, agent: { __typename: 'Agent', id: string, name: string } } };

export type MessagePartsFragment = { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
    | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
    | { __typename: 'Bot', name: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'System', name: string }
   };

export type ConversationPartsFragment = { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null };

export type StartSessionMutationVariables = Exact<{
  input: StartSessionInput;
}>;


export type StartSessionMutation = { startSession: { __typename: 'SessionPayload', token: string, resumeToken: string, expiresAt: string, customer: { __typename: 'Customer', id: string, anonymous: boolean, displayName: string | null, locale: string }, conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null } | null } };

export type StartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type StartConversationMutation = { startConversation: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null } } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { __typename: 'MessagePayload', message: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
        | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', id: string }
        | { __typename: 'System', name: string }
       } } };

export type MessageAddedSubscriptionVariables = Exact<{
  conversationId: string;
  afterSeq?: number | null | undefined;
}>;


export type MessageAddedSubscription = { messageAdded: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
      | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
      | { __typename: 'Bot', name: string }
      | { __typename: 'Customer', id: string }
      | { __typename: 'System', name: string }
     } };

export type ConversationChangedSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type ConversationChangedSubscription = { conversationChanged: { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null } };

export type RequestAgentMutationVariables = Exact<{
  conversationId: string;
}>;


export type RequestAgentMutation = { requestAgent: { __typename: 'Conversation', id: string } };

export type QueuePositionSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type QueuePositionSubscription = { queuePositionChanged: { __typename: 'QueueEntry', position: number, waitingSeconds: number, estimatedSeconds: number | null, estimatedRange: { __typename: 'WaitRange', least: number, most: number } | null } };

export type ReviewChangedSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type ReviewChangedSubscription = { reviewChanged: { __typename: 'Conversation', id: string, beingReviewed: boolean } };

export type RequestStepUpMutationVariables = Exact<{
  purpose: string;
}>;


export type RequestStepUpMutation = { requestStepUp: { __typename: 'StepUpChallenge', id: string, method: StepUpMethod, sentTo: string | null, expiresAt: string, attemptsLeft: number } };

export type VerifyStepUpMutationVariables = Exact<{
  challengeId: string;
  code: string;
}>;


export type VerifyStepUpMutation = { verifyStepUp: { __typename: 'StepUpPayload', token: string, acr: string, expiresAt: string } };

export type SetMyContactMutationVariables = Exact<{
  input: ContactInput;
}>;


export type SetMyContactMutation = { setMyContact: { __typename: 'Customer', id: string } };

export type MyHistoryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyHistoryQuery = { viewer:
    | { __typename: 'Agent' }
    | { __typename: 'Customer', id: string, history: { __typename: 'ConversationConnection', edges: Array<{ __typename: 'ConversationEdge', node: { __typename: 'Conversation', id: string, status: ConversationStatus, createdAt: string, lastMessage: { __typename: 'Message', text: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Partner' }
   };

export type EarlierMessagesQueryVariables = Exact<{
  id: string;
  last: number;
}>;


export type EarlierMessagesQuery = { conversation: { __typename: 'Conversation', messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, attachments: Array<{ __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string }>, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
            | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
            | { __typename: 'Bot', name: string }
            | { __typename: 'Customer', id: string }
            | { __typename: 'System', name: string }
           } }> } } | null };

export type RateConversationMutationVariables = Exact<{
  input: RateConversationInput;
}>;


export type RateConversationMutation = { rateConversation: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null } } };

export type FilePartsFragment = { __typename: 'Attachment', id: string, name: string, contentType: string, bytes: number, url: string };

export type SetTypingMutationVariables = Exact<{
  conversationId: string;
  typing: boolean;
}>;


export type SetTypingMutation = { setTyping: boolean };

export type TypingChangedSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type TypingChangedSubscription = { typingChanged: { __typename: 'Typing', typing: boolean, sender:
      | { __typename: 'Agent', id: string, name: string }
      | { __typename: 'Bot' }
      | { __typename: 'Customer' }
      | { __typename: 'System' }
     } };

export type MyDraftQueryVariables = Exact<{
  conversationId: string;
}>;


export type MyDraftQuery = { myDraft: { __typename: 'UnsentText', text: string, savedAt: string } | null };

export type SaveMyDraftMutationVariables = Exact<{
  conversationId: string;
  text: string;
}>;


export type SaveMyDraftMutation = { saveMyDraft: { __typename: 'UnsentText', text: string, savedAt: string } | null };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { __typename: 'UploadPayload', uploadUrl: string, attachment: { __typename: 'Attachment', id: string } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FilePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const MessagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
  attachments {
    ...FileParts
  }
  buttons {
    title
    value
    url
  }
  sender {
    __typename
    ... on Customer {
      id
    }
    ... on Agent {
      id
      name
      avatarUrl
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
    fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const ConversationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}
    `, {"fragmentName":"ConversationParts"}) as unknown as TypedDocumentString<ConversationPartsFragment, unknown>;
export const SignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    refreshToken
    expiresAt
    agent {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefreshSession($refreshToken: String!) {
  refreshSession(refreshToken: $refreshToken) {
    token
    refreshToken
    expiresAt
    agent {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignInProviderDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SignInProvider($workspaceKey: String!) {
  signInProvider(workspaceKey: $workspaceKey) {
    name
    path
  }
}
    `) as unknown as TypedDocumentString<SignInProviderQuery, SignInProviderQueryVariables>;
export const SignInByCodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignInByCode($code: String!, $verifier: String!) {
  signInByCode(code: $code, verifier: $verifier) {
    token
    refreshToken
    expiresAt
    agent {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SignInByCodeMutation, SignInByCodeMutationVariables>;
export const StartSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartSession($input: StartSessionInput!) {
  startSession(input: $input) {
    token
    resumeToken
    expiresAt
    customer {
      id
      anonymous
      displayName
      locale
    }
    conversation {
      ...ConversationParts
    }
  }
}
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}`) as unknown as TypedDocumentString<StartSessionMutation, StartSessionMutationVariables>;
export const StartConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartConversation($input: StartConversationInput!) {
  startConversation(input: $input) {
    conversation {
      ...ConversationParts
    }
  }
}
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}`) as unknown as TypedDocumentString<StartConversationMutation, StartConversationMutationVariables>;
export const SendMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...MessageParts
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
  attachments {
    ...FileParts
  }
  buttons {
    title
    value
    url
  }
  sender {
    __typename
    ... on Customer {
      id
    }
    ... on Agent {
      id
      name
      avatarUrl
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MessageAddedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription MessageAdded($conversationId: ID!, $afterSeq: Int) {
  messageAdded(conversationId: $conversationId, afterSeq: $afterSeq) {
    ...MessageParts
  }
}
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
  attachments {
    ...FileParts
  }
  buttons {
    title
    value
    url
  }
  sender {
    __typename
    ... on Customer {
      id
    }
    ... on Agent {
      id
      name
      avatarUrl
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const ConversationChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConversationChanged($conversationId: ID!) {
  conversationChanged(conversationId: $conversationId) {
    ...ConversationParts
  }
}
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}`) as unknown as TypedDocumentString<ConversationChangedSubscription, ConversationChangedSubscriptionVariables>;
export const RequestAgentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestAgent($conversationId: ID!) {
  requestAgent(conversationId: $conversationId) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestAgentMutation, RequestAgentMutationVariables>;
export const QueuePositionDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription QueuePosition($conversationId: ID!) {
  queuePositionChanged(conversationId: $conversationId) {
    position
    waitingSeconds
    estimatedSeconds
    estimatedRange {
      least
      most
    }
  }
}
    `) as unknown as TypedDocumentString<QueuePositionSubscription, QueuePositionSubscriptionVariables>;
export const ReviewChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ReviewChanged($conversationId: ID!) {
  reviewChanged(conversationId: $conversationId) {
    id
    beingReviewed
  }
}
    `) as unknown as TypedDocumentString<ReviewChangedSubscription, ReviewChangedSubscriptionVariables>;
export const RequestStepUpDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestStepUp($purpose: String!) {
  requestStepUp(purpose: $purpose) {
    id
    method
    sentTo
    expiresAt
    attemptsLeft
  }
}
    `) as unknown as TypedDocumentString<RequestStepUpMutation, RequestStepUpMutationVariables>;
export const VerifyStepUpDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyStepUp($challengeId: ID!, $code: String!) {
  verifyStepUp(challengeId: $challengeId, code: $code) {
    token
    acr
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<VerifyStepUpMutation, VerifyStepUpMutationVariables>;
export const SetMyContactDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetMyContact($input: ContactInput!) {
  setMyContact(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetMyContactMutation, SetMyContactMutationVariables>;
export const MyHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyHistory($first: Int!, $after: String) {
  viewer {
    ... on Customer {
      id
      history(first: $first, after: $after) {
        edges {
          node {
            id
            status
            createdAt
            lastMessage {
              text
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyHistoryQuery, MyHistoryQueryVariables>;
export const EarlierMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EarlierMessages($id: ID!, $last: Int!) {
  conversation(id: $id) {
    messages(last: $last) {
      edges {
        node {
          ...MessageParts
        }
      }
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
  attachments {
    ...FileParts
  }
  buttons {
    title
    value
    url
  }
  sender {
    __typename
    ... on Customer {
      id
    }
    ... on Agent {
      id
      name
      avatarUrl
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment FileParts on Attachment {
  id
  name
  contentType
  bytes
  url
}`) as unknown as TypedDocumentString<EarlierMessagesQuery, EarlierMessagesQueryVariables>;
export const RateConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RateConversation($input: RateConversationInput!) {
  rateConversation(input: $input) {
    conversation {
      ...ConversationParts
    }
  }
}
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}`) as unknown as TypedDocumentString<RateConversationMutation, RateConversationMutationVariables>;
export const SetTypingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetTyping($conversationId: ID!, $typing: Boolean!) {
  setTyping(conversationId: $conversationId, typing: $typing)
}
    `) as unknown as TypedDocumentString<SetTypingMutation, SetTypingMutationVariables>;
export const TypingChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription TypingChanged($conversationId: ID!) {
  typingChanged(conversationId: $conversationId) {
    typing
    sender {
      __typename
      ... on Agent {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TypingChangedSubscription, TypingChangedSubscriptionVariables>;
export const MyDraftDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyDraft($conversationId: ID!) {
  myDraft(conversationId: $conversationId) {
    text
    savedAt
  }
}
    `) as unknown as TypedDocumentString<MyDraftQuery, MyDraftQueryVariables>;
export const SaveMyDraftDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveMyDraft($conversationId: ID!, $text: String!) {
  saveMyDraft(conversationId: $conversationId, text: $text) {
    text
    savedAt
  }
}
    `) as unknown as TypedDocumentString<SaveMyDraftMutation, SaveMyDraftMutationVariables>;
export const CreateUploadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    attachment {
      id
    }
    uploadUrl
  }
}
    `) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ButtonInput = {
  title: string;
  url?: string | null | undefined;
  value: string;
};

export type ChannelKind =
  | 'APP'
  | 'EMAIL'
  | 'LINE'
  | 'MESSENGER'
  | 'SMS'
  | 'TELEGRAM'
  | 'WEB'
  | 'WECHAT'
  | 'WECHAT_MINI'
  | 'WHATSAPP';

export type ContactInput = {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  realName?: string | null | undefined;
};

/** BOT: answered automatically; QUEUED: waits for an agent; ASSIGNED: an agent has it; RESOLVED: closed, reopened by the customer's next message. */
export type ConversationStatus =
  | 'ASSIGNED'
  | 'BOT'
  | 'QUEUED'
  | 'RESOLVED';

/** NOTE is seen by staff only; EVENT is the system's word (assigned, transferred, resolved); CARD carries buttons. */
export type MessageKind =
  | 'CARD'
  | 'EVENT'
  | 'FILE'
  | 'IMAGE'
  | 'NOTE'
  | 'TEXT'
  | 'VOICE';

export type RateConversationInput = {
  comment?: string | null | undefined;
  conversationId: string;
  /** 1 to 5. */
  score: number;
};

export type SendMessageInput = {
  attachmentIds?: Array<string> | null | undefined;
  buttons?: Array<ButtonInput> | null | undefined;
  clientMessageId?: string | null | undefined;
  conversationId: string;
  kind?: MessageKind | null | undefined;
  text?: string | null | undefined;
};

export type SignInInput = {
  email: string;
  password: string;
  totp?: string | null | undefined;
  workspaceKey: string;
};

export type StartConversationInput = {
  channel?: ChannelKind | null | undefined;
  clientMessageId?: string | null | undefined;
  firstMessage?: string | null | undefined;
  subject?: string | null | undefined;
};

export type StartSessionInput = {
  channel?: ChannelKind;
  /** A JWT signed by the workspace's own backend (sub, name, tier, phone ...). Absent: an anonymous customer. */
  identityToken?: string | null | undefined;
  locale?: string | null | undefined;
  /** Resumes an earlier session: same customer, same open conversation. */
  resumeToken?: string | null | undefined;
  workspaceKey: string;
};

export type StepUpMethod =
  | 'EMAIL'
  | 'SMS'
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

export type MessagePartsFragment = { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
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


export type SendMessageMutation = { sendMessage: { __typename: 'MessagePayload', message: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
        | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', id: string }
        | { __typename: 'System', name: string }
       } } };

export type MessageAddedSubscriptionVariables = Exact<{
  conversationId: string;
  afterSeq?: number | null | undefined;
}>;


export type MessageAddedSubscription = { messageAdded: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
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


export type QueuePositionSubscription = { queuePositionChanged: { __typename: 'QueueEntry', position: number, waitingSeconds: number, estimatedSeconds: number | null } };

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
    | { __typename: 'Customer', id: string, history: { __typename: 'ConversationConnection', edges: Array<{ __typename: 'ConversationEdge', node: { __typename: 'Conversation', id: string, status: ConversationStatus, createdAt: string, lastMessage: { __typename: 'Message', text: string | null } | null, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, clientMessageId: string | null, buttons: Array<{ __typename: 'Button', title: string, value: string, url: string | null }>, sender:
                    | { __typename: 'Agent', id: string, name: string, avatarUrl: string | null }
                    | { __typename: 'Bot', name: string }
                    | { __typename: 'Customer', id: string }
                    | { __typename: 'System', name: string }
                   } }> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Partner' }
   };

export type RateConversationMutationVariables = Exact<{
  input: RateConversationInput;
}>;


export type RateConversationMutation = { rateConversation: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, lastSeq: number, rating: number | null } } };

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
export const MessagePartsFragmentDoc = new TypedDocumentString(`
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
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
    `, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const ConversationPartsFragmentDoc = new TypedDocumentString(`
    fragment ConversationParts on Conversation {
  id
  status
  lastSeq
  rating
}
    `, {"fragmentName":"ConversationParts"}) as unknown as TypedDocumentString<ConversationPartsFragment, unknown>;
export const SignInDocument = new TypedDocumentString(`
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
export const RefreshSessionDocument = new TypedDocumentString(`
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
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const StartSessionDocument = new TypedDocumentString(`
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
export const StartConversationDocument = new TypedDocumentString(`
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
export const SendMessageDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MessageAddedDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const ConversationChangedDocument = new TypedDocumentString(`
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
export const RequestAgentDocument = new TypedDocumentString(`
    mutation RequestAgent($conversationId: ID!) {
  requestAgent(conversationId: $conversationId) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestAgentMutation, RequestAgentMutationVariables>;
export const QueuePositionDocument = new TypedDocumentString(`
    subscription QueuePosition($conversationId: ID!) {
  queuePositionChanged(conversationId: $conversationId) {
    position
    waitingSeconds
    estimatedSeconds
  }
}
    `) as unknown as TypedDocumentString<QueuePositionSubscription, QueuePositionSubscriptionVariables>;
export const RequestStepUpDocument = new TypedDocumentString(`
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
export const VerifyStepUpDocument = new TypedDocumentString(`
    mutation VerifyStepUp($challengeId: ID!, $code: String!) {
  verifyStepUp(challengeId: $challengeId, code: $code) {
    token
    acr
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<VerifyStepUpMutation, VerifyStepUpMutationVariables>;
export const SetMyContactDocument = new TypedDocumentString(`
    mutation SetMyContact($input: ContactInput!) {
  setMyContact(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetMyContactMutation, SetMyContactMutationVariables>;
export const MyHistoryDocument = new TypedDocumentString(`
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
            messages(last: 50) {
              edges {
                node {
                  ...MessageParts
                }
              }
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
    fragment MessageParts on Message {
  id
  seq
  kind
  text
  createdAt
  clientMessageId
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
}`) as unknown as TypedDocumentString<MyHistoryQuery, MyHistoryQueryVariables>;
export const RateConversationDocument = new TypedDocumentString(`
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
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

/** Which conversations; all conditions given must hold. */
export type ConversationFilter = {
  /** That this agent has, or had when they were closed. */
  assigneeId?: string | null | undefined;
  /** That went over one of these. */
  channel?: Array<ChannelKind> | null | undefined;
  /** Of this customer. */
  customerId?: string | null | undefined;
  /** That this skill group has. */
  groupId?: string | null | undefined;
  /** In one of these. */
  status?: Array<ConversationStatus> | null | undefined;
  /** That carry this tag. */
  tag?: string | null | undefined;
  /** True: that no agent has; false: that one has. */
  unassigned?: boolean | null | undefined;
  /** With activity after this moment. */
  updatedAfter?: string | null | undefined;
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

/** ANSWER above the upper threshold, REVIEW between the two, HANDOFF below the lower one or when a human is asked for. */
export type Decision =
  /** The machine answers. */
  | 'ANSWER'
  /** A human takes over. */
  | 'HANDOFF'
  /** The machine drafts an answer, a human decides. */
  | 'REVIEW';

/** A reviewer's word. */
export type DraftAction =
  /** Send it. */
  | 'ACCEPT'
  /** Send the given text. */
  | 'EDIT'
  /** Send nothing: a human answers. */
  | 'REJECT';

/** Where a draft stands. */
export type DraftStatus =
  /** Sent as it was. */
  | 'ACCEPTED'
  /** Sent with the reviewer's text. */
  | 'EDITED'
  /** Nobody decided in time, or a human had taken the conversation. */
  | 'EXPIRED'
  /** Waits for a reviewer. */
  | 'PENDING'
  /** Refused by the reviewer: a human answers. */
  | 'REJECTED';

/** What a visitor did. */
export type EventKind =
  /** Put something into the cart. */
  | 'ADD_TO_CART'
  /** Opened the chat window. */
  | 'CHAT_OPENED'
  /** Wrote the first message. */
  | 'CHAT_STARTED'
  /** Began to pay. */
  | 'CHECKOUT'
  /** Anything else; the name says what. */
  | 'CUSTOM'
  /** Saw a page. */
  | 'PAGE_VIEW'
  /** Saw a product. */
  | 'PRODUCT_VIEW'
  /** Followed a prompt. */
  | 'PROMPT_CLICKED'
  /** Was shown a prompt. */
  | 'PROMPT_SHOWN'
  /** Paid. */
  | 'PURCHASE'
  /** Searched. */
  | 'SEARCH';

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

/** Whether conversations can reach an agent. */
export type Presence =
  /** Connected but taking none, or the connection was lost. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE'
  /** Connected and taking conversations. */
  | 'ONLINE';

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

export type InboxRowFragment = { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null };

export type ThreadMessageFragment = { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
    | { __typename: 'Agent', name: string }
    | { __typename: 'Bot', name: string }
    | { __typename: 'Customer', displayName: string | null }
    | { __typename: 'System', name: string }
   };

export type VerdictFragment = { __typename: 'Message', id: string, classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null };

export type DraftPartsFragment = { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } };

export type InboxQueryVariables = Exact<{
  filter?: ConversationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { conversations: { __typename: 'ConversationConnection', edges: Array<{ __typename: 'ConversationEdge', node: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { inboxChanged: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, lastMessage: { __typename: 'Message', text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, assignment: { __typename: 'Assignment', agent: { __typename: 'Agent', id: string, name: string } | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null } };

export type ThreadQueryVariables = Exact<{
  id: string;
}>;


export type ThreadQuery = { conversation: { __typename: 'Conversation', tags: Array<string>, lastSeq: number, id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null, tags: Array<string>, locale: string, createdAt: string, contact: { __typename: 'Contact', phone: string | null, email: string | null, realName: string | null } | null, behaviour: Array<{ __typename: 'BehaviourEvent', id: string, kind: EventKind, name: string | null, url: string | null, at: string }> }, drafts: Array<{ __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } }>, assignment: { __typename: 'Assignment', reason: string, assignedAt: string, agent: { __typename: 'Agent', id: string, name: string } | null } | null, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
            | { __typename: 'Agent', name: string }
            | { __typename: 'Bot', name: string }
            | { __typename: 'Customer', displayName: string | null }
            | { __typename: 'System', name: string }
          , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } }, lastMessage: { __typename: 'Message', text: string | null } | null, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null } | null };

export type PageFragment = { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
        | { __typename: 'Agent', name: string }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', displayName: string | null }
        | { __typename: 'System', name: string }
      , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } };

export type EarlierQueryVariables = Exact<{
  id: string;
  before: string;
}>;


export type EarlierQuery = { conversation: { __typename: 'Conversation', id: string, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
            | { __typename: 'Agent', name: string }
            | { __typename: 'Bot', name: string }
            | { __typename: 'Customer', displayName: string | null }
            | { __typename: 'System', name: string }
          , classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type FactsQueryVariables = Exact<{
  id: string;
}>;


export type FactsQuery = { conversation: { __typename: 'Conversation', id: string, status: ConversationStatus, channel: ChannelKind, updatedAt: string, unreadCount: number, drafts: Array<{ __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } }>, assignment: { __typename: 'Assignment', reason: string, assignedAt: string, agent: { __typename: 'Agent', id: string, name: string } | null } | null, lastMessage: { __typename: 'Message', text: string | null } | null, customer: { __typename: 'Customer', id: string, displayName: string | null, tier: string | null }, queueEntry: { __typename: 'QueueEntry', waitingSeconds: number, position: number } | null } | null };

export type VerdictsQueryVariables = Exact<{
  id: string;
}>;


export type VerdictsQuery = { conversation: { __typename: 'Conversation', id: string, messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, classification: { __typename: 'Classification', confidence: number, decision: Decision, intent: { __typename: 'Intent', id: string, name: string } | null } | null } }> } } | null };

export type ThreadMessagesSubscriptionVariables = Exact<{
  conversationId: string;
  afterSeq?: number | null | undefined;
}>;


export type ThreadMessagesSubscription = { messageAdded: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
      | { __typename: 'Agent', name: string }
      | { __typename: 'Bot', name: string }
      | { __typename: 'Customer', displayName: string | null }
      | { __typename: 'System', name: string }
     } };

export type AssignmentsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AssignmentsSubscription = { assignmentChanged: { __typename: 'Assignment', assignedAt: string, endedAt: string | null, reason: string, conversation: { __typename: 'Conversation', id: string } } };

export type DraftsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DraftsSubscription = { draftChanged: { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } } };

export type SetPresenceMutationVariables = Exact<{
  presence: Presence;
}>;


export type SetPresenceMutation = { setPresence: { __typename: 'AgentPayload', agent: { __typename: 'Agent', id: string, name: string, presence: Presence, load: number, capacity: number } } };

export type TakeMutationVariables = Exact<{
  id: string;
}>;


export type TakeMutation = { takeConversation: { __typename: 'Conversation', id: string } };

export type ReplyMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type ReplyMutation = { sendMessage: { __typename: 'MessagePayload', message: { __typename: 'Message', id: string, seq: number, kind: MessageKind, text: string | null, createdAt: string, buttons: Array<{ __typename: 'Button', title: string }>, sender:
        | { __typename: 'Agent', name: string }
        | { __typename: 'Bot', name: string }
        | { __typename: 'Customer', displayName: string | null }
        | { __typename: 'System', name: string }
       } } };

export type ResolveMutationVariables = Exact<{
  id: string;
}>;


export type ResolveMutation = { resolveConversation: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, status: ConversationStatus } } };

export type MarkReadMutationVariables = Exact<{
  id: string;
  seq: number;
}>;


export type MarkReadMutation = { markRead: { __typename: 'ConversationPayload', conversation: { __typename: 'Conversation', id: string, unreadCount: number } } };

export type ReviewMutationVariables = Exact<{
  id: string;
  action: DraftAction;
  text?: string | null | undefined;
}>;


export type ReviewMutation = { reviewDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, text: string, confidence: number, status: DraftStatus, inReplyTo: { __typename: 'Message', id: string, text: string | null }, conversation: { __typename: 'Conversation', id: string } } } };

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
export const InboxRowFragmentDoc = new TypedDocumentString(`
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
}
    `, {"fragmentName":"InboxRow"}) as unknown as TypedDocumentString<InboxRowFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}
    `, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const ThreadMessageFragmentDoc = new TypedDocumentString(`
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
    `, {"fragmentName":"ThreadMessage"}) as unknown as TypedDocumentString<ThreadMessageFragment, unknown>;
export const VerdictFragmentDoc = new TypedDocumentString(`
    fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
    `, {"fragmentName":"Verdict"}) as unknown as TypedDocumentString<VerdictFragment, unknown>;
export const PageFragmentDoc = new TypedDocumentString(`
    fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}`, {"fragmentName":"Page"}) as unknown as TypedDocumentString<PageFragment, unknown>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($filter: ConversationFilter, $first: Int!, $after: String) {
  conversations(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...InboxRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxChangedDocument = new TypedDocumentString(`
    subscription InboxChanged {
  inboxChanged {
    ...InboxRow
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
}`) as unknown as TypedDocumentString<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export const ThreadDocument = new TypedDocumentString(`
    query Thread($id: ID!) {
  conversation(id: $id) {
    ...InboxRow
    tags
    lastSeq
    customer {
      id
      displayName
      tier
      tags
      locale
      createdAt
      contact {
        phone
        email
        realName
      }
      behaviour(first: 5) {
        id
        kind
        name
        url
        at
      }
    }
    drafts {
      ...DraftParts
    }
    assignment {
      reason
      assignedAt
    }
    messages(last: 50) {
      ...Page
    }
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
}
fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
fragment DraftParts on Draft {
  id
  text
  confidence
  status
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}
fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}`) as unknown as TypedDocumentString<ThreadQuery, ThreadQueryVariables>;
export const EarlierDocument = new TypedDocumentString(`
    query Earlier($id: ID!, $before: String!) {
  conversation(id: $id) {
    id
    messages(last: 50, before: $before) {
      ...Page
    }
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}
fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}
fragment Page on MessageConnection {
  edges {
    node {
      ...ThreadMessage
      ...Verdict
    }
  }
  pageInfo {
    hasPreviousPage
    startCursor
  }
}`) as unknown as TypedDocumentString<EarlierQuery, EarlierQueryVariables>;
export const FactsDocument = new TypedDocumentString(`
    query Facts($id: ID!) {
  conversation(id: $id) {
    ...InboxRow
    drafts {
      ...DraftParts
    }
    assignment {
      reason
      assignedAt
    }
  }
}
    fragment InboxRow on Conversation {
  id
  status
  channel
  updatedAt
  unreadCount
  lastMessage {
    text
  }
  customer {
    id
    displayName
    tier
  }
  assignment {
    agent {
      id
      name
    }
  }
  queueEntry {
    waitingSeconds
    position
  }
}
fragment DraftParts on Draft {
  id
  text
  confidence
  status
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<FactsQuery, FactsQueryVariables>;
export const VerdictsDocument = new TypedDocumentString(`
    query Verdicts($id: ID!) {
  conversation(id: $id) {
    id
    messages(last: 20) {
      edges {
        node {
          ...Verdict
        }
      }
    }
  }
}
    fragment Verdict on Message {
  id
  classification {
    intent {
      id
      name
    }
    confidence
    decision
  }
}`) as unknown as TypedDocumentString<VerdictsQuery, VerdictsQueryVariables>;
export const ThreadMessagesDocument = new TypedDocumentString(`
    subscription ThreadMessages($conversationId: ID!, $afterSeq: Int) {
  messageAdded(conversationId: $conversationId, afterSeq: $afterSeq) {
    ...ThreadMessage
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}`) as unknown as TypedDocumentString<ThreadMessagesSubscription, ThreadMessagesSubscriptionVariables>;
export const AssignmentsDocument = new TypedDocumentString(`
    subscription Assignments {
  assignmentChanged {
    conversation {
      id
    }
    assignedAt
    endedAt
    reason
  }
}
    `) as unknown as TypedDocumentString<AssignmentsSubscription, AssignmentsSubscriptionVariables>;
export const DraftsDocument = new TypedDocumentString(`
    subscription Drafts {
  draftChanged {
    ...DraftParts
  }
}
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<DraftsSubscription, DraftsSubscriptionVariables>;
export const SetPresenceDocument = new TypedDocumentString(`
    mutation SetPresence($presence: Presence!) {
  setPresence(presence: $presence) {
    agent {
      id
      name
      presence
      load
      capacity
    }
  }
}
    `) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const TakeDocument = new TypedDocumentString(`
    mutation Take($id: ID!) {
  takeConversation(conversationId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeMutation, TakeMutationVariables>;
export const ReplyDocument = new TypedDocumentString(`
    mutation Reply($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...ThreadMessage
    }
  }
}
    fragment ThreadMessage on Message {
  id
  seq
  buttons {
    title
  }
  kind
  text
  createdAt
  sender {
    __typename
    ... on Customer {
      displayName
    }
    ... on Agent {
      name
    }
    ... on Bot {
      name
    }
    ... on System {
      name
    }
  }
}`) as unknown as TypedDocumentString<ReplyMutation, ReplyMutationVariables>;
export const ResolveDocument = new TypedDocumentString(`
    mutation Resolve($id: ID!) {
  resolveConversation(id: $id) {
    conversation {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveMutation, ResolveMutationVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($id: ID!, $seq: Int!) {
  markRead(conversationId: $id, seq: $seq) {
    conversation {
      id
      unreadCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const ReviewDocument = new TypedDocumentString(`
    mutation Review($id: ID!, $action: DraftAction!, $text: String) {
  reviewDraft(id: $id, action: $action, text: $text) {
    draft {
      ...DraftParts
    }
  }
}
    fragment DraftParts on Draft {
  id
  text
  confidence
  status
  inReplyTo {
    id
    text
  }
  conversation {
    id
  }
}`) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;